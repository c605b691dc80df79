// What one window writes before it has heard of another, or of its worker's end: nothing of it goes.
import { expect, type Page } from "@playwright/test";
import { chooseFile, createPartnership, open, press, saveBackup, saved, secured, stored, test, undo, visit } from "./app";

const need = (page: Page) => page.getByLabel("Behov", { exact: true });

/** A window that is told of others' writes late, as one that is busy: once it is `deaf`, not before it hears. */
async function lateTab(page: Page, route: string) {
  const late = await page.context().newPage();
  await late.addInitScript(() => {
    const held: StorageEventInit[] = [];
    const state = { deaf: false, told: new WeakSet<Event>() };
    window.addEventListener(
      "storage",
      (event) => {
        if (!state.deaf || state.told.has(event)) return;
        event.stopImmediatePropagation();
        held.push({ key: event.key, oldValue: event.oldValue, newValue: event.newValue });
      },
      true,
    );
    const hear = () => {
      state.deaf = false;
      for (const what of held.splice(0)) {
        const event = new StorageEvent("storage", what);
        state.told.add(event);
        window.dispatchEvent(event);
      }
    };
    Object.assign(window, { deafen: () => (state.deaf = true), hear });
  });
  await visit(late, route);
  await expect(need(late)).toBeVisible();
  return {
    late,
    deafen: () => late.evaluate(() => void Reflect.get(window, "deafen")()),
    hear: () => late.evaluate(() => void Reflect.get(window, "hear")()),
  };
}

/** A partnership with a word from a colleague's file, merged a moment ago. */
async function merged(page: Page) {
  await createPartnership(page, "Fortrudt");
  await need(page).fill("Gammelt");
  await secured(page);
  const route = new URL(page.url()).hash.slice(2);
  const id = route.split("/").pop();
  await chooseFile(page, JSON.stringify([{ id, kind: "partnership", fields: { summary: "FRA FILEN" } }]));
  await press(page, "button", "Flet");
  await secured(page);
  return { route, record: async () => (await stored(page))[`makkerskab/r/${id}`] };
}

test("a card about something deleted asks anew when another window edits it meanwhile", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Slettet imens");
  await secured(page);
  const route = new URL(page.url()).hash.slice(2);
  const base = await saveBackup(page);
  const colleague = await open(browser);
  await chooseFile(colleague, base);
  await press(colleague, "button", "Flet");
  await expect(colleague.getByText(/Filen er flettet/)).toBeVisible();
  await visit(colleague, route);
  await colleague.getByRole("button", { name: "Slet", exact: true }).first().click();
  const deleted = await saveBackup(colleague);

  await visit(page, route);
  await need(page).fill("Først skrevet");
  await secured(page);
  await chooseFile(page, deleted);
  await press(page, "button", "Flet");
  const card = page.locator(".mk-conflict");
  const remove = card.getByRole("radio", { name: /^Slet/ });
  await remove.check();
  const other = await page.context().newPage();
  await visit(other, route);
  await need(other).fill("Siden rettet");
  // Whoever chose had not heard of that: it is asked anew.
  await expect(remove).not.toBeChecked();
});

test("a word that was saved stays when another window takes an import back before it has heard of the word", async ({ browser }) => {
  const page = await open(browser);
  const { route, record } = await merged(page);
  await undo(page).click();
  await secured(page);
  expect(await record()).not.toContain("FRA FILEN");
  // The window that is late merges and takes back; the other one writes in between.
  const { late, deafen, hear } = await lateTab(page, route);
  await chooseFile(late, JSON.stringify([{ id: route.split("/").pop(), kind: "partnership", fields: { summary: "FRA FILEN" } }]));
  await press(late, "button", "Flet");
  await secured(late);
  await visit(page, route);
  await deafen();
  await need(page).fill("Gammelt og nyt");
  await secured(page);
  await undo(late).click();
  await saved(late);
  await hear();
  await saved(late);
  await expect.poll(record).not.toContain("FRA FILEN");
  expect(await record()).toContain("Gammelt og nyt");
  await expect(need(page)).toHaveValue("Gammelt og nyt");
  await page.reload();
  await expect(need(page)).toHaveValue("Gammelt og nyt");
});

test("an import that was taken back stays away when a window that has not heard of it saves", async ({ browser }) => {
  const page = await open(browser);
  const { route, record } = await merged(page);
  const { late, deafen, hear } = await lateTab(page, route);
  await deafen();
  await undo(page).click();
  await saved(page);
  expect(await record()).not.toContain("FRA FILEN");
  await need(late).fill("Gammelt og nyt");
  await saved(late);
  await hear();
  await saved(late);
  await visit(page, route);
  await expect(need(page)).toHaveValue("Gammelt og nyt");
  await expect.poll(record).toContain("Gammelt og nyt");
  expect(await record()).not.toContain("FRA FILEN");
});

test("a page whose worker is signed off stays: what it holds may be all there is", async ({ browser }) => {
  const page = await open(browser, "", {}, { serviceWorkers: "allow" });
  await createPartnership(page, "Ryddet udefra");
  await secured(page);
  await expect.poll(() => page.evaluate(() => !!navigator.serviceWorker.controller)).toBe(true);
  await page.evaluate(() => Object.assign(window, { isSamePage: true }));
  const browserItself = await page.context().newCDPSession(page);
  await browserItself.send("Storage.clearDataForOrigin", { origin: new URL(page.url()).origin, storageTypes: "local_storage,service_workers" });
  await expect.poll(() => page.evaluate(() => !navigator.serviceWorker.controller)).toBe(true);
  await need(page).fill("Skrevet bagefter");
  await secured(page);
  expect(await page.evaluate(() => Reflect.get(window, "isSamePage"))).toBe(true);
  const held = Object.values(await stored(page)).join("\n");
  for (const word of ["Ryddet udefra", "Skrevet bagefter"]) expect(held).toContain(word);
});
