// How everything stood as a day began: found again after somebody wrote over it, in both languages, by keyboard.
import { expect } from "@playwright/test";
import { accessible, merge, open, press, secured, test, visit } from "./app";

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
  await merge(page, [{ id: "ps-d-2", kind: "partnership", fields: { title: "Læs for mig", need: "Børn uden bøger" } }]);
  await secured(page);
  await page.clock.fastForward("15:00");
  await page.clock.runFor(5000);
  const rows = page.locator("details summary", { hasText: WORDS.da.day });
  await visit(page, "filer");
  await expect(rows).toHaveText(/27\. november/);
  // Another midnight, and nothing was written between.
  await page.clock.fastForward("24:00:00");
  await page.clock.runFor(5000);
  await expect(rows).toHaveText(/28\. november/);
  await visit(page, "partnerskaber/ps-d-2");
  const need = page.getByLabel(WORDS.da.need, { exact: true });
  await need.fill("Noget helt andet");
  await page.clock.runFor(2000);
  await secured(page);
  await page.reload();
  await page.clock.runFor(5000);
  await visit(page, "filer");
  await expect(rows).toHaveCount(1);
  await rows.press("Enter");
  await press(page, "button", WORDS.da.back);
  await visit(page, "partnerskaber/ps-d-2");
  await expect(need).toHaveValue("Børn uden bøger");
});
