// Found where it can be read, asked about where it may be known, told apart where it sounds the same. In both languages.
import { expect } from "@playwright/test";
import { accessible, closeToast, merge, open, press, pressOn, submit, test, unfold, visit } from "./app";

type Fields = Record<string, unknown>;
const row = (id: string, kind: string, fields: Fields) => ({ id, kind, fields });

const RECORDS = [
  row("ps-m-1", "partnership", { title: "Læs for mig", status: "idea" }),
  row("pa-m-1", "partner", { name: "Røde Kors" }),
  row("mb-m-1", "member", { partnership: "ps-m-1", partner: "pa-m-1", role: "partner" }),
  row("lg-m-1", "entry", { partnership: "ps-m-1", partner: "pa-m-1", entry_kind: "call", at: "2026-11-20", summary: "Talte om højtlæsning" }),
  row("lg-m-2", "entry", { partnership: "ps-m-1", partner: "pa-m-1", entry_kind: "call", at: "2026-11-20", summary: "Talte om kage" }),
  row("ac-m-1", "action", { partnership: "ps-m-1", text: "Ring til skolen", state: "open" }),
];

const WORDS = {
  da: {
    search: "Søg i alt", remove: "Slet", trash: "ligger i papirkurven", see: "Se papirkurven", restore: "Gendan",
    meant: "Mener du Røde Kors?", choose: "Vælg Røde Kors", open: "Åbn den", why: /^Hvorfor: /, edit: /^Ret Ring til skolen/,
    deleteTask: /^Slet Ring til skolen$/, deleteEntry: /^Slet fra loggen .*: Talte om kage$/, anyway: "Røde Kors Ry er med",
  },
  en: {
    search: "Search everything", remove: "Delete", trash: "is in the trash", see: "See the trash", restore: "Restore",
    meant: "Do you mean Røde Kors?", choose: "Choose Røde Kors", open: "Open it", why: /^Why: /, edit: /^Edit Ring til skolen/,
    deleteTask: /^Delete Ring til skolen$/, deleteEntry: /^Delete from the log .*: Talte om kage$/, anyway: "Røde Kors Ry takes part",
  },
};

for (const lang of ["da", "en"] as const) {
  const words = WORDS[lang];
  const begun = async (browser: Parameters<typeof open>[0]) => {
    const page = await open(browser);
    await merge(page, RECORDS);
    if (lang === "en") await page.getByRole("button", { name: "English" }).click();
    return page;
  };

  test(`what was said is found at its partner while the partnership is in the trash, and an old address says so (${lang})`, async ({ browser }) => {
    const page = await open(browser);
    await merge(page, RECORDS);
    await visit(page, "partnerskaber/ps-m-1");
    await page.getByRole("button", { name: "Slet", exact: true }).first().click();
    // A colleague has written under it meanwhile.
    await merge(page, [
      row("lg-m-9", "entry", { partnership: "ps-m-1", partner: "pa-m-1", entry_kind: "call", at: "2026-11-21", summary: "Talte om lygter" }),
    ]);
    if (lang === "en") await page.getByRole("button", { name: "English" }).click();
    await visit(page, "partnerskaber/ps-m-1");
    await expect(page.getByText(`Læs for mig ${words.trash}`)).toBeVisible();
    await page.keyboard.press("Control+k");
    // An example's Danish name is read aloud as Danish.
    await page.locator(".mk-search__input").fill("SOSU");
    const danish = page.getByRole("option", { name: /SOSU'er læser/ }).first().locator("[lang=da]");
    await expect(danish).toHaveText(lang === "en" ? ["SOSU'er læser"] : []);
    await page.locator(".mk-search__input").fill("lygter");
    await page.getByRole("option", { name: /Talte om lygter/ }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Røde Kors" })).toBeVisible();
    await expect(page.getByText("Talte om lygter").first()).toBeVisible();
    // The partner goes too: its address leads to it, and back.
    await page.getByRole("button", { name: words.remove, exact: true }).first().click();
    await visit(page, "partnere/pa-m-1");
    await expect(page.getByText(`Røde Kors ${words.trash}`)).toBeVisible();
    await expect(page.getByRole("link", { name: words.see })).toHaveAttribute("href", "#/filer/papirkurv");
    await accessible(page);
    await press(page, "button", words.restore);
    await expect(page.getByRole("heading", { level: 1, name: "Røde Kors" })).toBeVisible();
  });

  test(`a name that is nearly a known one is asked about, and stops nobody (${lang})`, async ({ browser }) => {
    const page = await begun(browser);
    await visit(page, "partnere");
    await page.locator("#new-partner").fill("Røde Kors Ry");
    const known = page.locator("#new-partner-known");
    await expect(known).toContainText(words.meant);
    await expect(known.getByRole("link", { name: words.open })).toHaveAttribute("href", "#/partnere/pa-m-1");
    await accessible(page);
    await visit(page, "partnerskaber/ps-m-1/log");
    await page.locator("#quick-with").selectOption("new");
    const organisation = page.locator("#quick-organisation");
    await organisation.fill("Røde Kros");
    await expect(page.getByText(words.meant)).toBeVisible();
    await accessible(page);
    await press(page, "button", words.choose);
    await expect(organisation).toHaveValue("Røde Kors");
    await expect(organisation).toBeFocused();
    await expect(page.getByText(words.meant)).toHaveCount(0);
    // Another partnership: taken by a press, or made all the same.
    await visit(page, "partnerskaber");
    await submit(page.locator("#new-partnership"), "Kaffe og bøger");
    await expect(page.getByRole("heading", { level: 1, name: "Kaffe og bøger" })).toBeVisible();
    await unfold(page);
    const add = page.locator("#add-partner");
    await add.fill("Røde Kors Ry");
    await expect(page.locator("#partner-matches")).toContainText(words.meant);
    await expect(page.locator("#partner-matches").getByRole("button", { name: words.choose })).toBeVisible();
    await pressOn(add);
    await expect(page.getByText(words.anyway).first()).toBeVisible();
    await closeToast(page);
    await add.fill("Røde Kors Ryes");
    await press(page, "button", words.choose);
    await expect(add).toHaveValue("");
    await expect(page.getByRole("link", { name: "Røde Kors", exact: true }).first()).toBeVisible();
  });

  test(`rows that sound the same are told apart (${lang})`, async ({ browser }) => {
    const page = await begun(browser);
    await visit(page, "partnerskaber/ps-m-1/log");
    await expect(page.getByRole("button", { name: words.deleteEntry })).toHaveCount(1);
    await press(page, "button", words.edit);
    await expect(page.getByRole("button", { name: words.deleteTask })).toBeVisible();
    await visit(page, "partnerskaber/ps-m-1/risici");
    await unfold(page);
    const whys = page.getByRole("textbox", { name: words.why });
    await expect(whys).toHaveCount(8);
    const names = await whys.evaluateAll((all) => all.map((own) => (own as HTMLInputElement).labels?.[0]?.textContent));
    expect(new Set(names).size).toBe(8);
  });
}
