// The year in numbers: what was given and received, and the sectors of the partners, without names. In both languages.
import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, fits, merge, open, press, test, visit } from "./app";

const THIS = new Date().getFullYear();
const row = (id: string, kind: string, fields: object) => ({ id, kind, fields });
const given = (id: string, fields: object) => row(id, "contribution", { partnership: "ps-y1", date: `${THIS}-01-01`, ...fields });
const RECORDS = [
  row("ps-y1", "partnership", { title: "Læs for mig", status: "active", start: `${THIS}-01-01` }),
  row("pa-y1", "partner", { name: "Avisen", sector: "media" }),
  row("pa-y2", "partner", { name: "Skolen", sector: "education" }),
  row("mb-y1", "member", { partnership: "ps-y1", partner: "pa-y1" }),
  row("mb-y2", "member", { partnership: "ps-y1", partner: "pa-y2" }),
  given("cb-y1", { party: "pa-y1", kind: "money", unit: "kr", planned: 12000, actual: 9500.5 }),
  given("cb-y2", { party: "pa-y2", kind: "money", unit: "kr", planned: 500 }),
  given("cb-y3", { party: "library", kind: "time", unit: "hours", planned: 40, actual: 37.5 }),
  given("cb-y4", { party: "library", kind: "products", unit: "pieces", planned: 12 }),
  given("cb-y5", { party: "pa-y1", kind: "money", unit: "kr", planned: 77, date: `${THIS - 1}-03-02` }),
  row("cb-y6", "contribution", { partnership: "ps-y1", party: "pa-y1", kind: "money", unit: "kr", planned: 99 }),
];

const WORDS = {
  da: {
    year: "År", sectors: "I gang efter partnernes sektor", media: "Medier", given: "Givet og fået", save: "Gem som regneark",
    money: ["Partnerne: Penge (kr.)", "12.500", "9.500,50", "2"], hours: ["Biblioteket: Timer", "40", "37,5", "1"],
    other: ["Biblioteket: andet end kroner og timer", "–", "–", "1"], before: ["Partnerne: Penge (kr.)", "77", "–", "1"], undated: ["Bidrag uden dato", "1"],
  },
  en: {
    year: "Year", sectors: "Running, by the partners' sector", media: "Media", given: "Given and received", save: "Save as a spreadsheet",
    money: ["The partners: Money (DKK)", "12,500", "9,500.50", "2"], hours: ["The library: Hours", "40", "37.5", "1"],
    other: ["The library: other than kroner and hours", "–", "–", "1"], before: ["The partners: Money (DKK)", "77", "–", "1"], undated: ["Contributions without a date", "1"],
  },
};

for (const lang of ["da", "en"] as const) {
  const words = WORDS[lang];
  test(`the year tells what was given and received, and never adds different things (${lang})`, async ({ browser }) => {
    const page = await open(browser);
    await merge(page, RECORDS);
    if (lang === "en") await page.getByRole("button", { name: "English" }).click();
    await visit(page, "aaret");
    await page.getByLabel(words.year, { exact: true }).selectOption(`${THIS}`);
    const lines = (title: string) => page.getByRole("table", { name: title, exact: true }).locator("tbody tr");
    const cells = (of: readonly string[]) => page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: of[0], exact: true }) }).locator("th, td");
    await expect(lines(words.given)).toHaveCount(3);
    for (const told of [words.money, words.hours, words.other, words.undated]) await expect(cells(told)).toHaveText(told);
    await expect(lines(words.sectors)).toHaveCount(2);
    await expect(lines(words.sectors).filter({ hasText: words.media })).toHaveText(/1$/);
    for (const name of ["Avisen", "Skolen", "Læs for mig"]) await expect(page.locator("main")).not.toContainText(name);
    await accessible(page);
    await fits(page);
    // On one sheet of paper, and in a spreadsheet.
    expect((await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const [sheet] = await Promise.all([page.waitForEvent("download"), press(page, "button", words.save)]);
    const saved = readFileSync((await sheet.path())!, "utf8");
    for (const told of [words.money[0], words.hours[0], words.undated.join(";")]) expect(saved).toContain(told);
    // The year before, by keyboard: what has no day stands in none.
    await page.getByLabel(words.year, { exact: true }).focus();
    await page.keyboard.press("ArrowDown");
    await expect(page.getByRole("heading", { level: 1 })).toContainText(`${THIS - 1}`);
    await expect(lines(words.given)).toHaveCount(1);
    for (const told of [words.before, words.undated]) await expect(cells(told)).toHaveText(told);
    await page.setViewportSize({ width: 360, height: 780 });
    await fits(page);
    await accessible(page);
  });
}
