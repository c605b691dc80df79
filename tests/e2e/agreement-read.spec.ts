// What rules one another out, what nobody has read yet, and what is kept already, as the page tells it.
import { expect } from "@playwright/test";
import { accessible, closeToast, createPartnership, fits, open, pressOn, saved, submit, test, unfold, visit } from "./app";

const WORDS = {
  da: {
    begin: /^Begynd Samarbejdsaftale/, check: "Tjek", write: "Skriv", send: "Send og gem", versions: "Versioner", money: /Økonomi/, timeline: /Tidsplan/,
    ending: /Varighed, opsigelse og ophør/, contributions: /Bidrag/, activities: /Aktiviteter/, changes: /Ændringer/,
    gift: "Partneren giver et beløb", with: "Beløb er med moms", without: "Beløb er uden moms", end: "Slutdato", runs: "Løber, til en siger op", fixed: /^På en fast dato$/, both: /^Teksten siger både/,
    gives: "Bibliotekets bidrag", bare: /slutter med et tal/, list: "Aktiviteter", only: /^Her står guidens egen tekst/, confirm: "Det passer",
    unconfirmed: "Guidens tekst, som ingen har bekræftet", all: "De passer alle", freeze: "Gem version 1, og markér den som sendt",
    kept: /^Teksten er gemt som version 1/, state: "Hvor langt er aftalen", mark: "Markér version 1 som sendt", marked: "Version 1 er markeret som sendt",
    own: "Skriv punktet med jeres egne ord", ownText: "Tekst", back: "Brug guidens tekst igen", undo: "Fortryd",
  },
  en: {
    begin: /^Begin Cooperation agreement/, check: "Check", write: "Write", send: "Send and save", versions: "Versions", money: /Finances|Money/, timeline: /Timeline/,
    ending: /Duration/, contributions: /Contributions/, activities: /Activities/, changes: /Changes/,
    gift: "The partner gives an amount", with: "Amounts include VAT", without: "Amounts exclude VAT", end: "End date", runs: /^Runs until/, fixed: /^On a fixed date$/, both: /^The text says both/,
    gives: "The library's contributions", bare: /ends in a number/, list: "Activities", only: /^The guide's own text stands here/, confirm: "That fits",
    unconfirmed: "The guide's text that nobody has confirmed", all: "They all fit", freeze: "Keep version 1 and mark it as sent",
    kept: /^The text is kept as version 1/, state: "Where the agreement stands", mark: "Mark version 1 as sent", marked: "Version 1 is marked as sent",
    own: "Write the section in your own words", ownText: "Text", back: "Use the guide's text again", undo: "Undo",
  },
};

for (const lang of ["da", "en"] as const) {
  test(`what rules one another out, what nobody has read, and what is kept already: ${lang}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const words = WORDS[lang];
    const page = await open(browser, "", { lang }, { viewport: { width: 1440, height: 900 } });
    const paper = page.locator("#agreement-paper");
    const question = page.locator(".mk-interview");
    const part = (name: string) => pressOn(page.getByRole("radio", { name, exact: true }));
    const to = async (name: RegExp) => {
      await unfold(page);
      await pressOn(page.locator("#agreement-steps").getByRole("button", { name }).first());
    };
    await createPartnership(page, "Læs for mig");
    const home = new URL(page.url()).hash.slice(2);
    await submit(page.locator("#add-partner"), "Banken");
    await expect(page.locator("main").getByText("Banken").first()).toBeVisible();
    await visit(page, `${home}/aftale`);
    await pressOn(page.getByRole("button", { name: words.begin }));

    // With VAT or without: one goes when the other comes.
    await to(words.money);
    // Where no money moves, nobody is asked about VAT.
    const gift = question.getByRole("checkbox", { name: words.gift });
    await expect(gift).not.toBeChecked();
    await expect(question.getByRole("checkbox", { name: words.with })).toHaveCount(0);
    await gift.check();
    await question.getByRole("checkbox", { name: words.with }).check();
    await question.getByRole("checkbox", { name: words.without }).check();
    await expect(question.getByRole("checkbox", { name: words.with })).not.toBeChecked();
    await gift.uncheck();
    await expect(question.getByRole("checkbox", { name: words.without })).toHaveCount(0);

    // A day on which it ends, and an agreement that runs on: told at both, with the way from one to the other.
    await to(words.timeline);
    await page.getByLabel(words.end, { exact: true }).fill("2027-12-31");
    await to(words.ending);
    await question.getByRole("radio", { name: words.runs }).check();
    await expect(question.getByText(words.both)).toBeVisible();
    await accessible(page);
    await pressOn(question.locator(".mk-field__error").getByRole("button", { name: words.timeline }));
    await expect(page.getByLabel(words.end, { exact: true })).toBeFocused();
    await expect(question.getByText(words.both)).toBeVisible();
    await part(words.check);
    await pressOn(page.locator(".mk-missing").getByRole("button", { name: words.both }));
    await question.getByRole("radio", { name: words.fixed }).check();
    await expect(page.getByText(words.both)).toHaveCount(0);

    // A number of nothing, and a list that was pasted.
    await to(words.contributions);
    await page.getByLabel(words.gives, { exact: true }).fill("Bøger, 60");
    await page.getByLabel(words.gives, { exact: true }).blur();
    await expect(question.getByText(words.bare)).toBeVisible();
    await page.getByLabel(words.gives, { exact: true }).fill("60 bøger");
    await expect(question.getByText(words.bare)).toHaveCount(0);
    await to(words.activities);
    await page.getByLabel(words.list, { exact: true }).fill("• Fire ture\n- En fest");
    await expect(paper.getByRole("listitem").filter({ hasText: "Fire ture" })).toHaveText("Fire ture");
    await expect(paper.getByRole("listitem").filter({ hasText: "En fest" })).toHaveText("En fest");

    // One text, and nobody has read it: at its question, and for all of them at once.
    await to(words.changes);
    await expect(question.getByText(words.only)).toBeVisible();
    await pressOn(question.getByRole("button", { name: words.confirm }));
    await expect(question.getByText(words.only)).toHaveCount(0);
    await part(words.check);
    await expect(page.getByRole("heading", { name: words.unconfirmed })).toBeVisible();
    await accessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await fits(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await pressOn(page.getByRole("button", { name: words.all }));
    await expect(page.getByRole("heading", { name: words.unconfirmed })).toHaveCount(0);

    // Own words that are put away come back.
    await part(words.write);
    await pressOn(question.getByRole("button", { name: words.own }));
    await question.getByLabel(words.ownText, { exact: true }).fill("Vi ringer sammen.");
    await expect(paper).toContainText("Vi ringer sammen.");
    await pressOn(question.getByRole("button", { name: words.back }));
    await expect(paper).not.toContainText("Vi ringer sammen.");
    await pressOn(page.locator(".mk-toasts").getByRole("button", { name: words.undo }));
    await expect(question.getByLabel(words.ownText, { exact: true })).toHaveValue("Vi ringer sammen.");
    await closeToast(page);

    // Kept once: no second version of the same text, and a way to call it sent again.
    await part(words.versions);
    await pressOn(page.getByRole("button", { name: words.freeze }));
    await expect(page.getByText(words.kept)).toBeVisible();
    await expect(page.locator("#version-note")).toHaveCount(0);
    await expect(page.getByRole("button", { name: words.mark })).toHaveCount(0);
    await closeToast(page);
    await part(words.send);
    await page.getByLabel(words.state).selectOption("commented");
    await part(words.versions);
    await accessible(page);
    await pressOn(page.getByRole("button", { name: words.mark }));
    await expect(page.getByText(words.marked)).toBeVisible();
    await expect(page.locator(".mk-version")).toHaveCount(1);
    await saved(page);
  });
}
