// How everything stood as a day began: found again after somebody wrote over it, in both languages, by keyboard.
import { expect } from "@playwright/test";
import { accessible, merge, open, press, pressOn, secured, test, visit } from "./app";

const WORDS = {
  da: { need: "Behov", title: "Tidligere udgaver", day: /som dagen begyndte/, back: /^Sæt alt tilbage hertil/, told: /1 ting er sat tilbage/ },
  en: { need: "Need", title: "Earlier versions", day: /as the day began/, back: /^Set everything back to here/, told: /1 thing has been set back/ },
};

for (const lang of ["da", "en"] as const) {
  const words = WORDS[lang];
  test(`what was written over yesterday is found again (${lang})`, async ({ browser }) => {
    const page = await open(browser);
    await page.clock.install({ time: new Date("2026-11-26T23:50:00+01:00") });
    await page.reload();
    await merge(page, [{ id: "ps-d-1", kind: "partnership", fields: { title: "Læs for mig", need: "Børn uden bøger" } }]);
    if (lang === "en") await page.getByRole("button", { name: "English" }).click();
    await secured(page);
    // Midnight passes, and the page rests.
    await page.clock.fastForward("15:00");
    await page.clock.runFor(5000);
    await visit(page, "partnerskaber/ps-d-1");
    const need = page.getByLabel(words.need, { exact: true });
    await need.fill("Noget helt andet");
    await page.clock.runFor(2000);
    await secured(page);
    await page.reload();
    await visit(page, "filer");
    await expect(page.getByRole("heading", { name: words.title })).toBeVisible();
    const row = page.locator("details", { has: page.locator("summary", { hasText: words.day }) });
    await expect(row).toHaveCount(1);
    await row.locator("summary").press("Enter");
    await accessible(page);
    await press(page, "button", words.back);
    await expect(page.locator(".mk-toast")).toContainText(words.told);
    await visit(page, "partnerskaber/ps-d-1");
    await expect(need).toHaveValue("Børn uden bøger");
    await page.locator("#mk-title").press("Control+z");
    await expect(need).toHaveValue("Noget helt andet");
  });
}

test("a day that begins as the last one did is kept under its own date, and holds its own beginning", async ({ browser }) => {
  const page = await open(browser);
  await page.clock.install({ time: new Date("2026-11-26T23:50:00+01:00") });
  await page.reload();
  await merge(page, [
    { id: "ps-d-2", kind: "partnership", fields: { title: "Læs for mig", need: "Børn uden bøger" } },
    { id: "ps-d-3", kind: "partnership", fields: { title: "Skal slettes" } },
  ]);
  await secured(page);
  await page.clock.fastForward("15:00");
  await page.clock.runFor(5000);
  const rows = page.locator("details summary", { hasText: WORDS.da.day });
  await visit(page, "filer");
  await expect(rows).toContainText("27.11.2026");
  // Another midnight, and nothing was written between.
  await page.clock.fastForward("24:00:00");
  await page.clock.runFor(5000);
  await expect(rows).toContainText("28.11.2026");
  await visit(page, "partnerskaber/ps-d-2");
  const need = page.getByLabel(WORDS.da.need, { exact: true });
  await need.fill("Noget helt andet");
  await page.clock.runFor(2000);
  await secured(page);
  await visit(page, "partnerskaber/ps-d-3");
  await page.getByRole("button", { name: "Slet", exact: true }).first().click();
  await visit(page, "filer/papirkurv");
  await page.getByRole("button", { name: "Tøm papirkurven" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Slet for altid" }).click();
  await page.clock.runFor(2000);
  await secured(page);
  await page.reload();
  await page.clock.runFor(5000);
  await visit(page, "filer");
  await expect(rows).toHaveCount(1);
  await rows.press("Enter");
  await press(page, "button", WORDS.da.back);
  // What was erased since stays so, unless somebody asks for it.
  await expect(page.locator(".mk-toast")).toContainText("1 ting, der er slettet for altid siden, bliver slettet");
  await visit(page, "partnerskaber/ps-d-2");
  await expect(need).toHaveValue("Børn uden bøger");
  await visit(page, "filer");
  const row = page.locator("details", { has: page.locator("summary", { hasText: WORDS.da.day }) });
  await row.locator("summary").press("Enter");
  await row.getByLabel(/Tag også det med/).check();
  await pressOn(row.getByRole("button", { name: WORDS.da.back }));
  await visit(page, "partnerskaber/ps-d-3");
  await expect(page.locator("#mk-title")).toContainText("Skal slettes");
});
