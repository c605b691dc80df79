// Out of the app: dates to the calendar, people to the address book, lists to the spreadsheet.
import { expect, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, closeToast, createPartnership, fits, open, pressOn, saved, submit, test, unfold, visit } from "./app";

async function download(page: Page, button: string | RegExp) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  const name = download.suggestedFilename();
  await expect(page.locator(".mk-toast")).toContainText(name);
  return { name, text: readFileSync(await download.path(), "utf8") };
}

/** The lines of a calendar or a card, joined. */
const lines = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");
const uids = (text: string) => lines(text).filter((line) => line.startsWith("UID:")).sort();

test("a librarian's dates, contacts and lists leave the app, and the same event is known again", async ({ browser }) => {
  const page = await open(browser, "", { by: "Anne" });
  await createPartnership(page, "Læs for mig");
  await expect(page.getByText("Ingen datoer til kalenderen endnu.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Gem til kalenderen" })).toHaveCount(0);
  const partnership = new URL(page.url()).hash.slice(2);
  await page.locator("#next-text").fill("Ring til Peter; husk lokale, nøgler");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await visit(page, `${partnership}/log`);
  await page.getByLabel("Hvad skete der").fill("Sagde ja");
  await page.getByLabel("Med", { exact: true }).selectOption("new");
  await page.getByLabel("Navn", { exact: true }).fill("Peter Lund");
  await page.getByRole("combobox", { name: "Organisation" }).fill("Sparekassen");
  await page.getByRole("button", { name: "Gem i loggen" }).click();
  await visit(page, `${partnership}/moeder`);
  await page.locator("#new-meeting-at").fill("2099-02-28");
  await page.getByRole("button", { name: "Opret mødet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /28\.02\.2099/ })).toBeVisible();
  await saved(page);

  const meeting = await download(page, "Gem til kalenderen");
  expect(meeting.name).toMatch(/^makkerskab_anne_kalender-laes-for-mig_\d{4}-\d\d-\d\d\.ics$/);
  expect(lines(meeting.text)).toContain("DTSTART;VALUE=DATE:20990228");
  expect(lines(meeting.text)).toContain("DTEND;VALUE=DATE:20990301");
  expect(uids(meeting.text)).toHaveLength(1);

  await visit(page, partnership);
  await accessible(page);
  const first = await download(page, "Gem til kalenderen");
  expect(uids(first.text)).toHaveLength(2);
  expect(lines(first.text)).toContain("SUMMARY:Ring til Peter\\; husk lokale\\, nøgler · Læs for mig");
  await page.getByRole("button", { name: "Udsæt en uge" }).click();
  const moved = await download(page, "Gem til kalenderen");
  expect(uids(moved.text)).toEqual(uids(first.text));
  const sequence = (text: string) => Number(lines(text).find((line) => line.startsWith("SEQUENCE:"))!.slice(9));
  expect(sequence(moved.text)).toBeGreaterThan(sequence(first.text));
  await visit(page);
  expect(uids((await download(page, "Gem til kalenderen")).text)).toEqual(uids(first.text));
  await accessible(page);

  await visit(page, "partnere");
  const partners = await download(page, "Gem som regneark");
  expect(partners.name).toMatch(/^makkerskab_anne_partnere_\d{4}-\d\d-\d\d\.csv$/);
  expect(partners.text.startsWith("\uFEFFPartner;Sektor;")).toBe(true);
  expect(partners.text).toContain("\r\nSparekassen;;;;Peter Lund;");
  await page.locator("#find").fill("findes ikke");
  expect((await download(page, "Gem som regneark")).text.trimEnd().split("\r\n")).toHaveLength(1);
  await page.getByRole("button", { name: "Ryd filtre" }).click();

  await page.getByRole("link", { name: "Sparekassen" }).click();
  const card = await download(page, /^Gem som visitkort/);
  expect(card.name).toMatch(/^makkerskab_anne_visitkort-peter-lund_\d{4}-\d\d-\d\d\.vcf$/);
  expect(lines(card.text)).toEqual(expect.arrayContaining(["FN:Peter Lund", "N:Lund;Peter;;;", "ORG:Sparekassen"]));
  await expect(page.getByRole("button", { name: "Gem alle som visitkort" })).toHaveCount(0);
  await page.getByRole("textbox", { name: "Navn", exact: true }).first().fill("Åse Bo");
  await page.getByRole("button", { name: "Tilføj" }).click();
  const cards = await download(page, "Gem alle som visitkort");
  expect(lines(cards.text).filter((line) => line === "BEGIN:VCARD")).toHaveLength(2);
  await accessible(page);

  // Whoever is erased still stands in what was written: it is told, and leads there, until it is closed.
  await closeToast(page);
  await unfold(page);
  await page.locator("li", { has: page.getByRole("heading", { name: "Peter Lund" }) }).getByRole("button", { name: "Slet personoplysninger" }).click();
  const still = page.getByRole("link", { name: /Ring til Peter; husk lokale/ });
  await expect(page.getByText("Fornavnet alene står 1 sted.", { exact: false })).toBeVisible();
  await accessible(page);
  await still.click();
  await expect(page.getByRole("heading", { level: 1, name: "Læs for mig" })).toBeVisible();
  await page.goBack();
  await expect(still).toBeVisible();
  await pressOn(page.locator("section", { has: page.locator("#contacts-title") }).getByRole("button", { name: "Luk", exact: true }));
  await expect(still).toHaveCount(0);

  await visit(page, "partnerskaber");
  const list = await download(page, "Gem som regneark");
  expect(list.text).toContain("\r\nLæs for mig;");
  expect(list.text).toContain(";Sparekassen;");
  await accessible(page);
});

test("a partner that is not to be named gets no card, and no line in the spreadsheet", async ({ browser }) => {
  const page = await open(browser, "partnere");
  await submit(page.getByLabel("Ny partner"), "Tavshedsfonden Nord");
  await expect(page.getByRole("heading", { level: 1, name: "Tavshedsfonden Nord" })).toBeVisible();
  await page.getByRole("textbox", { name: "Navn", exact: true }).first().fill("Bo Stille");
  await page.getByRole("button", { name: "Tilføj" }).click();
  await expect(page.getByRole("button", { name: /^Gem som visitkort/ })).toBeVisible();
  await page.locator("[id$='-publicity_pref']").selectOption("none");
  await expect(page.getByRole("button", { name: /visitkort/ })).toHaveCount(0);
  await visit(page, "partnere");
  const table = await download(page, "Gem som regneark");
  expect(table.text).not.toContain("Tavs");
  await expect(page.locator(".mk-toast")).toContainText("udeladt på 1 linje");

  // A short form of the name is no name to take out: it is shown first, and leaves as it was written.
  await createPartnership(page, "Læs for mig");
  await page.locator("#next-text").fill("Spørg Tavshedsfonden om 2099");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await page.getByRole("button", { name: "Gem til kalenderen" }).click();
  const first = page.getByRole("dialog", { name: "Læs de her linjer først" });
  await expect(first.getByRole("link", { name: /Spørg Tavshedsfonden/ })).toBeVisible();
  await accessible(page);
  const [file] = await Promise.all([page.waitForEvent("download"), first.getByRole("button", { name: "Gem alligevel" }).click()]);
  expect(readFileSync(await file.path(), "utf8")).toContain("Spørg Tavshedsfonden");
  await expect(first).toHaveCount(0);
});

test("the ways out fit a phone, in English too", async ({ browser }) => {
  const page = await open(browser, "partnerskaber", { lang: "en" }, { viewport: { width: 360, height: 740 } });
  await submit(page.locator("#new-partnership"), "Read to me");
  await expect(page.getByText("No dates for the calendar yet.")).toBeVisible();
  await submit(page.locator("#next-text"), "Call Peter");
  await expect(page.getByRole("button", { name: "Save to calendar" })).toBeVisible();
  await fits(page);
  for (const route of ["", "partnerskaber", "partnere"]) {
    await visit(page, route);
    await fits(page);
  }
  await visit(page, "partnerskaber");
  const list = await download(page, "Save as a spreadsheet");
  expect(list.text.startsWith("\uFEFFPartnership;Status;Phase;Lead;")).toBe(true);
});
