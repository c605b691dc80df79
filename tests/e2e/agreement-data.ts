// An agreement begun on a partnership, and what its pages are called.
import { expect, type Browser, type Page } from "@playwright/test";
import { createPartnership, open, pressOn, submit, visit } from "./app";

export const WORDS = {
  da: {
    tab: "Aftale", begin: /^Begynd Aftale på én side/, write: "Skriv", check: "Tjek", send: "Send og gem",
    title: "Aftale på én side", need: "Behov", next: "Næste", back: "Forrige", missing: /\d+ ting mangler/,
    activities: "Aktiviteter", markdown: "Gem som Markdown", html: "Gem som webside", mark: "UDKAST", fill: "[udfyld:",
    copy: "Kopiér som tekst", copied: "Teksten er kopieret", whom: "Hvem er aftalen med?", nextMissing: "Næste, der mangler", signatures: "Underskrifter", signs: /^Hvem skriver under: /, signsFor: "Hvem skriver under: Banken", visibilityTitle: "Synlighed eller anonymitet", dispute: "Uenighed", fits: "Det passer", notHeld: /^1 punkt med svar/, takeIn: "Tag med", ownWords: "Skriv punktet med jeres egne ord", guideWords: "Brug guidens tekst igen", point: /^Punkt 1 af \d+ · Parterne$/, change: "Skift længde eller sprog", longer: /^Samarbejdsaftale/, organisation: "Organisering",
    word: "Gem som Word", wordFails: "Word-filen kunne ikke laves", pages: "Side",
    state: "Hvor langt er aftalen", choices: "Vælg én", discreet: "Nej, omtales ikke", visibility: /Synlighed eller anonymitet/,
  },
  en: {
    tab: "Agreement", begin: /^Begin One-page agreement/, write: "Write", check: "Check", send: "Send and save",
    title: "One-page agreement", need: "Need", next: "Next", back: "Previous", missing: /\d+ things are missing/,
    activities: "Activities", markdown: "Save as Markdown", html: "Save as a web page", mark: "DRAFT", fill: "[fill in:",
    copy: "Copy as text", copied: "The text is copied", whom: "Who is the agreement with?", nextMissing: "Next that is missing", signatures: "Signatures", signs: /^Who signs: /, signsFor: "Who signs: Banken", visibilityTitle: "Visibility or anonymity", dispute: "Disagreements", fits: "That fits", notHeld: /^1 answered section/, takeIn: "Include", ownWords: "Write the section in your own words", guideWords: "Use the guide's text again", point: /^Section 1 of \d+ · The parties$/, change: "Change length or language", longer: /^Cooperation agreement/, organisation: "Organisation",
    word: "Save as Word", wordFails: "The Word file could not be made", pages: "Page",
    state: "Where the agreement stands", choices: "Choose one", discreet: "No, not to be mentioned", visibility: /Visibility or anonymity/,
  },
};

/** A partnership with a partner, on its agreement's tab. */
export async function begun(browser: Browser, lang: "da" | "en") {
  const words = WORDS[lang];
  const page = await open(browser, "", { lang }, { viewport: { width: 1440, height: 900 }, permissions: ["clipboard-read", "clipboard-write"] });
  await createPartnership(page, "Læs for mig");
  const partnership = new URL(page.url()).hash.slice(2);
  await page.getByLabel(words.need, { exact: true }).fill("Flere børn skal få lyst til at læse");
  await submit(page.locator("#add-partner"), "Banken");
  await visit(page, `${partnership}/aftale`);
  await pressOn(page.getByRole("button", { name: words.begin }));
  await expect(page.getByRole("heading", { level: 2, name: words.title })).toBeVisible();
  return page;
}

/** A part of a file that is zipped without being pressed, as ours are. */
export function zipped(file: Buffer, name: string) {
  for (let at = file.indexOf("PK\u0003\u0004"); at >= 0; at = file.indexOf("PK\u0003\u0004", at + 4)) {
    const [length, extra] = [file.readUInt16LE(at + 26), file.readUInt16LE(at + 28)];
    const start = at + 30 + length + extra;
    if (file.toString("utf8", at + 30, at + 30 + length) === name) {
      expect(file.readUInt16LE(at + 8)).toBe(0);
      return file.toString("utf8", start, start + file.readUInt32LE(at + 18));
    }
  }
  throw new Error(`${name} is not in the file`);
}

export const paper = (page: Page) => page.locator("#agreement-paper");
