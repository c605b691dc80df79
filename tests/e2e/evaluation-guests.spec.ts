// Whoever is asked to answer a round: on a phone, on a shared computer, and beside what somebody else has answered.
import { expect, type Browser } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, chooseFile, fits, open, saveBackup, saved, stored, test, visit } from "./app";
import { library, begin, respond, send, finish, download } from "./evaluation-data";

/** A pulse, and somebody with nothing here who has given the first answer to it on a phone. */
async function asked(browser: Browser) {
  const { page, partnership } = await library(browser);
  await begin(page, partnership, "Puls");
  const invitation = await download(page, /^Gem invitation/);
  const guest = await open(browser, "filer", {}, { viewport: { width: 360, height: 780 } });
  await chooseFile(guest, invitation.text);
  await guest.getByRole("button", { name: "Svar nu" }).click();
  await guest.getByRole("button", { name: "Begynd" }).click();
  await guest.locator("#q-e-p-1-2").check();
  return { page, guest };
}

test("somebody with nothing here answers on a phone, comes back later, and finds the way", async ({ browser }) => {
  const { page, guest } = await asked(browser);
  await fits(guest);
  await saved(guest);
  await visit(guest, "");
  await guest.reload();
  await guest.getByRole("link", { name: "Puls: Læs for mig" }).click();
  await guest.getByRole("link", { name: /^Fortsæt/ }).click();
  await expect(guest.locator("#q-e-p-1-2")).toBeChecked();
  await finish(guest);
  const reply = await download(guest, "Gem svarark");
  // Their own page keeps what they sent, on paper too.
  await guest.getByRole("link", { name: "Se svaret som skema" }).click();
  await guest.getByLabel("Skemaet").selectOption({ index: 1 });
  await expect(guest.locator(".mk-box", { hasText: "\u2715" })).toHaveCount(1);
  await accessible(guest);
  await fits(guest);
  await chooseFile(page, reply.text);
  await page.getByRole("button", { name: "Flet" }).click();
  await expect(page.getByRole("heading", { name: "1 har svaret" })).toBeVisible();
});

test("whoever answered on a shared computer clears it from there, and the answers are in the file", async ({ browser }) => {
  const { guest } = await asked(browser);
  await finish(guest);
  await expect(guest.getByRole("heading", { name: "Bruger andre computeren?" })).toBeVisible();
  await guest.getByRole("button", { name: "Ryd denne browser" }).click();
  const dialog = guest.getByRole("dialog", { name: "Ryd denne browser" });
  // Nothing goes before the answers are in a file.
  await expect(dialog.getByRole("button", { name: "Ryd nu" })).toBeDisabled();
  await accessible(guest);
  const [file] = await Promise.all([guest.waitForEvent("download"), dialog.getByRole("button", { name: "Gem svarark" }).click()]);
  expect(readFileSync(await file.path(), "utf8")).toContain('"kind": "answers"');
  await dialog.getByLabel("Jeg har set filen blandt mine hentede filer").check();
  await dialog.getByRole("button", { name: "Ryd nu" }).click();
  await expect(guest.getByText("Browseren er ryddet")).toBeVisible();
  await accessible(guest);
  await guest.getByRole("dialog").getByRole("button", { name: "Begynd forfra" }).click();
  await expect(guest.locator("html[data-ready]")).toBeAttached();
  expect(Object.keys(await stored(guest)).filter((key) => key.includes("ev-") || key.includes("an-"))).toEqual([]);
});

test("an answer that was put right after its file was saved needs a new file before anything is cleared", async ({ browser }) => {
  const { guest } = await asked(browser);
  await finish(guest);
  await download(guest, "Gem svarark");
  await guest.getByRole("button", { name: "Ret svaret" }).click();
  await guest.locator("textarea").last().fill("Rettet: det var helt galt");
  await saved(guest);
  await finish(guest);
  await guest.getByRole("button", { name: "Ryd denne browser" }).click();
  const dialog = guest.getByRole("dialog", { name: "Ryd denne browser" });
  await expect(dialog.getByRole("button", { name: "Ryd nu" })).toBeDisabled();
  const [file] = await Promise.all([guest.waitForEvent("download"), dialog.getByRole("button", { name: "Gem svarark" }).click()]);
  expect(readFileSync(await file.path(), "utf8")).toContain("Rettet: det var helt galt");
  await dialog.getByLabel("Jeg har set filen blandt mine hentede filer").check();
  await expect(dialog.getByRole("button", { name: "Ryd nu" })).toBeEnabled();
});

/** Anne and a colleague each answer the same sheet in their own browser; Anne merges what the other sent. */
async function answeredTwice(browser: Browser, kind: string, mode: string, party: string, question: string) {
  const { page, partnership } = await library(browser);
  const round = await begin(page, partnership, kind, mode);
  await visit(page, `${round}/svar`);
  if (party) await page.getByRole("radio", { name: party }).check();
  await page.getByRole("button", { name: "Begynd" }).click();
  await expect(page.locator(question)).toBeVisible();
  const sheet = new URL(page.url()).hash.slice(2);
  await saved(page);
  const before = await saveBackup(page);
  const other = await open(browser, "filer", { by: "Bo" });
  await chooseFile(other, before);
  await other.getByRole("button", { name: "Flet" }).click();
  for (const [own, said] of [[page, "Hemmeligt hos Anne"], [other, "Hemmeligt hos Bo"]] as const) {
    await visit(own, sheet);
    // Where answers are counted together, what was begun elsewhere is somebody's own.
    if (mode === "pooled" && own === other) await own.getByRole("button", { name: "Det er mine: gå videre" }).click();
    await own.locator(question).fill(said);
    await saved(own);
  }
  await chooseFile(page, await saveBackup(other));
  await page.getByRole("button", { name: "Flet" }).click();
  await visit(page, "filer");
  return { page, round, sheet, card: page.locator(".mk-conflict") };
}

test("two people's edits of one pooled answer are settled without being shown", async ({ browser }) => {
  const { page, sheet, card } = await answeredTwice(browser, "Borgerne", "pooled", "", "#q-e-b-1");
  await expect(card).toHaveCount(1);
  await expect(card.getByText("Svaret vises ikke")).toHaveCount(2);
  await expect(page.getByText("Hemmeligt hos")).toHaveCount(0);
  await expect(card.getByRole("textbox")).toHaveCount(0);
  await accessible(page);
  await card.getByRole("radio", { name: /Bo/ }).check();
  await card.getByRole("button", { name: "Gem valget" }).click();
  await expect(card).toHaveCount(0);
  await visit(page, sheet);
  await expect(page.locator("#q-e-b-1")).toHaveValue("Hemmeligt hos Bo");
});

test("what a partner answered in an open round is not shown before the library's own answer", async ({ browser }) => {
  const { page, round, sheet, card } = await answeredTwice(browser, "Midtvejs", "open", "Sparekassen", "#q-e-open-2");
  await expect(card.getByText("Det vises, når biblioteket selv har afleveret sit svar", { exact: false })).toBeVisible();
  await expect(card.getByText("Svaret vises ikke")).toHaveCount(2);
  await expect(page.getByText("Hemmeligt hos")).toHaveCount(0);
  await expect(card.getByRole("textbox")).toHaveCount(0);
  await accessible(page);
  // Nor can it be opened as a filled-in form.
  await visit(page, sheet);
  await send(page);
  await visit(page, `${round}/papir`);
  await expect(page.getByLabel("Skemaet").locator("option")).toHaveCount(1);
  await respond(page, round, "Biblioteket", "Anne", () => 5);
  await send(page);
  await visit(page, `${round}/papir`);
  await expect(page.getByLabel("Skemaet").locator("option")).toHaveCount(3);
  await visit(page, "filer");
  for (const name of ["Anne", "Bo"]) await expect(card.getByText(`Hemmeligt hos ${name}`)).toBeVisible();
});
