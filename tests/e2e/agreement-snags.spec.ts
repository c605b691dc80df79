// What does not fit together is told at the field or the choice, and among what is missing.
import { expect } from "@playwright/test";
import { accessible, createPartnership, fits, open, pressOn, saved, submit, test, unfold, visit } from "./app";

const WORDS = {
  da: {
    begin: /^Begynd Partnerskabskontrakt/, check: "Tjek", timeline: /Tidsplan/, decisions: /Beslutninger/,
    start: "Startdato", end: "Slutdato", late: /^Slutdatoen, .*, ligger før startdatoen/, majority: "Styregruppen med flertal",
    needs: /passer kun, når aftalen også har/, organisation: "Organisering", steering: "En styregruppe og en arbejdsgruppe",
    record: "Slutdatoen ligger før startdatoen", write: "Skriv", more: /Flere punkter/, own: "Et punkt mere, med jeres egne ord", empty: "Teksten i jeres eget punkt",
    confirm: "Det passer", unconfirmed: "foreslået, ikke bekræftet", row: /Beslutninger/,
  },
  en: {
    begin: /^Begin Partnership contract/, check: "Check", timeline: /Timeline/, decisions: /Decisions/,
    start: "Start date", end: "End date", late: /^The end date, .*, comes before the start date/, majority: "The steering group by majority",
    needs: /fits only when the agreement also has/, organisation: "Organisation", steering: "A steering group and a working group",
    record: "The end date comes before the start date", write: "Write", more: /More sections/, own: "Add a section in your own words", empty: "The text of your own section",
    confirm: "That fits", unconfirmed: "suggested, not confirmed", row: /Decisions/,
  },
};

for (const lang of ["da", "en"] as const) {
  test(`what does not fit together is said where it is written and before it is sent: ${lang}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const words = WORDS[lang];
    const page = await open(browser, "", { lang }, { viewport: { width: 1440, height: 900 } });
    await createPartnership(page, "Læs for mig");
    // The record says so too.
    const dates = page.locator("details", { has: page.locator("[id$='-end']") });
    await pressOn(dates.locator("summary").first());
    await page.locator("[id$='-start']").first().fill("2027-06-01");
    await page.locator("[id$='-end']").first().fill("2027-05-01");
    await expect(page.getByText(words.record)).toHaveCount(2);
    await page.locator("[id$='-end']").first().fill("");
    await expect(page.getByText(words.record)).toHaveCount(0);
    await page.locator("[id$='-start']").first().fill("");
    await visit(page, `${new URL(page.url()).hash.slice(2)}/aftale`);
    await pressOn(page.getByRole("button", { name: words.begin }));
    const question = page.locator(".mk-interview");
    const to = async (name: RegExp) => {
      await unfold(page);
      await pressOn(page.locator("#agreement-steps").getByRole("button", { name }).first());
    };

    // An end before the start, at its field and in the list, with the way back.
    await to(words.timeline);
    await page.getByLabel(words.start, { exact: true }).fill("2027-06-01");
    await page.getByLabel(words.end, { exact: true }).fill("2027-05-01");
    await expect(question.getByText(words.late)).toBeVisible();
    await accessible(page);
    await pressOn(page.getByRole("radio", { name: words.check, exact: true }));
    await pressOn(page.locator(".mk-missing").getByRole("button", { name: words.late }));
    await page.getByLabel(words.end, { exact: true }).fill("2027-12-01");
    await expect(page.getByText(words.late)).toHaveCount(0);

    // What usually stands there is confirmed by a press; a choice that needs another says which.
    await pressOn(page.getByRole("radio", { name: words.check, exact: true }));
    const row = page.getByRole("row", { name: words.row });
    await expect(row).toContainText(words.unconfirmed);
    await pressOn(row.getByRole("button"));
    await pressOn(question.getByRole("button", { name: words.confirm }));
    await expect(question.getByRole("button", { name: words.confirm })).toHaveCount(0);
    await question.getByRole("radio", { name: words.majority }).check();
    await expect(question.getByText(words.needs)).toBeVisible();
    await accessible(page);
    await page.setViewportSize({ width: 320, height: 700 });
    await fits(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await pressOn(question.locator(".mk-field__error").getByRole("button", { name: words.organisation }));
    await question.getByRole("radio", { name: words.steering }).check();
    await pressOn(page.getByRole("radio", { name: words.check, exact: true }));
    await expect(page.locator(".mk-missing").getByText(words.needs)).toHaveCount(0);
    await expect(row).not.toContainText(words.unconfirmed);

    // A clause of one's own with nothing in it is missing, with the way to its field.
    await pressOn(page.getByRole("radio", { name: words.write, exact: true }));
    await to(words.more);
    await submit(page.getByLabel(words.own), "Is");
    await expect(page.locator("#ag-own-text")).toBeFocused();
    await pressOn(page.getByRole("radio", { name: words.check, exact: true }));
    await pressOn(page.locator(".mk-missing").getByRole("button", { name: words.empty }));
    await expect(page.locator("#ag-own-text")).toBeFocused();
    await page.keyboard.type("Vi spiser is.");
    await pressOn(page.getByRole("radio", { name: words.check, exact: true }));
    await expect(page.locator(".mk-missing").getByRole("button", { name: words.empty })).toHaveCount(0);
    await saved(page);
  });
}
