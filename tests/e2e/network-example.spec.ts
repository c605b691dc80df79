// An example's map: looked at without changing it, then copied, by keyboard, in both languages.
import { expect } from "@playwright/test";
import { accessible, fits, open, press, pressOn, saved, test, visit } from "./app";

/** Goes to a control without a mouse and presses it. */
const LANGUAGES = {
  da: {
    see: "Se et eksempel på et kort: Nordbyen Læser i Randers",
    title: "Netværkskort: Hvem kan få en hel bydel til at læse?",
    views: ["Net", "Magt og interesse", "Tabel", "Ringe"],
    about: "Om Bysekretariatet",
    alone: /kendes kun af én kollega/,
    sector: /Ingen fra erhverv/i,
    stop: "Kollega eller aktør",
    stops: /Stopper Bysekretariatet, deles nettet i \d dele mere/,
    copy: "Kopiér til jeres egne kort",
    copied: "Kopi af Nordbyen Læser",
    library: /^Biblioteket/,
    see_map: "Se netværkskortet",
  },
  en: {
    see: "See an example of a map: Nordbyen Læser in Randers",
    title: "Network map: Who can get a whole district to read?",
    views: ["Network", "Power and interest", "Table", "Rings"],
    about: "About Bysekretariatet",
    alone: /known by one colleague only/,
    sector: /Nobody from business/i,
    stop: "Colleague or actor",
    stops: /If Bysekretariatet stops/,
    copy: "Copy to your own maps",
    copied: "Copy of Nordbyen Læser",
    library: /^The library/,
    see_map: "See the network map",
  },
} as const;

for (const [lang, words] of Object.entries(LANGUAGES)) {
  test(`the Randers map is looked at and copied, ${lang}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const page = await open(browser, "netvaerk", { lang });
    await press(page, "link", words.see);
    await expect(page.getByRole("heading", { level: 2, name: words.title })).toBeFocused();
    await expect(page.getByText(words.alone).first()).toBeVisible();
    await expect(page.getByText(words.sector).first()).toBeVisible();
    await accessible(page);
    for (const view of words.views) {
      await press(page, "radio", view);
      await accessible(page);
      await fits(page);
    }

    // Nothing in it can be changed, whatever key is pressed.
    const mark = page.getByRole("button", { name: /^Bysekretariatet, / });
    const label = await mark.getAttribute("aria-label");
    for (const key of ["Delete", "4", "Alt+ArrowRight", "Enter"]) {
      await pressOn(mark, key);
    }
    await expect(page.getByRole("heading", { name: words.about })).toBeFocused();
    await expect(mark).toHaveAttribute("aria-label", label ?? "");
    await page.getByLabel(words.stop).selectOption({ label: "Bysekretariatet" });
    await expect(page.getByText(words.stops).last()).toBeVisible();
    await accessible(page);

    await press(page, "button", words.copy);
    await expect(page.getByRole("heading", { level: 1, name: words.copied })).toBeVisible();
    await expect(page.getByRole("button", { name: words.library })).toHaveCount(1);
    await pressOn(mark, "4");
    await expect(mark).not.toHaveAttribute("aria-label", label ?? "");
    await saved(page);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1, name: words.copied })).toBeVisible();
    await visit(page, "netvaerk");
    await expect(page.getByRole("link", { name: words.copied })).toBeVisible();

    // The example stands as it stood.
    await visit(page, "eksempler/case-randers");
    await press(page, "button", words.see_map);
    await expect(page.getByRole("heading", { level: 2, name: words.title })).toBeFocused();
    await expect(mark).toHaveAttribute("aria-label", label ?? "");
  });
}
