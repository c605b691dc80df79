// What somebody new on a page must find: whom to call, what is done and what is not, and what comes first.
import { expect, type Page } from "@playwright/test";
import { accessible, createPartnership, fits, merge, open, pressOn, saved, test, visit } from "./app";

const ps = (id: string, fields: object) => ({ id: `ps-look-${id}`, kind: "partnership", fields });
const part = (partnership: string, partner: string) => ({
  id: `mb-look-${partnership}-${partner}`,
  kind: "member",
  fields: { partnership: `ps-look-${partnership}`, partner: `pa-look-${partner}`, role: "partner" },
});
const RECORDS = [
  ps("1", { title: "Læsevenner i Nordbyen", status: "active", phase: "P09", need: "Flere børn skal læse" }),
  ps("2", { title: "Stille samarbejde", status: "active", publicity: "none" }),
  { id: "pa-look-1", kind: "partner", fields: { name: "Boligforeningen", publicity_pref: "full" } },
  { id: "pa-look-2", kind: "partner", fields: { name: "Tavse Fond", publicity_pref: "none" } },
  { id: "ct-look-1", kind: "contact", fields: { partner: "pa-look-1", name: "Signe Nygård", phone: "70 98 45 00" } },
  part("1", "1"), part("2", "1"), part("2", "2"),
  { id: "ac-look-1", kind: "action", fields: { partnership: "ps-look-1", text: "Book lokalet", due: "2099-01-08", state: "open" } },
];

async function withRecords(page: Page) {
  await visit(page, "filer");
  await merge(page, RECORDS);
}

test("whom to call comes before the record on a phone, beside it on a wide screen, and is one press away", async ({ browser }) => {
  for (const [width, isBeside] of [[360, false], [768, false], [1440, true]] as const) {
    const page = await open(browser, "", { lang: "da" }, { viewport: { width, height: 800 } });
    await withRecords(page);
    await visit(page, "partnerskaber/ps-look-1/log");
    await pressOn(page.getByRole("link", { name: "1 kontakt", exact: true }));
    const heading = page.getByRole("heading", { name: "Kontakter", exact: true });
    await expect(heading).toBeFocused();
    await expect(heading).toBeInViewport();
    await expect(page.getByRole("link", { name: "70 98 45 00" })).toBeInViewport();
    // The order of the page is the order that is seen.
    const isFirst = await page.evaluate(() => {
      const [people, record] = [document.getElementById("people")!, document.getElementById("group-why")!];
      const isBefore = !!(people.compareDocumentPosition(record) & Node.DOCUMENT_POSITION_FOLLOWING);
      const [a, b] = [people.getBoundingClientRect(), record.getBoundingClientRect()];
      return { isBefore, isAbove: a.bottom <= b.top, isRight: a.left >= b.left + 300 };
    });
    expect(isFirst).toEqual({ isBefore: !isBeside, isAbove: !isBeside, isRight: isBeside });
    await fits(page);
    await accessible(page);
  }
});

test("the row of phases is one stop for the tab key, and what has something open is not shown as done", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" }, { viewport: { width: 1440, height: 900 } });
  await createPartnership(page, "Læs for mig");
  const row = page.getByRole("toolbar", { name: "Vælg fase" });
  const phases = row.getByRole("button");
  await expect(phases).toHaveCount(12);
  await pressOn(phases.nth(4));
  await expect(phases.nth(4)).toHaveAttribute("aria-current", "step");
  // The first was entered and left with lines open; those between were skipped.
  await expect(row.getByRole("button", { name: /^Formål \d+ punkter mangler$/ })).toHaveClass(/phase--open/);
  await expect(row.locator(".mk-phases__phase--done")).toHaveCount(0);
  await expect(row.locator("[tabindex='0']")).toHaveCount(1);
  // Arrows look about and choose nothing.
  await page.keyboard.press("ArrowRight");
  await expect(phases.nth(5)).toBeFocused();
  await page.keyboard.press("End");
  await expect(phases.nth(11)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(phases.nth(11)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(phases.nth(0)).toBeFocused();
  await expect(phases.nth(4)).toHaveAttribute("aria-current", "step");
  await page.keyboard.press("Tab");
  await expect(row.locator(":focus")).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await expect(phases.nth(0)).toBeFocused();
  await accessible(page);
});

test("what the checklist has next makes no row of the list higher", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" }, { viewport: { width: 1440, height: 900 } });
  await withRecords(page);
  await visit(page, "partnerskaber");
  const row = page.getByRole("row", { name: /Læsevenner i Nordbyen/ });
  const high = () => row.evaluate((own) => own.getBoundingClientRect().height);
  const sign = row.locator(".mk-next-fold");
  await expect(sign).toBeVisible();
  const before = await high();
  await sign.evaluate((own) => own.style.setProperty("display", "none"));
  expect(before - (await high())).toBeLessThan(1);
  await sign.evaluate((own) => own.style.removeProperty("display"));
  await pressOn(sign.locator("summary"));
  await expect(sign.getByRole("link")).toHaveCount(3);
  await expect(sign.getByText("Næste på tjeklisten", { exact: true })).toBeVisible();
  await fits(page);
  await accessible(page);
});

test("who is said not to want to be mentioned is who said so", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" }, { viewport: { width: 1440, height: 900 } });
  await withRecords(page);
  await visit(page, "partnerskaber/ps-look-2/aftale");
  await pressOn(page.getByRole("button", { name: /^Begynd Partnerskabskontrakt/ }));
  await expect(page.getByRole("checkbox", { name: /^Tavse Fond/ })).toBeVisible();
  // All of it is not told of; who takes part may be named all the same.
  await expect(page.getByText(/^Vil ikke omtales\./)).toHaveCount(1);
  await expect(page.locator("label", { hasText: "Boligforeningen" })).not.toContainText("omtales");
  await expect(page.locator("label", { hasText: "Tavse Fond" })).toContainText("Vil ikke omtales.");
});

test("the first map has the page's room, and the rings say what they mean where actors are placed", async ({ browser }) => {
  const page = await open(browser, "netvaerk", { lang: "da" }, { viewport: { width: 1440, height: 900 } });
  await expect(page.getByText(/Det første tager 20 minutter alene, 45 sammen\./)).toBeVisible();
  const form = page.getByRole("form", { name: "Nyt kort" });
  const [own, title] = [await form.boundingBox(), await page.locator("#maps-title").boundingBox()];
  expect(own!.x).toBe(title!.x);
  expect(own!.width).toBeGreaterThan(900);
  await fits(page);
  await accessible(page);
  await page.locator("#new-map").fill("Hvem når de unge?");
  await pressOn(page.locator("#new-map"));
  await expect(page.getByRole("heading", { level: 1, name: "Hvem når de unge?" })).toBeVisible();
  const step = async (name: string) => {
    await page.locator("summary", { hasText: "Alle trin" }).evaluate((fold) => fold.parentElement!.setAttribute("open", ""));
    await pressOn(page.getByRole("button", { name, exact: true }));
  };
  await step("Skriv alene");
  await page.getByLabel("Ny aktør").fill("Museet");
  await pressOn(page.getByLabel("Ny aktør"));
  await step("Placér i ringe");
  await expect(page.getByText("Midten: vores nærmeste, dem vi altid regner med")).toBeVisible();
  await expect(page.getByText("Af og til: vi gør noget sammen en gang imellem")).toBeVisible();
  // Who stands below the rings has none yet: said until everybody has one.
  const below = page.getByText(/^De nederste har ingen ring endnu\./);
  await expect(below).toBeVisible();
  await pressOn(page.getByRole("radiogroup", { name: "Ring for Museet" }).getByRole("radio", { name: "Tæt på" }), " ");
  await expect(below).toHaveCount(0);
  await expect(page.getByText("Træk aktørerne på plads på kortet, eller vælg i listen.")).toBeVisible();
  await saved(page);
  // Beside other maps a new one takes less room.
  await visit(page, "netvaerk");
  expect((await form.boundingBox())!.width).toBeLessThan(400);
});

for (const [lang, next, none] of [
  ["da", "Næste skridt for Læs for mig", "Ingen datoer til kalenderen endnu."],
  ["en", "Next step for Læs for mig", "No dates for the calendar yet."],
]) {
  test(`an empty list of things to do leads to where the first is written: ${lang}`, async ({ browser }) => {
    const page = await open(browser, "", { lang }, { viewport: { width: 360, height: 780 } });
    await createPartnership(page, "Læs for mig");
    await saved(page);
    await visit(page);
    await expect(page.getByText(none)).toHaveCount(0);
    await fits(page);
    await accessible(page);
    await pressOn(page.getByRole("link", { name: next }));
    await expect(page.locator("#next-text")).toBeFocused();
    await page.keyboard.type("Ring til Peter");
    await page.keyboard.press("Enter");
    await saved(page);
    await visit(page);
    await expect(page.getByRole("checkbox", { name: "Ring til Peter" })).toBeVisible();
    await expect(page.getByRole("link", { name: next })).toHaveCount(0);
  });
}
