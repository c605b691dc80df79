// What share copies are made of: a file as somebody might have written it by hand, and a library with a note of its own.
import { expect, type Browser, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { createPartnership, goTo, open, saved } from "./app";

// A file as somebody might have written it by hand: bare records, without any trace.
export function partnershipWithUnnamed(): string {
  const records = [
    { id: "ps-x-1", kind: "partnership", fields: { title: "Læs for mig", need: "Flere læsere" } },
    { id: "pa-x-1", kind: "partner", fields: { name: "Tavs Fond", publicity_pref: "none" } },
    { id: "pa-x-2", kind: "partner", fields: { name: "Røde Kors" } },
    { id: "mb-x-1", kind: "member", fields: { partnership: "ps-x-1", partner: "pa-x-1" } },
    { id: "mb-x-2", kind: "member", fields: { partnership: "ps-x-1", partner: "pa-x-2" } },
    { id: "rk-x-1", kind: "risk", fields: { partnership: "ps-x-1", title: "Farlig plan" } },
  ];
  return JSON.stringify(records);
}

export const SECRET = "Kun for os selv";

/** Writes the internal note, which is folded away at first. */
export async function note(page: Page) {
  const field = page.getByLabel("Interne noter", { exact: true }).first();
  if (!(await field.isVisible())) await page.locator("summary", { hasText: "Interne noter" }).first().click();
  await field.fill(SECRET);
}

/** A browser with a partnership, internal notes on it, and the page Files open. */
export async function library(browser: Browser) {
  const page = await open(browser, "", { by: "Anne, Herning" });
  await createPartnership(page, "Læs for mig");
  await page.getByLabel("Behov", { exact: true }).fill("Flere unge læsere");
  await note(page);
  await saved(page);
  return page;
}

export async function shareCopy(page: Page, notes = "1 intern note"): Promise<string> {
  await goTo(page, "Filer");
  await page.getByRole("group", { name: "Partnerskaber" }).getByLabel("Læs for mig").check();
  await expect(page.locator("#share-preview")).toContainText("Filen indeholder: 1 partnerskab");
  await expect(page.locator("#share-preview")).not.toContainText("kobling mellem partner");
  await expect(page.locator("#share-preview")).toContainText(notes);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Gem delekopi" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/delekopi/);
  return readFileSync(await download.path(), "utf8");
}
