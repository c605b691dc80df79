// The page in one language, the agreement in another: for a partner who reads no Danish, or no English.
import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, closeToast, createPartnership, fits, open, pressOn, saved, submit, test, unfold, visit } from "./app";

const WORDS = {
  da: {
    begin: /^Begynd Aftale på én side/, change: "Skift længde eller sprog", send: "Send og gem", write: "Skriv", check: "Tjek", versions: "Versioner", state: "Hvor langt er aftalen",
    language: "Tekstens sprog", same: "Samme som appen (dansk)", hint: "Det, I selv har skrevet, bliver ikke oversat.", activities: "Aktiviteter", missing: "aktiviteter",
    html: "Gem som webside", word: "Gem som Word", kept: "Version 1 på engelsk er gemt som den, I skrev under på", keptToo: "Version 1 på dansk er gemt som den, I skrev under på", freeze: "Gem version 1 på dansk", told: "Teksten her er en oversættelse",
    which: "Det er version 1 på engelsk, I skrev under på", back: "Vis teksten på engelsk", too: "Teksten her er også underskrevet", on: "på engelsk",
  },
  en: {
    begin: /^Begin One-page agreement/, change: "Change length or language", send: "Send and save", write: "Write", check: "Check", versions: "Versions", state: "Where the agreement stands",
    language: "Language of the text", same: "Same as the app (English)", hint: "What you have written yourselves is not translated.", activities: "Activities", missing: "activities",
    html: "Save as a web page", word: "Save as Word", kept: "Version 1 in Danish is kept as the one you signed", keptToo: "Version 1 in English is kept as the one you signed", freeze: "Keep version 1 in English", told: "The text here is a translation",
    which: "It is version 1 in Danish that you signed", back: "Show the text in Danish", too: "The text here is signed too", on: "in Danish",
  },
};
const TEXT = {
  da: { draft: "UDKAST", translation: "OVERSÆTTELSE", fill: "[udfyld: aktiviteter]", heading: "Formål", signature: "Underskrift", note: "Parterne har skrevet under på den engelske tekst, version 1.", file: /^aftale_/, word: "da-DK" },
  en: { draft: "DRAFT", translation: "TRANSLATION", fill: "[fill in: activities]", heading: "Purpose", signature: "Signature", note: "The parties signed the Danish text, version 1.", file: /^agreement_/, word: "en-GB" },
};

for (const lang of ["da", "en"] as const) {
  const other = lang === "da" ? "en" : "da";
  test(`an agreement is written in another language than the app's, and back: ${lang}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const [words, here, there] = [WORDS[lang], TEXT[lang], TEXT[other]];
    const page = await open(browser, "", { lang }, { viewport: { width: 1440, height: 900 } });
    const part = (name: string) => pressOn(page.getByRole("radio", { name, exact: true }));
    const paper = page.locator("#agreement-paper");
    const text = paper.locator(".mk-paper__words");
    const choice = page.getByLabel(words.language);
    await createPartnership(page, "Læs for mig");
    await submit(page.locator("#add-partner"), "Banken");
    await expect(page.locator("main").getByText("Banken").first()).toBeVisible();
    await visit(page, `${new URL(page.url()).hash.slice(2)}/aftale`);
    await pressOn(page.getByRole("button", { name: words.begin }));

    // Chosen with the length, by keyboard; what people write is theirs.
    await pressOn(page.getByRole("button", { name: words.change }));
    await expect(choice.locator("option:checked")).toHaveText(words.same);
    await expect(page.getByText(words.hint)).toBeVisible();
    await expect(text).toHaveAttribute("lang", lang);
    await expect(paper).toContainText(here.draft);
    await choice.selectOption(other);
    await expect(text).toHaveAttribute("lang", other);
    await expect(paper).toContainText(there.draft);
    await expect(paper).toContainText(there.fill);
    await expect(paper).not.toContainText(here.fill);
    await expect(page.locator(".mk-agreement__head")).toContainText(words.on);
    await accessible(page);

    // The page round it stays in its own language, the list of what is missing too.
    await part(words.check);
    await pressOn(page.locator(".mk-missing").getByRole("button", { name: words.activities, exact: true }));
    await page.getByLabel(words.activities, { exact: true }).fill("Fire ture");
    await expect(page.getByLabel(words.activities, { exact: true })).toHaveAttribute("lang", other);
    await expect(paper).toContainText("Fire ture");
    await saved(page);
    await page.reload();
    await expect(paper).toContainText(there.heading);
    await expect(paper).toContainText("Fire ture");

    // Out of the house in the language of the text, the mail's subject and the file's name as well.
    await part(words.send);
    await expect(choice).toHaveValue(other);
    await accessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await fits(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    const download = async (name: string) => {
      const [file] = await Promise.all([page.waitForEvent("download"), pressOn(page.getByRole("button", { name }))]);
      expect(file.suggestedFilename()).toMatch(there.file);
      return readFileSync(await file.path());
    };
    const html = (await download(words.html)).toString("utf8");
    expect(html).toContain(`<html lang="${other}">`);
    for (const said of [there.heading, there.draft, there.signature, "Fire ture"]) expect(html).toContain(said);
    expect(html).not.toContain(here.draft);
    expect((await download(words.word)).subarray(0, 2).toString()).toBe("PK");
    await unfold(page);
    await expect(page.locator(".mk-minutes [lang]")).toHaveAttribute("lang", other);
    await expect(page.locator(".mk-minutes")).toContainText(there.draft);
    await page.emulateMedia({ media: "print" });
    await expect(text).toContainText(there.heading);
    await expect(choice).toBeHidden();
    await page.emulateMedia({ media: null });

    // Signed in one language and shown in the other, it is a translation and says so.
    await page.getByLabel(words.state).selectOption("signed");
    await expect(page.getByText(words.kept)).toBeVisible();
    await closeToast(page);
    await expect(paper).not.toContainText(there.draft);
    await choice.selectOption("");
    const told = page.locator(".mk-notice", { hasText: words.told });
    await expect(told).toContainText(words.which);
    await expect(text).toHaveAttribute("lang", lang);
    await expect(paper).toContainText(here.translation);
    await expect(paper).toContainText(here.note);
    await accessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await fits(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await part(words.versions);
    await expect(page.locator(".mk-version")).toHaveCount(1);
    await expect(page.locator(".mk-version")).toContainText(words.on);
    await pressOn(told.getByRole("button", { name: words.back }));
    await expect(told).toHaveCount(0);
    await expect(text).toHaveAttribute("lang", other);
    await expect(paper).not.toContainText(there.translation);

    // Signed in both, both are what was signed.
    await part(words.send);
    await choice.selectOption(lang);
    await part(words.versions);
    await expect(page.getByRole("button", { name: words.freeze, exact: true })).toBeVisible();
    await pressOn(told.getByRole("button", { name: words.too }));
    await expect(page.getByText(words.keptToo)).toBeVisible();
    await expect(told).toHaveCount(0);
    await expect(paper).not.toContainText(here.translation);
    await part(words.versions);
    await expect(page.locator(".mk-version .mk-tag")).toHaveCount(2);
    await saved(page);

    // What has changed since is read aloud in the language of the text, and that it has in the page's.
    await part(words.send);
    await choice.selectOption(other);
    await part(words.write);
    await page.getByLabel(words.activities, { exact: true }).fill("Seks ture");
    await part(words.versions);
    const change = page.locator(".mk-version__change", { hasText: "Seks ture" });
    await expect(change).toHaveAttribute("lang", other);
    await expect(change.locator("ins .mk-hidden").first()).toHaveAttribute("lang", lang);
  });
}

const SENT = {
  da: { told: "Biblioteket sendte version 1 på dansk.", back: "Vis teksten på dansk", mark: "UDKAST · OVERSÆTTELSE" },
  en: { told: "The library sent version 1 in English.", back: "Show the text in English", mark: "DRAFT · TRANSLATION" },
};

for (const lang of ["da", "en"] as const) {
  const other = lang === "da" ? "en" : "da";
  test(`a text that was sent in one language says in the other that it is not what was sent: ${lang}`, async ({ browser }) => {
    const words = WORDS[lang];
    const page = await open(browser, "", { lang }, { viewport: { width: 1440, height: 900 } });
    const paper = page.locator("#agreement-paper");
    await createPartnership(page, "Læs for mig");
    await visit(page, `${new URL(page.url()).hash.slice(2)}/aftale`);
    await pressOn(page.getByRole("button", { name: words.begin }));
    await pressOn(page.getByRole("radio", { name: words.send, exact: true }));
    await page.getByLabel(words.state).selectOption("sent");
    await closeToast(page);
    await page.getByLabel(words.language).selectOption(other);
    const notice = page.locator(".mk-notice", { hasText: words.told });
    await expect(notice).toContainText(SENT[lang].told);
    await expect(paper).toContainText(SENT[other].mark);
    await accessible(page);
    await pressOn(notice.getByRole("button", { name: SENT[lang].back }));
    await expect(notice).toHaveCount(0);
    await expect(paper).not.toContainText(SENT[other].mark);
  });
}
