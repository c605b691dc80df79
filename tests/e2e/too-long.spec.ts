// What is too long for a field, a name or the browser is told and kept, never cut.
import { expect } from "@playwright/test";
import { createPartnership, goTo, open, pressOn, saved, stored, submit, test, unfold, visit } from "./app";
import { log, what, field, asks } from "./drafts-data";

test("a word that is too long is told, not cut", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Langt");
  await unfold(page);
  const long = `unge, ${"x".repeat(81)}`;
  await field(page, "themes").fill(long);
  await field(page, "themes").blur();
  await expect(page.getByText("Et af ordene er for langt", { exact: false })).toBeVisible();
  await expect(field(page, "themes")).toHaveValue(long);
  await page.reload();
  await expect(field(page, "themes")).toHaveValue(long);
  await field(page, "themes").fill("unge");
  await field(page, "themes").blur();
  await expect(page.getByText("Et af ordene er for langt", { exact: false })).toBeHidden();
  await saved(page);
  await page.reload();
  await expect(field(page, "themes")).toHaveValue("unge");
});

test("a text too long to be kept by the browser stands there after another page, and closing asks", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Langt");
  await log(page);
  const long = "Et langt referat. ".repeat(3_000);
  await what(page).fill(long);
  expect(await asks(page)).toBe(true);
  await goTo(page, "Partnere");
  await expect(page.getByRole("heading", { level: 1, name: "Partnere" })).toBeVisible();
  expect(await asks(page)).toBe(true);
  await page.goBack();
  await expect(what(page)).toHaveValue(long);
  await page.locator(".mk-quick__submit").click();
  await expect(what(page)).toHaveValue("");
  expect(await asks(page)).toBe(false);
});

test("a name that is too long for a map, or for a colleague, is told and not cut", async ({ browser }) => {
  const page = await open(browser);
  await visit(page, "netvaerk");
  await submit(page.locator("#new-map"), "Lange navne");
  await expect(page.getByRole("heading", { level: 1, name: "Lange navne" })).toBeVisible();
  await visit(page, new URL(page.url()).hash.slice(2).replace("/oevelse", ""));
  const long = `Foreningen af frivillige oplæsere, ${"venner og naboer ".repeat(6)}tlf. 12 34 56 78`;
  const name = page.locator("#new-actor");
  await name.fill(long);
  await pressOn(name);
  await expect(page.locator("#new-actor-error")).toBeVisible();
  await expect(name).toHaveValue(long);
  await unfold(page);
  await page.locator("#paste-actors").fill(`Biografen\n${long}`);
  await page.locator("#paste-actors").locator("xpath=../following-sibling::div[1]").getByRole("button").click();
  await expect(page.getByText("er for langt til et navn", { exact: false })).toBeVisible();
  await expect(page.locator("#paste-actors")).toHaveValue(`Biografen\n${long}`);
  expect(JSON.stringify(await stored(page))).not.toContain("Foreningen af");
  await name.fill("Oplæserne");
  await pressOn(name);
  await expect(page.locator("#new-actor-error")).toBeHidden();
  await expect(name).toHaveValue("");
});
