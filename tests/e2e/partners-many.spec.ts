// The list of partners: narrowed to what a librarian looks for, and one thing done to many of them. In both languages.
import { expect, type Page } from "@playwright/test";
import { accessible, fits, merge, open, press, pressOn, saved, test, visit } from "./app";

const row = (id: string, kind: string, fields: object) => ({ id, kind, fields });
const RECORDS = [
  row("pa-m1", "partner", { name: "Avisen", sector: "media", "tags/Presse": true, publicity_pref: "full" }),
  row("pa-m2", "partner", { name: "Banken", "tags/Nabo": true, publicity_pref: "none" }),
  row("pa-m3", "partner", { name: "Caféen", "tags/Nabo": true }),
  row("pa-m4", "partner", { name: "Skolen", sector: "education" }),
  row("ps-m1", "partnership", { title: "Læs for mig", status: "active" }),
  row("mb-m1", "member", { partnership: "ps-m1", partner: "pa-m1" }),
  row("mb-m2", "member", { partnership: "ps-m1", partner: "pa-m4" }),
  row("ct-m1", "contact", { partner: "pa-m1", name: "Rita" }),
  row("ct-m3", "contact", { partner: "pa-m3", name: "Kim", left_at: "2026-01-05" }),
];

const WORDS = {
  da: {
    tag: "Emneord", publicity: "Omtale", only: "Vis kun", silent: "Omtales ikke", alone: "Uden partnerskab", nobody: "Uden kontaktperson",
    asked: "Uden svar om omtale", sector: "Uden sektor", of: (shown: number) => `${shown} af 4`, all: "4 i alt", clear: "Ryd filtre",
    select: "Vælg ", every: "Vælg alle, der passer til filtrene", bar: "Ret de valgte", what: "Ret", value: "Til", add: "Tilføj emneord", remove: "Fjern emneord",
    selected: (count: number) => `${count} valgt`, hidden: "1 til er skjult af filtrene og bliver ikke rettet", apply: (count: number) => `Ret ${count}`,
    edited: (count: number) => `Rettede ${count} partnere`, one: "Rettede 1 partner", missing: "Vælg eller skriv først", same: "Intet at rette",
    discreet: "Kun diskret", business: "Erhverv", gone: "Slettede 2 partnere. De er også taget ud af 1 partnerskab", drop: "Slet 2", none: "Vælg ingen",
  },
  en: {
    tag: "Tag", publicity: "Publicity", only: "Show only", silent: "Not to be named", alone: "Without a partnership", nobody: "Without a contact",
    asked: "Without an answer on publicity", sector: "Without a sector", of: (shown: number) => `${shown} of 4`, all: "4 in all", clear: "Clear filters",
    select: "Select ", every: "Select all that fit the filters", bar: "Edit the selected", what: "Edit", value: "To", add: "Add tag", remove: "Remove tag",
    selected: (count: number) => `${count} selected`, hidden: "1 more is hidden by the filters and is not edited", apply: (count: number) => `Edit ${count}`,
    edited: (count: number) => `Edited ${count} partners`, one: "Edited 1 partner", missing: "Choose or write first", same: "Nothing to edit",
    discreet: "Only discreetly", business: "Business", gone: "Deleted 2 partners. They were taken out of 1 partnership too", drop: "Delete 2", none: "Deselect",
  },
};

const names = (page: Page) => page.locator("tbody .mk-table__title a");

for (const lang of ["da", "en"] as const) {
  const words = WORDS[lang];
  const begun = async (browser: Parameters<typeof open>[0], width = 1280) => {
    const page = await open(browser, "", {}, { viewport: { width, height: 900 } });
    await merge(page, RECORDS);
    if (lang === "en") await page.getByRole("button", { name: "English" }).click();
    await visit(page, "partnere");
    await expect(names(page)).toHaveCount(4);
    return page;
  };
  const tick = (page: Page, name: string) => press(page, "checkbox", words.select + name, " ");
  const told = (page: Page, text: string) => expect(page.getByRole("status").filter({ hasText: text })).toHaveCount(1);
  const toast = (page: Page) => page.locator(".mk-toast");

  test(`partners are narrowed by tag, publicity and what they lack (${lang})`, async ({ browser }) => {
    const page = await begun(browser);
    await accessible(page);
    for (const [filter, choice, shown] of [
      [words.tag, "Nabo", ["Banken", "Caféen"]],
      [words.publicity, words.silent, ["Banken"]],
      [words.only, words.alone, ["Banken", "Caféen"]],
      [words.only, words.nobody, ["Banken", "Caféen", "Skolen"]],
      [words.only, words.sector, ["Banken", "Caféen"]],
      [words.only, words.asked, ["Caféen", "Skolen"]],
    ] as const) {
      await page.getByRole("search").getByLabel(filter, { exact: true }).selectOption(choice);
      await expect(names(page)).toHaveText([...shown]);
      await told(page, words.of(shown.length));
      await press(page, "button", words.clear);
      await expect(page.locator("#find")).toBeFocused();
      await told(page, words.all);
    }
    // Whoever has left is nobody to call, and found by name.
    await page.locator("#find").fill("kim");
    await expect(names(page)).toHaveText(["Caféen"]);
    await expect(page.getByRole("row", { name: /Caféen/ })).not.toContainText("Kim");
    await fits(page);
  });

  test(`a tag is given to many by keyboard, taken from them, and one step takes it back (${lang})`, async ({ browser }) => {
    const page = await begun(browser);
    const bar = page.getByRole("region", { name: words.bar });
    await tick(page, "Avisen");
    await tick(page, "Caféen");
    await told(page, words.selected(2));
    await accessible(page);
    await expect(bar.getByLabel(words.what, { exact: true })).toHaveValue("tag");
    // Nothing is written yet.
    await press(page, "button", words.apply(2));
    await expect(toast(page)).toContainText(words.missing);
    await expect(page.locator("#bulk-value")).toBeFocused();
    await page.keyboard.type("Jul, Presse");
    await page.keyboard.press("Enter");
    await expect(toast(page)).toContainText(words.edited(2));
    const tag = page.getByRole("search").getByLabel(words.tag, { exact: true });
    await tag.selectOption("Jul");
    await expect(names(page)).toHaveText(["Avisen", "Caféen"]);
    await tag.selectOption("Presse");
    await expect(names(page)).toHaveText(["Avisen", "Caféen"]);
    // What is taken away is one of those that the chosen have.
    await bar.getByLabel(words.what, { exact: true }).selectOption(words.remove);
    await expect(bar.getByLabel(words.value, { exact: true }).locator("option")).toHaveCount(4);
    await bar.getByLabel(words.value, { exact: true }).selectOption("Presse");
    await press(page, "button", words.apply(2));
    await expect(toast(page)).toContainText(words.edited(2));
    // Nobody has it any more: the list is empty, the bar has gone, and the focus stands by the heading.
    await expect(bar).toHaveCount(0);
    await expect(page.locator("#mk-title")).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(names(page)).toHaveText(["Avisen", "Caféen"]);
    await page.keyboard.press("Control+z");
    await press(page, "button", words.clear);
    await expect(names(page)).toHaveCount(4);
    await expect(tag.locator("option", { hasText: "Jul" })).toHaveCount(0);
    await expect(tag.locator("option", { hasText: "Presse" })).toHaveCount(1);
    await saved(page);
  });

  test(`what a filter hides is told and stays as it is (${lang})`, async ({ browser }) => {
    const page = await begun(browser);
    const bar = page.getByRole("region", { name: words.bar });
    await tick(page, "Banken");
    await tick(page, "Skolen");
    await page.locator("#find").fill("skolen");
    await expect(bar).toContainText(`${words.selected(1)}, ${words.hidden}`);
    await told(page, words.hidden);
    await bar.getByLabel(words.what, { exact: true }).selectOption(words.publicity);
    await bar.getByLabel(words.value, { exact: true }).selectOption(words.discreet);
    await press(page, "button", words.apply(1));
    await expect(toast(page)).toContainText(words.one);
    await press(page, "button", words.apply(1));
    await expect(toast(page)).toContainText(words.same);
    await press(page, "button", words.clear);
    await expect(page.getByRole("row", { name: /Banken/ })).toContainText(words.silent);
    await expect(page.getByRole("row", { name: /Skolen/ })).toContainText(words.discreet);
    // All that pass the filters, by one tick.
    await press(page, "button", words.none);
    await expect(page.locator("#mk-title")).toBeFocused();
    await expect(bar).toHaveCount(0);
    await page.getByRole("search").getByLabel(words.only, { exact: true }).selectOption(words.sector);
    await press(page, "checkbox", words.every, " ");
    await told(page, words.selected(2));
    await bar.getByLabel(words.what, { exact: true }).selectOption("sector");
    await bar.getByLabel(words.value, { exact: true }).selectOption("business");
    await press(page, "button", words.apply(2));
    await expect(toast(page)).toContainText(words.edited(2));
    await expect(names(page)).toHaveCount(0);
  });

  test(`many go to the trash in one step, and come back with what they took part in (${lang})`, async ({ browser }) => {
    const page = await begun(browser);
    await tick(page, "Avisen");
    await tick(page, "Skolen");
    await press(page, "button", words.drop);
    await expect(toast(page)).toContainText(words.gone);
    await expect(names(page)).toHaveText(["Banken", "Caféen"]);
    await expect(page.locator("#mk-title")).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(names(page)).toHaveCount(4);
    await expect(page.getByRole("row", { name: /Avisen/ }).getByRole("link", { name: "Læs for mig" })).toBeVisible();
  });

  test(`on a phone all that is done to chosen partners is in sight (${lang})`, async ({ browser }) => {
    const page = await begun(browser, 360);
    await tick(page, "Skolen");
    const bar = page.locator(".mk-bulk");
    for (const control of await bar.locator("button, select, input").all()) {
      const box = (await control.boundingBox())!;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(360);
    }
    const ticks = page.locator(".mk-table input[type=checkbox]");
    const [all, one] = [(await ticks.nth(0).boundingBox())!, (await ticks.nth(1).boundingBox())!];
    expect(Math.abs(all.x - one.x)).toBeLessThan(2);
    await fits(page);
    await accessible(page);
  });
}
