// Annexes can be filled in, days are read as people type them, and where somebody was is remembered.
import { expect, type Browser } from "@playwright/test";
import { createPartnership, fits, open, pressOn, saved, submit, test, visit } from "./app";

const WORDS = {
  da: {
    need: "Behov", begin: /^Begynd Partnerskabskontrakt/, more: "Flere punkter", annexes: /Tag med.*Bilag$/, data: "Personoplysninger", timeline: "Tidsplan",
    purpose: "Formål", check: "Tjek", missing: "Mangler", annex: /Bilag \d: Personoplysninger/, versions: "Versioner",
    freeze: "Gem version 1, og markér den som sendt", after: "Version 1 sendt · version 2 skrives", write: "Skriv",
    typed: "3. maj 2027, 3/11 2027, til foråret", shown: "3. maj 2027, 3. nov. 2027, til foråret", noDate: /ikke en dato med år/,
    row: "3. november 2027", budget: "Budget", spent: /Trykning\s*4\.000\skr\.\s*I\salt\s*4\.000\skr\./, comments: "Kommentarer", comment: "Kommentar", add: "Tilføj kommentar", open: "1 åben", openTitle: "Kommentarer, der ikke er løst",
  },
  en: {
    need: "Need", begin: /^Begin Partnership contract/, more: "More sections", annexes: /Include.*Annexes$/, data: "Personal data", timeline: "Timeline",
    purpose: "Purpose", check: "Check", missing: "Missing", annex: /Annex \d: Personal data/, versions: "Versions",
    freeze: "Keep version 1 and mark it as sent", after: "Version 1 sent · version 2 being written", write: "Write",
    typed: "3 May 2027, November 3, 2027, in spring", shown: "3 May 2027, 3 Nov 2027, in spring", noDate: /not a date with a year/,
    row: "3 November 2027", budget: "Budget", spent: /Trykning\s*DKK\s4,000\s*Total\s*DKK\s4,000/, comments: "Comments", comment: "Comment", add: "Add comment", open: "1 open", openTitle: "Comments that are not settled",
  },
};

/** A contract with the annexes chosen, at the question about annexes. */
async function contract(browser: Browser, lang: "da" | "en") {
  const words = WORDS[lang];
  const page = await open(browser, "", { lang }, { viewport: { width: 1440, height: 900 } });
  await createPartnership(page, "Læs for mig");
  const home = new URL(page.url()).hash.slice(2);
  await submit(page.locator("#add-partner"), "Banken");
  const dates = page.locator("[id$='-review_dates']");
  await pressOn(page.locator("details", { has: dates }).locator("summary").first());
  await dates.fill(words.typed);
  await pressOn(dates, "Tab");
  await expect(dates).toHaveValue(words.shown);
  await expect(page.getByText(words.noDate)).toBeVisible();
  await visit(page, `${home}/aftale`);
  await pressOn(page.getByRole("button", { name: words.begin }));
  // Annexes are no clause as long as there is none.
  await pressOn(page.locator(".mk-steps__title"));
  await pressOn(page.locator("#agreement-steps").getByRole("button", { name: words.more }));
  await pressOn(page.getByRole("button", { name: words.annexes }));
  for (const annex of [words.data, words.timeline]) await page.getByRole("checkbox", { name: annex, exact: true }).check();
  return { page, home, words };
}

for (const lang of ["da", "en"] as const) {
  test(`annexes are filled in where they are chosen, and each missing line says which it is of: ${lang}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const { page, words } = await contract(browser, lang);
    const paper = page.locator("#agreement-paper");
    await expect(paper).toContainText(words.row);
    // A date stands on one line.
    expect(await paper.textContent()).toContain(words.row.replaceAll(" ", "\u00a0"));
    await pressOn(page.getByRole("radio", { name: words.check, exact: true }));
    const line = page.locator(".mk-missing li").filter({ hasText: words.annex }).filter({ hasText: words.purpose });
    await pressOn(line.getByRole("button"));
    const field = page.locator("#ag-data-purpose");
    await expect(field).toBeFocused();
    await page.keyboard.type("Påmindelser til de frivillige");
    await expect(paper).toContainText("Påmindelser til de frivillige");
    await pressOn(page.getByRole("radio", { name: words.check, exact: true }));
    await expect(line).toHaveCount(0);
    // Expenses with their amounts are summed up.
    await pressOn(page.getByRole("radio", { name: words.write, exact: true }));
    await page.getByRole("checkbox", { name: words.budget, exact: true }).check();
    await page.locator("#ag-budget-lines").fill("Trykning: 4.000 kr.");
    await expect(paper).toContainText(words.spent);
    await field.focus();
    await pressOn(page.getByRole("radio", { name: words.check, exact: true }));

    // Another load of the page leaves one where one was.
    await saved(page);
    await page.reload();
    await expect(page.getByRole("radio", { name: words.check, exact: true })).toBeChecked();
    await pressOn(page.getByRole("radio", { name: words.versions, exact: true }));
    await pressOn(page.getByRole("button", { name: words.freeze }));
    await pressOn(page.getByRole("radio", { name: words.write, exact: true }));
    await expect(field).toBeVisible();
    await field.fill("Andet");
    await expect(page.getByText(words.after)).toBeVisible();
    await page.setViewportSize({ width: 360, height: 780 });
    await fits(page);
  });

  test(`a comment that nobody has settled is found from the list of questions: ${lang}`, async ({ browser }) => {
    const { page, words } = await contract(browser, lang);
    await pressOn(page.locator(".mk-talk > summary", { hasText: words.comments }));
    await page.getByLabel(words.comment, { exact: true }).fill("Skal budgettet med?");
    await pressOn(page.getByRole("button", { name: words.add }));
    await pressOn(page.locator(".mk-steps__title"));
    await expect(page.locator("#agreement-steps").getByRole("button", { name: words.open })).toBeVisible();
    await pressOn(page.getByRole("radio", { name: words.check, exact: true }));
    const open = page.getByRole("region", { name: words.openTitle });
    await pressOn(open.getByRole("button", { name: "Skal budgettet med?" }));
    await expect(page.locator("#agreement-question")).toBeFocused();
  });
}
