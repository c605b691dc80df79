// Whoever is not to be named stands in no share copy and on none, and takes back what they wrote themselves.
import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { chooseFile, createPartnership, goTo, open, press, saved, secured, submit, test, unfold, visit } from "./app";
import { library, partnershipWithUnnamed, shareCopy } from "./share-data";

test("whoever says no name takes back what they wrote themselves, also on a page loaded anew", async ({ browser }) => {
  const page = await library(browser);
  await unfold(page);
  await submit(page.locator("#add-goal"), "Hundrede nye læsere");
  await expect(page.locator("summary", { hasText: "Hundrede nye læsere" })).toBeVisible();
  await saved(page);
  const file = await shareCopy(page);
  const other = await open(browser, "", { lang: "da" });
  await createPartnership(other, "Eget");
  await secured(other);
  await chooseFile(other, file);
  await press(other, "button", "Åbn for sig selv");
  await expect(other.getByRole("heading", { level: 1, name: "Læs for mig" })).toBeVisible();
  await unfold(other);
  await submit(other.locator("#add-goal"), "Et mål herfra");
  await expect(other.locator(".mk-status__save")).toHaveText("Kun i denne fane");
  for (const load of [1, 2]) {
    await other.reload();
    await expect(other.getByRole("heading", { level: 1, name: "Læs for mig" })).toBeVisible();
    await unfold(other);
    const goal = (text: string) => other.locator("details").filter({ has: other.locator("summary", { hasText: text }) }).last();
    await expect(goal("Hundrede nye læsere").getByRole("button", { name: /^Slet/ }), `${load}`).toHaveCount(0);
    await expect(goal("Et mål herfra").getByRole("button", { name: /^Slet/ }), `${load}`).toBeVisible();
  }
});

test("a partner who is not to be named stays at home, unless the file is for them", async ({ browser }) => {
  const page = await open(browser);
  await chooseFile(page, partnershipWithUnnamed());
  await page.getByRole("button", { name: "Flet" }).click();
  await expect(page.getByText(/Filen er flettet/)).toBeVisible();
  await goTo(page, "Filer");
  await page.getByRole("group", { name: "Partnerskaber" }).getByLabel("Læs for mig").check();
  const preview = page.locator("#share-preview");
  await expect(preview).toContainText("om partnere, der ikke omtales");
  await expect(preview).toContainText("1 risiko");
  const save = async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Gem delekopi" }).click(),
    ]);
    return readFileSync(await download.path(), "utf8");
  };
  const copy = await save();
  expect(copy).not.toContain("Tavs Fond");
  expect(copy).not.toContain("Farlig plan");
  await page.getByLabel("Tavs Fond").check();
  expect(await save()).toContain("Tavs Fond");
});

test("whoever is not to be named stands on no file: not in its name, its mail, or under what they wrote", async ({ browser }) => {
  const page = await open(browser, "", { by: "Anne, Herning" });
  await chooseFile(page, partnershipWithUnnamed().replace("Læs for mig", "Læseklub med Tavs Fond"));
  await page.getByRole("button", { name: "Flet", exact: true }).click();
  await expect(page.getByText(/Filen er flettet/)).toBeVisible();
  const save = async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Gem delekopi" }).click(),
    ]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
  };
  await visit(page, "filer");
  await page.getByRole("group", { name: "Partnerskaber" }).getByLabel("Læseklub med Tavs Fond").check();
  await page.getByLabel("Tavs Fond", { exact: true }).check();
  const theirs = await save();
  expect(theirs.name).toContain("tavs-fond");

  // They answer, under their own name.
  const other = await open(browser, "", { by: "Jens, Tavs Fond" });
  await chooseFile(other, theirs.text);
  await other.getByRole("button", { name: "Flet", exact: true }).click();
  await other.getByLabel("Behov", { exact: true }).fill("Behov, som de ser det");
  await secured(other);
  const [answer] = await Promise.all([
    other.waitForEvent("download"),
    other.getByRole("button", { name: "Gem svar" }).click(),
  ]);
  await chooseFile(page, readFileSync(await answer.path(), "utf8"));
  await page.getByRole("button", { name: "Flet", exact: true }).click();
  await expect(page.getByText(/Filen er flettet/)).toBeVisible();

  // The copy for everybody else knows nothing of them, and the preview tells what it leaves out.
  await visit(page, "filer");
  await page.reload();
  await page.getByRole("group", { name: "Partnerskaber" }).getByLabel("Læseklub med Tavs Fond").check();
  await page.getByText("1 underskrift, hvor sådan et navn står").click();
  await expect(page.locator("#share-preview")).toContainText("Jens, Tavs Fond");
  const copy = await save();
  expect(copy.text).toContain("Behov, som de ser det");
  expect(copy.text).not.toContain("Tavs");
  expect(copy.name).toMatch(/delekopi-laeseklub-med_/);
  const mail = await page.getByRole("link", { name: "Skriv en mail om filen" }).last().getAttribute("href");
  expect(decodeURIComponent(mail!)).not.toMatch(/tavs/i);
});
