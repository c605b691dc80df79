// From a record to a text that both can sign, by keyboard, in both languages.
import { expect, type Browser, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, createPartnership, fits, open, pressOn, saved, submit, test, unfold, visit } from "./app";

const WORDS = {
  da: {
    tab: "Aftale", begin: /^Begynd Aftale på én side/, write: "Skriv", check: "Tjek", send: "Send og gem",
    title: "Aftale på én side", need: "Behov", next: "Næste", back: "Forrige", missing: /\d+ ting mangler/,
    activities: "Aktiviteter", markdown: "Gem som Markdown", html: "Gem som webside", mark: "UDKAST", fill: "[udfyld:",
    copy: "Kopiér som tekst", copied: "Teksten er kopieret", whom: "Hvem er aftalen med?", nextMissing: "Næste, der mangler", signatures: "Underskrifter", signs: /^Hvem skriver under: /, signsFor: "Hvem skriver under: Banken", visibilityTitle: "Synlighed eller anonymitet", dispute: "Uenighed", fits: "Det passer", notHeld: /^1 punkt, I har svaret på/, takeIn: "Tag med", ownWords: "Skriv punktet med jeres egne ord", guideWords: "Brug guidens tekst igen", point: /^Punkt 1 af \d+ · Parterne$/, change: "Skift længde eller sprog", longer: /^Samarbejdsaftale/, organisation: "Organisering",
    word: "Gem som Word", wordFails: "Word-filen kunne ikke laves", pages: "Side",
    state: "Hvor langt er aftalen", choices: "Vælg én", discreet: "Nej, omtales ikke", visibility: /Synlighed eller anonymitet/,
  },
  en: {
    tab: "Agreement", begin: /^Begin One-page agreement/, write: "Write", check: "Check", send: "Send and save",
    title: "One-page agreement", need: "Need", next: "Next", back: "Previous", missing: /\d+ things are missing/,
    activities: "Activities", markdown: "Save as Markdown", html: "Save as a web page", mark: "DRAFT", fill: "[fill in:",
    copy: "Copy as text", copied: "The text is copied", whom: "Who is the agreement with?", nextMissing: "Next that is missing", signatures: "Signatures", signs: /^Who signs: /, signsFor: "Who signs: Banken", visibilityTitle: "Visibility or anonymity", dispute: "Disagreements", fits: "That fits", notHeld: /^1 section that you have answered/, takeIn: "Include", ownWords: "Write the section in your own words", guideWords: "Use the guide's text again", point: /^Section 1 of \d+ · The parties$/, change: "Change length or language", longer: /^Cooperation agreement/, organisation: "Organisation",
    word: "Save as Word", wordFails: "The Word file could not be made", pages: "Page",
    state: "Where the agreement stands", choices: "Choose one", discreet: "No, not to be mentioned", visibility: /Visibility or anonymity/,
  },
};

/** A partnership with a partner, on its agreement's tab. */
async function begun(browser: Browser, lang: "da" | "en") {
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
function zipped(file: Buffer, name: string) {
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

const paper = (page: Page) => page.locator("#agreement-paper");

for (const lang of ["da", "en"] as const) {
  test(`an agreement grows beside its questions: ${lang}`, async ({ browser }) => {
    test.setTimeout(90_000);
    const words = WORDS[lang];
    const page = await begun(browser, lang);

    // What the record knows stands there already, and what nobody knows is shown as missing.
    await expect(paper(page)).toContainText("Flere børn skal få lyst til at læse");
    await expect(paper(page)).toContainText("Banken");
    await expect(paper(page)).toContainText(words.mark);
    await expect(page.getByText(words.missing).first()).toBeVisible();

    // The length was chosen on the page before. One question at a time, by keyboard, with the numbers
    // of the text; going back loses nothing.
    const question = page.locator("#agreement-question");
    await expect(question).toHaveText(words.whom);
    await pressOn(page.getByRole("button", { name: words.next, exact: true }));
    await expect(question).toBeFocused();
    await expect(page.locator(".mk-steps__title .mk-eyebrow")).toHaveText(words.point);
    await pressOn(page.getByRole("button", { name: words.back, exact: true }));
    await expect(question).toHaveText(words.whom);

    // A blank in the text leads to its field.
    await pressOn(paper(page).getByRole("button", { name: words.activities.toLowerCase() }).first());
    const field = page.getByLabel(words.activities, { exact: true });
    await expect(field).toBeFocused();
    await page.keyboard.type("Fire værksteder i foråret");
    await expect(paper(page)).toContainText("Fire værksteder i foråret");
    // From there to what is missing next, one after the other.
    const missing = page.getByRole("button", { name: words.nextMissing });
    await pressOn(missing);
    await expect(page.locator("#ag-library-gives")).toBeFocused();
    await pressOn(missing);
    await expect(page.locator("textarea[id^='ag-partner-gives-']")).toBeFocused();

    // Own words away again, the question has the focus.
    await pressOn(page.getByRole("button", { name: words.ownWords }));
    await expect(page.locator("#ag-c06-text")).toBeFocused();
    await pressOn(page.getByRole("button", { name: words.guideWords }));
    await expect(question).toBeFocused();

    // A choice changes the text at once.
    await pressOn(page.locator(".mk-steps__title"));
    await pressOn(page.getByRole("button", { name: words.visibility }).first());
    await expect(paper(page).locator("[data-section=c13]")).toBeInViewport();
    // The list has folded, and the question stands where it was.
    await expect(page.locator(".mk-steps__item").first()).toBeHidden();
    // Who signs is asked where it is asked how one says yes, for each side.
    const goTo = async (name: string) => {
      await pressOn(page.locator(".mk-steps__title"));
      await pressOn(page.locator("#agreement-steps").getByRole("button", { name }));
      await expect(question).toBeFocused();
    };
    await goTo(words.signatures);
    await page.getByLabel(words.signsFor).fill("Karen Holm, direktør");
    await expect(paper(page).locator(".mk-paper__sign").nth(1)).toContainText("Karen Holm, direktør");
    await expect(paper(page).locator(".mk-paper__sign").first()).not.toContainText("Karen");
    // Two may sign for any of them.
    await page.getByLabel(words.signs).first().fill("Ole Krag\nIda Ra");
    const signed = paper(page).locator(".mk-paper__sign");
    for (const [place, name] of ["Ole Krag", "Ida Ra", "Karen Holm"].entries()) await expect(signed.nth(place)).toContainText(name);
    await goTo(words.visibilityTitle);
    await page.getByLabel(words.discreet).check();
    await expect(paper(page)).toContainText(lang === "da" ? "aktindsigt" : "access to documents");
    await accessible(page);

    // Climbing adds clauses and keeps what was written; coming down again loses nothing.
    const asked = (await question.textContent())!;
    await pressOn(page.getByRole("button", { name: words.change }));
    await expect(question).toBeFocused();
    await page.getByRole("radio", { name: words.longer }).check();
    await expect(paper(page)).toContainText(words.organisation);
    await expect(paper(page)).toContainText("Fire værksteder i foråret");
    // From there one goes on where one was.
    await pressOn(page.getByRole("button", { name: words.next, exact: true }));
    await expect(question).toHaveText(asked);

    // What was answered and a shorter text has no place for is named, and taken along in one press.
    await goTo(words.dispute);
    await pressOn(page.getByRole("button", { name: words.fits }));
    await pressOn(page.getByRole("button", { name: words.change }));
    await page.getByRole("radio", { name: words.title }).check();
    await expect(page.getByRole("heading", { name: words.notHeld })).toBeVisible();
    await expect(paper(page)).not.toContainText(words.dispute);
    await accessible(page);
    await pressOn(page.getByRole("button", { name: `${words.takeIn} ${words.dispute}` }));
    await expect(paper(page)).toContainText(words.dispute);
    await expect(page.getByRole("heading", { name: words.notHeld })).toHaveCount(0);
    await expect(question).toBeFocused();
    await page.getByRole("radio", { name: words.longer }).check();
    await saved(page);
    await page.reload();
    await expect(paper(page)).toContainText("Fire værksteder i foråret");

    // The check lists what is missing, with the way to each.
    await pressOn(page.getByRole("radio", { name: words.check, exact: true }));
    await accessible(page);
    await pressOn(page.locator(".mk-missing button").first());
    await expect(page.locator("#agreement-question")).toBeVisible();

    // Out: files, clipboard, mail, each with the note and what is missing.
    await pressOn(page.getByRole("radio", { name: words.send, exact: true }));
    await accessible(page);
    for (const [name, ending] of [[words.markdown, "md"], [words.html, "html"]]) {
      const [download] = await Promise.all([page.waitForEvent("download"), pressOn(page.getByRole("button", { name }))]);
      expect(download.suggestedFilename()).toMatch(new RegExp(`^[a-z]+_laes-for-mig_v1_\\d{4}-\\d\\d-\\d\\d\\.${ending}$`));
      const content = readFileSync(await download.path(), "utf8");
      expect(content).toContain("Fire værksteder i foråret");
      expect(content).toContain(words.fill.slice(1));
    }
    const [download] = await Promise.all([page.waitForEvent("download"), pressOn(page.getByRole("button", { name: words.word }))]);
    expect(download.suggestedFilename()).toMatch(/^[a-z]+_laes-for-mig_v1_\d{4}-\d\d-\d\d\.docx$/);
    const file = readFileSync(await download.path());
    const part = (name: string) => zipped(file, name);
    expect(part("word/document.xml")).toContain("Fire værksteder i foråret");
    expect(part("word/document.xml")).toContain("Banken");
    expect(part("word/document.xml")).toContain(words.fill);
    expect(part("word/header1.xml")).toContain(words.mark);
    expect(part("word/footer1.xml")).toContain(words.pages);
    expect(part("word/styles.xml")).toContain(lang === "da" ? "da-DK" : "en-GB");
    await pressOn(page.getByRole("button", { name: words.copy }));
    await expect(page.getByText(words.copied).first()).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Fire værksteder i foråret");

    // Agreed with gaps it is still a draft; signed it is none.
    await page.getByLabel(words.state).selectOption("agreed");
    await expect(paper(page)).toContainText(words.mark);
    await page.getByLabel(words.state).selectOption("signed");
    await expect(paper(page)).not.toContainText(words.mark);
  });
}

test("where the Word file cannot be made, the page says so and the next try is a new one", async ({ browser }) => {
  const page = await begun(browser, "en");
  await pressOn(page.getByRole("radio", { name: "Send and save" }));
  await page.context().route(/exporter.*\.wasm$/, (route) => route.abort());
  await pressOn(page.getByRole("button", { name: "Save as Word" }));
  await expect(page.getByText(WORDS.en.wordFails)).toBeVisible();
  await accessible(page);
  await page.context().unroute(/exporter.*\.wasm$/);
  const [download] = await Promise.all([page.waitForEvent("download"), pressOn(page.getByRole("button", { name: "Save as Word" }))]);
  expect(readFileSync(await download.path()).subarray(0, 2).toString()).toBe("PK");
  await expect(page.getByText(WORDS.en.wordFails)).toBeHidden();
});

test("only the agreement goes on paper, and it fits a phone", async ({ browser }) => {
  const page = await begun(browser, "da");
  await page.setViewportSize({ width: 320, height: 700 });
  await page.getByRole("button", { name: /^Teksten, som den er nu/ }).click();
  // A blank breaks over lines as words do, with the full stop that follows it.
  expect(await paper(page).getByRole("button").first().evaluate((blank) => getComputedStyle(blank).display)).toBe("inline");
  for (const part of ["Skriv", "Tjek", "Send og gem"]) {
    await page.getByRole("radio", { name: part, exact: true }).click();
    await fits(page);
  }
  await page.emulateMedia({ media: "print" });
  await expect(paper(page)).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
  await expect(page.getByRole("radio", { name: "Send og gem" })).toBeHidden();
});

test("a print that comes in the same frame as a letter has the letter", async ({ browser }) => {
  const page = await begun(browser, "da");
  await paper(page).getByRole("button", { name: "aktiviteter" }).first().click();
  await expect(page.getByLabel("Aktiviteter", { exact: true })).toBeFocused();
  const printed = await page.evaluate(async () => {
    const field = document.activeElement as HTMLTextAreaElement;
    field.value = "Tre oplæsninger";
    field.dispatchEvent(new Event("input", { bubbles: true }));
    dispatchEvent(new Event("beforeprint"));
    // All that was set off by then runs first, and no frame is painted between.
    for (let turn = 0; turn < 50; turn++) await Promise.resolve();
    return document.getElementById("agreement-paper")?.textContent;
  });
  expect(printed).toContain("Tre oplæsninger");
});

test("hostile text stays text, on the page and in every file", async ({ browser }) => {
  const page = await begun(browser, "da");
  const hostile = `<img src=x onerror="document.title='hit'"> # {{title}} [?|x] | * _a_`;
  await paper(page).getByRole("button", { name: "aktiviteter" }).first().click();
  await page.getByLabel("Aktiviteter", { exact: true }).fill(hostile);
  await expect(paper(page)).toContainText(hostile);
  expect(await page.locator("#agreement-paper img").count()).toBe(0);
  await page.getByRole("radio", { name: "Send og gem" }).click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Gem som webside" }).click()]);
  const other = await page.context().newPage();
  await other.setContent(readFileSync(await download.path(), "utf8"));
  await expect(other.getByText(hostile)).toBeVisible();
  expect(await other.title()).not.toBe("hit");
});

test("a version is frozen, compared word by word, commented, and the other side's text is held against ours", async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await begun(browser, "da");
  await pressOn(paper(page).getByRole("button", { name: "aktiviteter" }).first());
  const field = page.getByLabel("Aktiviteter", { exact: true });
  await field.fill("Fire værksteder i foråret");
  await expect(paper(page)).toContainText("Fire værksteder i foråret");

  await pressOn(page.getByRole("radio", { name: "Versioner", exact: true }));
  await submit(page.getByLabel("Note til jer selv, fx hvem der fik den"), "Sendt til Peter");
  await expect(page.getByRole("listitem").filter({ hasText: "Sendt til Peter" })).toContainText("1");
  await expect(page.getByText("De to er ens.")).toBeVisible();

  // What changes afterwards is shown word by word, also after a reload.
  await pressOn(page.getByRole("radio", { name: "Skriv", exact: true }));
  await field.fill("Fem værksteder i foråret");
  await saved(page);
  await page.reload();
  await pressOn(page.getByRole("radio", { name: "Versioner", exact: true }));
  await expect(page.locator("del", { hasText: "Fire" })).toBeVisible();
  await expect(page.locator("ins", { hasText: "Fem" })).toBeVisible();
  // The version that was sent is there as Word, with the words that it had then.
  const [download] = await Promise.all([page.waitForEvent("download"), pressOn(page.getByRole("button", { name: "Gem som Word Version 1" }))]);
  expect(download.suggestedFilename()).toBe("aftale_laes-for-mig_v1.docx");
  const sent = zipped(readFileSync(await download.path()), "word/document.xml");
  expect(sent).toContain("Fire værksteder i foråret");
  expect(sent).not.toContain("Fem værksteder");
  await pressOn(page.getByRole("button", { name: /^Vis/ }));
  await expect(page.locator(".mk-version__paper")).toContainText("Fire værksteder i foråret");
  await accessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await fits(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  // What one side says about a clause, and their own words for it.
  await pressOn(page.getByRole("radio", { name: "Skriv", exact: true }));
  await pressOn(page.locator(".mk-steps__title"));
  await pressOn(page.getByRole("button", { name: /Aktiviteter/ }).first());
  await page.getByText("Kommentarer", { exact: true }).click();
  await page.getByLabel("Hvem siger det").selectOption("Banken");
  await page.getByLabel("Kommentar", { exact: true }).fill("Fem er for mange");
  await pressOn(page.getByRole("button", { name: "Tilføj kommentar" }));
  await expect(page.getByText("Kommentarer (1 åben)")).toBeVisible();
  // It stays at home unless somebody says otherwise.
  await expect(page.locator(".mk-talk__item").getByText("Kun for jer selv", { exact: true })).toBeVisible();
  await pressOn(page.getByRole("button", { name: "Tag den med i delekopier" }));
  await expect(page.getByRole("button", { name: "Behold den hos jer selv" })).toBeFocused();
  await expect(page.locator(".mk-talk__item").getByText("Kun for jer selv", { exact: true })).toHaveCount(0);
  // A yes beside it is asked about, and leads back to it.
  await pressOn(page.getByRole("radio", { name: "Send og gem", exact: true }));
  const state = page.getByLabel("Hvor langt er aftalen");
  await state.selectOption("agreed");
  const asked = page.locator(".mk-question");
  await expect(asked).toContainText("Her er kommentarer, der ikke er løst:");
  await expect(asked).toContainText("Banken · Aktiviteter");
  await accessible(page);
  await expect(state).not.toHaveValue("agreed");
  await pressOn(asked.getByRole("button", { name: "Fem er for mange" }));
  await pressOn(page.getByRole("button", { name: "Markér som løst" }));
  await expect(page.getByText("Kommentarer", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Åbn igen" })).toBeFocused();
  await page.getByText("Den anden part har skrevet en anden tekst").click();
  await page.getByLabel("Sæt deres tekst ind").fill("Vi laver fire værksteder sammen.");
  await expect(page.locator(".mk-talk ins").first()).toBeVisible();
  await accessible(page);
  await pressOn(page.getByRole("button", { name: "Brug deres tekst" }));
  await expect(paper(page)).toContainText("Vi laver fire værksteder sammen.");
  await expect(page.getByLabel("Tekst", { exact: true })).toBeFocused();
  // Behind the last question comes what is missing; another agreement is the one that is worked on.
  await pressOn(page.locator(".mk-steps__title"));
  await pressOn(page.locator(".mk-steps__item").last());
  await pressOn(page.getByRole("button", { name: "Tjek aftalen" }));
  await expect(page.locator("#missing-title")).toBeFocused();
  await page.getByText("Flere aftaler og sletning").click();
  await pressOn(page.getByRole("button", { name: "Lav en aftale mere" }));
  await expect(page.locator("#agreement-title")).toBeFocused();
  const tabs = page.locator("[aria-label='Hvilken aftale'] button");
  await expect(tabs).toHaveCount(2);
  await expect(page.locator("[aria-label='Hvilken aftale'] [aria-pressed=true]")).toHaveText("Aftale på én side · Udkast");
  // Out of the first, with its answers: a draft whose days are its own, away again in one step.
  await expect(tabs.first()).toHaveText("Aftale på én side · Sendt");
  await pressOn(tabs.first());
  await expect(paper(page)).toContainText("Vi laver fire værksteder sammen.");
  await unfold(page);
  await pressOn(page.getByRole("button", { name: "Lav en ny aftale ud fra denne" }));
  await expect(page.locator("#agreement-title")).toBeFocused();
  await expect(page.locator(".mk-toasts")).toContainText("Den er et udkast");
  await expect(tabs).toHaveCount(3);
  await expect(tabs.last()).toHaveAttribute("aria-pressed", "true");
  await expect(paper(page)).toContainText("Vi laver fire værksteder sammen.");
  await pressOn(page.locator(".mk-toasts").getByRole("button", { name: "Fortryd" }));
  await expect(tabs).toHaveCount(2);
  await saved(page);
});

test("what was agreed is offered to the record, and can be taken back", async ({ browser }) => {
  const page = await begun(browser, "da");
  await pressOn(page.locator(".mk-steps__title"));
  await pressOn(page.getByRole("button", { name: "Parterne" }).first());
  await pressOn(paper(page).getByRole("button", { name: "partnerens kontaktperson" }).first());
  await page.getByLabel(/^Partnerens kontaktperson/).fill("Mette Friis");
  await expect(paper(page)).toContainText("Mette Friis");
  await pressOn(page.getByRole("radio", { name: "Tjek", exact: true }));
  const offer = page.locator(".mk-offered").filter({ hasText: "Mette Friis" });
  await expect(offer).toContainText("Banken");
  await accessible(page);
  await pressOn(offer.getByRole("button"));
  await expect(offer).toBeHidden();
  await expect(paper(page)).toContainText("Mette Friis");
  await saved(page);
  const agreement = new URL(page.url()).hash.slice(2);
  await visit(page, agreement.replace("/aftale", ""));
  await expect(page.getByText("Mette Friis").first()).toBeVisible();

  // One step back: the agreement's own again, and offered again.
  await visit(page, agreement);
  await page.keyboard.press("Control+z");
  await pressOn(page.getByRole("radio", { name: "Tjek", exact: true }));
  await expect(offer).toBeVisible();
  await expect(paper(page)).toContainText("Mette Friis");

  // All of it in one press, and one contact comes of it.
  await pressOn(page.getByRole("radio", { name: "Skriv", exact: true }));
  await page.getByLabel(/^Kontaktpersonens mail/).fill("mette@example.org");
  await pressOn(page.getByRole("radio", { name: "Tjek", exact: true }));
  await pressOn(page.getByRole("button", { name: "Skriv dem alle" }));
  await expect(page.locator(".mk-toasts")).toContainText("2 ting");
  await expect(offer).toHaveCount(0);
  await saved(page);
});

for (const lang of ["da", "en"] as const) {
  test(`an agreement that ends is told of where one looks, until it is settled: ${lang}`, async ({ browser }) => {
    const words = WORDS[lang];
    const page = await begun(browser, lang);
    await pressOn(page.getByRole("radio", { name: words.send, exact: true }));
    const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    // The day that stands in the text is the one from which it applies, in one press.
    await pressOn(page.getByRole("radio", { name: words.write, exact: true }));
    await pressOn(paper(page).getByRole("button", { name: lang === "da" ? "startdato" : "start date" }));
    await page.locator("#ag-start").fill("2027-01-02");
    await pressOn(page.getByRole("radio", { name: words.send, exact: true }));
    await pressOn(page.getByRole("button", { name: lang === "da" ? "Brug tekstens dato: 2. januar 2027 Gælder fra" : /^Use the date in the text: 2 January 2027/ }));
    const from = page.getByLabel(lang === "da" ? "Gælder fra" : "Applies from");
    await expect(from).toBeFocused();
    await expect(from).toHaveValue("2027-01-02");
    const until = page.getByLabel(lang === "da" ? "Gælder til" : "Applies until");
    const told = page.getByText(lang === "da" ? /^Aftalen slutter .*farvel/ : /^The agreement ends on .*goodbye/);
    await until.fill(inDays(30));
    // Nobody has said yes yet: nothing to think of.
    await expect(told).toHaveCount(0);
    await page.getByLabel(words.state).selectOption("agreed");
    await expect(told).toBeVisible();
    await accessible(page);
    await saved(page);
    await visit(page, "");
    const due = page.getByRole("region", { name: lang === "da" ? "Aftaler, der slutter" : "Agreements that end" });
    await expect(due).toContainText("Læs for mig");
    await expect(told).toBeVisible();
    await accessible(page);
    await pressOn(due.getByRole("link", { name: lang === "da" ? /^Se aftalen/ : /^See the agreement/ }));

    // Extended by a year, it is quiet again; past its day, it asks to be settled.
    await pressOn(page.getByRole("radio", { name: words.send, exact: true }));
    await until.fill(inDays(400));
    await expect(told).toHaveCount(0);
    await until.fill(inDays(-3));
    await expect(page.getByText(lang === "da" ? /^Aftalen sluttede/ : /^The agreement ended on/)).toBeVisible();
    await page.getByLabel(words.state).selectOption("ended");
    await expect(page.getByText(lang === "da" ? /^Aftalen sluttede/ : /^The agreement ended on/)).toHaveCount(0);
  });
}
