// Two share copies, one after the other, in one browser: the answer to each is whole.
import { expect, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { chooseFile, merge, open, press, saved, test, visit } from "./app";

const RECORDS = [
  { id: "ps-x-1", kind: "partnership", fields: { title: "Læs for mig", need: "Flere læsere" } },
  { id: "ps-x-2", kind: "partnership", fields: { title: "Skriv for mig", need: "Flere skrivere" } },
  { id: "pa-x-1", kind: "partner", fields: { name: "Røde Kors", address: "Gammel vej 9" } },
  { id: "mb-x-1", kind: "member", fields: { partnership: "ps-x-1", partner: "pa-x-1" } },
  { id: "mb-x-2", kind: "member", fields: { partnership: "ps-x-2", partner: "pa-x-1" } },
];

/** What a button of that name saves. */
async function file(page: Page, button: string): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).first().click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

async function copyOf(page: Page, title: string): Promise<string> {
  await visit(page, "filer");
  const group = page.getByRole("group", { name: "Partnerskaber" });
  for (const own of ["Læs for mig", "Skriv for mig"]) await group.getByLabel(own).setChecked(own === title);
  return file(page, "Gem delekopi");
}

async function openApart(page: Page, copy: string, title: string) {
  await chooseFile(page, copy);
  await press(page, "button", "Åbn for sig selv");
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

async function write(page: Page, field: string, words: string) {
  await visit(page, "partnere/pa-x-1");
  await page.locator(`#pa-x-1-${field}`).fill(words);
  await page.locator(`#pa-x-1-${field}`).blur();
}

test("a second share copy asks before the unsaved answer to the first goes", async ({ browser }) => {
  const anne = await open(browser, "", { by: "Anne, Herning" });
  await merge(anne, RECORDS);
  const [one, two] = [await copyOf(anne, "Læs for mig"), await copyOf(anne, "Skriv for mig")];
  const bo = await open(browser, "", { by: "Bo" });
  await openApart(bo, one, "Læs for mig");
  await bo.getByLabel("Behov", { exact: true }).fill("Et svar fra Bo");
  await chooseFile(bo, two);
  await press(bo, "button", "Åbn for sig selv");
  const question = bo.getByRole("dialog", { name: "Svaret er ikke gemt" });
  await expect(question).toBeVisible();
  await press(bo, "button", "Annullér");
  await visit(bo, "partnerskaber/ps-x-1");
  await expect(bo.getByLabel("Behov", { exact: true })).toHaveValue("Et svar fra Bo");
  // Once it is in a file, the other one opens.
  await chooseFile(bo, two);
  await press(bo, "button", "Åbn for sig selv");
  const [download] = await Promise.all([
    bo.waitForEvent("download"),
    question.getByRole("button", { name: "Gem svar" }).click(),
  ]);
  expect(readFileSync(await download.path(), "utf8")).toContain("Et svar fra Bo");
  await bo.getByRole("dialog").getByRole("button", { name: "Åbn for sig selv" }).click();
  await expect(bo.getByRole("heading", { level: 1, name: "Skriv for mig" })).toBeVisible();
});

test("two answers from one page lose nothing where they meet", async ({ browser }) => {
  const anne = await open(browser, "", { by: "Anne, Herning" });
  await merge(anne, RECORDS);
  const [one, two] = [await copyOf(anne, "Læs for mig"), await copyOf(anne, "Skriv for mig")];
  const bo = await open(browser, "", { by: "Bo" });
  await openApart(bo, one, "Læs for mig");
  await write(bo, "web", "www.roedekors.dk");
  const first = await file(bo, "Gem svar");
  await openApart(bo, two, "Skriv for mig");
  await write(bo, "address", "Ny vej 1");
  const second = await file(bo, "Gem svar");
  // Two who write in one field disagree, and nobody's words are taken for others that came before.
  await write(anne, "address", "Annes vej 2");
  await merge(anne, first);
  await merge(anne, second);
  await saved(anne);
  const kept = await anne.evaluate(() => localStorage.getItem("makkerskab/r/pa-x-1"));
  for (const words of ["www.roedekors.dk", "Annes vej 2", "Ny vej 1"]) expect(kept).toContain(words);
});
