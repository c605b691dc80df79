// A round of evaluation as people go through it: begun, answered, sent.
import { expect, type Browser, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createPartnership, open, saved, visit } from "./app";

export const SECRET = "Kun for os selv";

/** A partnership with a partner, a goal with a baseline, and something internal. */
export async function library(browser: Browser) {
  const page = await open(browser, "", { by: "Anne, Herning" });
  await createPartnership(page, "Læs for mig");
  const partnership = new URL(page.url()).hash.slice(2);
  await visit(page, `${partnership}/log`);
  await page.getByLabel("Hvad skete der").fill(SECRET);
  await page.getByLabel("Med", { exact: true }).selectOption("new");
  await page.getByLabel("Navn", { exact: true }).fill("Peter Lund");
  await page.getByRole("combobox", { name: "Organisation" }).fill("Sparekassen");
  await page.getByRole("button", { name: "Gem i loggen" }).click();
  await saved(page);
  return { page, partnership };
}

/** Starts a round of that kind from the partnership's tab; gives the address of the round. */
export async function begin(page: Page, partnership: string, kind: string, mode = "open") {
  await visit(page, `${partnership}/evaluering`);
  await page.getByRole("radio", { name: new RegExp(`^${kind}`) }).check();
  await page.locator(`#mode-${mode}`).check();
  await page.getByRole("button", { name: "Begynd runden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(kind) })).toBeVisible();
  return new URL(page.url()).hash.slice(2);
}

/** Answers every scale of the page with what `step` says. */
export async function answer(page: Page, step: (place: number) => string | number) {
  const asked = page.locator("fieldset.mk-ask");
  await expect(asked.first()).toBeVisible();
  const count = await asked.count();
  for (let place = 0; place < count; place++) {
    await asked.nth(place).locator(`input[id$="-${step(place)}"]`).check();
  }
}

export async function respond(page: Page, round: string, party: string | null, who: string, step: (place: number) => string | number) {
  await visit(page, `${round}/svar`);
  if (party) await page.getByRole("radio", { name: party }).check();
  if (await page.locator("#respondent").count()) await page.locator("#respondent").fill(who);
  await page.getByRole("button", { name: "Begynd" }).click();
  await answer(page, step);
}

export async function send(page: Page) {
  await page.getByRole("button", { name: "Aflever svaret" }).click();
  await expect(page.getByRole("heading", { name: "Tak for svaret" })).toBeVisible();
}

/** What a guest answered is not sent by a press, and nothing says so. */
export async function finish(guest: Page) {
  await expect(guest.getByRole("button", { name: "Aflever svaret" })).toHaveCount(0);
  await guest.getByRole("button", { name: "Færdig", exact: true }).click();
  await expect(guest.getByText("Svaret mangler at blive sendt")).toBeVisible();
  await expect(guest.getByText(/er afleveret\.|^Afleveret /)).toHaveCount(0);
}

export async function download(page: Page, button: string | RegExp) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}
