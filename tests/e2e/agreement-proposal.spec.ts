// What a partner would have in place of a section is a proposal: the library decides.
import { expect, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, chooseFile, createPartnership, goTo, merge, open, pressOn, saved, submit, test, visit } from "./app";

const paper = (page: Page) => page.locator("#agreement-paper");
const THEIRS = "Banken holder tre værksteder i huset.";

/** The question about activities, whichever was asked last. */
async function activities(page: Page) {
  await pressOn(page.getByRole("radio", { name: "Skriv", exact: true }));
  await pressOn(page.locator(".mk-steps__title"));
  await pressOn(page.locator("#agreement-steps").getByRole("button", { name: /Aktiviteter/ }).first());
}

test("a text that a partner proposes stands beside the agreement until the library takes it over", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await open(browser, "", { by: "Anne, Herning" }, { viewport: { width: 1440, height: 900 } });
  await createPartnership(page, "Læs for mig");
  const home = new URL(page.url()).hash.slice(2);
  await submit(page.locator("#add-partner"), "Banken");
  await visit(page, `${home}/aftale`);
  await pressOn(page.getByRole("button", { name: /^Begynd Partnerskabskontrakt/ }));
  await activities(page);
  await page.locator("#ag-activities").fill("Fem værksteder");
  await expect(paper(page)).toContainText("Fem værksteder");
  await saved(page);
  await goTo(page, "Filer");
  await page.getByRole("group", { name: "Partnerskaber" }).getByLabel("Læs for mig").check();
  const [copy] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: "Gem delekopi" }).click()]);

  const other = await open(browser, "", {}, { viewport: { width: 1440, height: 900 } });
  await chooseFile(other, readFileSync(await copy.path(), "utf8"));
  await other.getByRole("button", { name: "Flet" }).click();
  await expect(other.getByRole("heading", { level: 1, name: "Læs for mig" })).toBeVisible();
  await other.getByLabel("Hvem svarer?").fill("Bo, Banken");
  await other.getByLabel("Hvem svarer?").blur();
  await visit(other, `${home}/aftale`);
  await activities(other);
  await expect(other.getByRole("button", { name: "Skriv punktet med jeres egne ord" })).toHaveCount(0);
  await other.getByText("Foreslå en anden tekst").click();
  const field = other.getByLabel("Skriv punktet, som I vil have det");
  await pressOn(other.getByRole("button", { name: "Begynd med teksten, som den er" }));
  await expect(field).toBeFocused();
  await expect(field).toHaveValue(/Fem værksteder/);
  await field.fill(THEIRS);
  await accessible(other);
  await pressOn(other.getByRole("button", { name: "Brug forslaget som svar" }));
  await expect(other.locator(".mk-talk__item")).toContainText("Banken foreslår en anden tekst");
  await expect(other.getByRole("button", { name: "Tag forslaget tilbage" })).toBeVisible();
  await expect(paper(other)).not.toContainText(THEIRS);
  await saved(other);
  const [answer] = await Promise.all([other.waitForEvent("download"), other.getByRole("button", { name: "Gem svar" }).click()]);

  await merge(page, readFileSync(await answer.path(), "utf8"));
  await visit(page, `${home}/aftale`);
  await expect(paper(page)).toContainText("Fem værksteder");
  await expect(paper(page)).not.toContainText(THEIRS);
  await pressOn(page.getByRole("radio", { name: "Tjek", exact: true }));
  await pressOn(page.getByRole("button", { name: "Banken foreslår en anden tekst" }));
  const proposal = page.locator(".mk-talk__item");
  await expect(proposal.locator("ins").first()).toBeVisible();
  await expect(proposal.getByRole("button", { name: "Behold vores" })).toBeVisible();
  await accessible(page);
  await pressOn(proposal.getByRole("button", { name: "Brug deres tekst" }));
  await expect(paper(page)).toContainText(THEIRS);
  await expect(page.getByLabel("Tekst", { exact: true })).toBeFocused();
});
