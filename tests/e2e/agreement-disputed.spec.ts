// Two people wrote differently in one clause: nobody reads, sends or freezes the text without knowing.
import { expect, type Page } from "@playwright/test";
import { createPartnership, open, press, pressOn, saved, stored, submit, test, visit } from "./app";

const WORDS = {
  da: {
    begin: /^Begynd Aftale på én side/, merge: "Flet", told: "Her står to svar", mark: "Her er to svar", check: "Tjek", send: "Send og gem", versions: "Versioner",
    freeze: "Gem version 1, og markér den som sendt", anyway: /^Gem den alligevel/, frozen: /^Version 1 · Sendt/,
    state: "Hvor langt er aftalen", really: "Er det den her tekst, der er skrevet under på?", yes: "Ja, med det svar, der står i teksten",
  },
  en: {
    begin: /^Begin One-page agreement/, merge: "Merge", told: "Two answers stand here", mark: "There are two answers here", check: "Check", send: "Send and save", versions: "Versions",
    freeze: "Keep version 1 and mark it as sent", anyway: /^Keep it anyway/, frozen: /^Version 1 · Sent/,
    state: "Where the agreement stands", really: "Is this the text that was signed?", yes: "Yes, with the answer that stands in the text",
  },
};

const agreementId = async (page: Page) =>
  Object.keys(await stored(page)).map((key) => key.split("/").pop()!).find((id) => id.startsWith("ag-"))!;

for (const lang of ["da", "en"] as const) {
  test(`two texts of one clause are told of before anybody reads, sends or freezes one of them: ${lang}`, async ({ browser }) => {
    const words = WORDS[lang];
    const page = await open(browser, "", { lang }, { viewport: { width: 1440, height: 900 } });
    await createPartnership(page, "Aftalen");
    const home = new URL(page.url()).hash.slice(2);
    await submit(page.locator("#add-partner"), "Banken");
    await visit(page, `${home}/aftale`);
    await pressOn(page.getByRole("button", { name: words.begin }));
    await saved(page);
    const id = await agreementId(page);
    // A colleague's file, and another who knew nothing of it.
    for (const text of ["Banken betaler 25.000 kr.", "Banken betaler 50.000 kr."]) {
      const fields = { "clause/c02/text": text };
      await visit(page, "filer");
      await page.locator('input[type="file"]').first().setInputFiles({
        name: "aftale.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify([{ id, kind: "agreement", fields }])),
      });
      await press(page, "button", words.merge);
    }
    await saved(page);
    await visit(page, `${home}/aftale`);

    const tab = (name: string) => pressOn(page.getByRole("radio", { name, exact: true }));
    const notice = page.locator("main").getByText(words.told).first();
    await tab(words.check);
    await expect(notice).toBeVisible();
    await pressOn(page.locator(".mk-missing").first().getByRole("button").first());
    await expect(page.locator(".mk-field__error").filter({ hasText: words.mark }).first()).toBeVisible();
    await tab(words.send);
    await expect(notice).toBeVisible();
    await tab(words.versions);
    await pressOn(page.getByRole("button", { name: words.freeze }));
    const anyway = page.getByRole("button", { name: words.anyway });
    await expect(anyway).toBeFocused();
    await expect(page.getByText(words.frozen)).toHaveCount(0);
    await page.keyboard.press("Enter");
    await expect(page.getByText(words.frozen).first()).toBeVisible();
    // Nor is one of them signed.
    await tab(words.send);
    const state = page.getByLabel(words.state);
    await state.selectOption("signed");
    await expect(page.getByRole("heading", { name: words.really })).toBeFocused();
    await expect(state).toHaveValue("sent");
    await pressOn(page.getByRole("button", { name: words.yes }));
    await expect(state).toHaveValue("signed");
    await expect(state).toBeFocused();
  });
}
