// From a record to a text that both can sign, by keyboard, in both languages.
import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, fits, pressOn, saved, test, visit } from "./app";
import { WORDS, begun, zipped, paper } from "./agreement-data";

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
