// Several tabs, older and newer versions, and pages that come back: nobody writes over anybody.
import { expect, type Page } from "@playwright/test";
import { chooseFile, createPartnership, merge, mirrored, open, press, pressOn, saveBackup, saved, secured, stored, test, unfold, visit } from "./app";

test("three tabs typing at once keep every edit", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Tre faner");
  await secured(page);
  const tabs = [page];
  for (let tab = 1; tab < 3; tab += 1) {
    const other = await page.context().newPage();
    await visit(other, "partnerskaber");
    await other.getByRole("link", { name: "Tre faner" }).first().click();
    tabs.push(other);
  }
  const fields = ["Behov", "Kort fortalt", "Tovholder"];
  const present = fields.map((name, place) => ({ tab: tabs[place], name }));
  // Each waits for its field: the page may still be on its way.
  await Promise.all(present.map(({ tab, name }) => tab.getByLabel(name, { exact: true }).first().fill(`${name} fra sin egen fane`)));
  for (const { tab } of present) await saved(tab);
  await expect
    .poll(async () => {
      const all = Object.values(await stored(page)).join("\n");
      return present.every(({ name }) => all.includes(`${name} fra sin egen fane`));
    })
    .toBe(true);
  const fresh = await page.context().newPage();
  await visit(fresh, "partnerskaber");
  await fresh.getByRole("link", { name: "Tre faner" }).first().click();
  for (const { name } of present) {
    await expect(fresh.getByLabel(name, { exact: true }).first()).toHaveValue(`${name} fra sin egen fane`);
  }
});

test("a number typed while another tab writes one stands beside it, and one that was seen is replaced", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "To tal");
  await secured(page);
  const route = new URL(page.url()).hash.slice(2);
  const other = await page.context().newPage();
  await visit(other, route);
  for (const tab of [page, other]) await unfold(tab);
  const attempts = (tab: Page) => tab.getByLabel("Forsøg, før vi stopper");
  const both = (tab: Page) => tab.getByText("Her er to svar").first();
  // Nobody writes there: what the other tab wrote is seen, and written over.
  await attempts(other).fill("3");
  await pressOn(attempts(other), "Tab");
  await expect(attempts(page)).toHaveValue("3");
  await attempts(page).fill("4");
  await pressOn(attempts(page), "Tab");
  await expect(attempts(other)).toHaveValue("4");
  await expect(both(other)).toHaveCount(0);

  await pressOn(attempts(page), "End");
  await pressOn(attempts(page), "5");
  await attempts(other).fill("7");
  await pressOn(attempts(other), "Tab");
  await saved(other);
  await other.getByLabel("Behov", { exact: true }).fill("Også skrevet");
  // By then this tab has heard of both.
  await expect(page.getByLabel("Behov", { exact: true })).toHaveValue("Også skrevet");
  await pressOn(attempts(page), "Tab");
  await saved(page);
  for (const tab of [page, other]) await expect(both(tab)).toBeVisible();
  const held = JSON.stringify(await stored(page));
  for (const number of ["45", "7"]) expect(held).toMatch(new RegExp(`[^0-9.]${number}[^0-9.]`));
  // Taken back, the other tab's stands.
  await page.getByRole("region", { name: "Gemme og fortryde" }).getByRole("button", { name: /^Fortryd/ }).click();
  await expect(attempts(page)).toHaveValue("7");
  await expect(both(other)).toHaveCount(0);
});

test("meeting a newer version's format, the older app stops writing and says so", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Ældre fane");
  await secured(page);
  const newer = await page.context().newPage();
  await newer.goto("./rescue.js");
  await newer.evaluate(() => localStorage.setItem("makkerskab/format", '{"major":9,"minor":0,"writer":"9.0.0"}'));
  await expect(page.getByRole("alert").getByText(/nyere version/)).toBeVisible();
  // Nothing is owed: trying to save finds nothing out.
  await page.keyboard.press("Control+s");
  await expect(page.locator(".mk-status__save")).toHaveText("Ikke gemt");
  await expect(page.getByRole("alert").getByText(/nyere version/)).toBeVisible();
  const [before, secure] = [await stored(page), await mirrored(page)];
  await page.getByLabel("Behov", { exact: true }).fill("Må ikke skrives");
  await page.waitForTimeout(1_000);
  expect(await stored(page)).toEqual(before);
  expect(await mirrored(page)).toEqual(secure);
  await expect(page.locator(".mk-status__save")).toHaveText("Ikke gemt");
  // Nor does a start: everything is left as it is.
  const again = await page.context().newPage();
  await visit(again, "");
  await expect(again.getByText(/nyere version/).first()).toBeVisible();
  expect(await stored(again)).toEqual(before);
});

test("who wrote in another tab is heard with what was written, and stands in this tab's backup", async ({ browser }) => {
  const page = await open(browser, "", { by: "Anne" });
  const other = await page.context().newPage();
  await visit(other, "partnerskaber");
  await createPartnership(page, "Med navn på");
  await saved(page);
  await expect(other.getByRole("link", { name: "Med navn på" }).first()).toBeVisible();
  const copy = JSON.parse(await saveBackup(other));
  expect(Object.values(copy.who)).toEqual([expect.objectContaining({ by: "Anne" })]);
});

test("a page that comes back has heard what others wrote meanwhile", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Kommer tilbage");
  await secured(page);
  // As from the back-forward cache: no storage event reached it.
  await page.evaluate(() => {
    const key = Object.keys(localStorage).find((key) => key.startsWith("makkerskab/r/"));
    (window as unknown as { hidden: string[] }).hidden = [key!, localStorage.getItem(key!)!];
    localStorage.removeItem(key!);
  });
  const lost = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("makkerskab/r/")).length);
  expect(lost).toBe(0);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("makkerskab/r/")).length))
    .toBe(1);
});

test("a page that comes back to a browser that was cleared meanwhile shows nothing, and writes nothing back", async ({ browser }) => {
  const page = await open(browser);
  // As in the back-forward cache: no storage event reaches it.
  await page.addInitScript(() => window.addEventListener("storage", (event) => event.stopImmediatePropagation(), true));
  await page.reload();
  await createPartnership(page, "Må ikke komme igen");
  await secured(page);
  const other = await page.context().newPage();
  await visit(other, "filer");
  await other.getByRole("button", { name: "Ryd denne browser" }).click();
  const dialog = other.getByRole("dialog", { name: "Ryd denne browser" });
  await Promise.all([other.waitForEvent("download"), dialog.getByRole("button", { name: "Gem sikkerhedskopi" }).click()]);
  await dialog.getByLabel("Jeg har set filen blandt mine hentede filer").check();
  await dialog.getByRole("button", { name: "Ryd nu" }).click();
  await expect(dialog).toContainText("Fjernet: 1 partnerskab");
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pageshow", { persisted: true })));
  await expect(page.getByText("Må ikke komme igen")).toHaveCount(0);
  expect(Object.keys(await stored(page)).filter((key) => key.startsWith("makkerskab/r/"))).toEqual([]);
});

test("a store that was emptied while the app runs is written again", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Tømt imens");
  await secured(page);
  const other = await page.context().newPage();
  await other.goto("./rescue.js");
  await other.evaluate(() => localStorage.clear());
  await expect
    .poll(() => other.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("makkerskab/r/")).length))
    .toBe(1);
});

test("a duplicated tab is a writer of its own, even with the first one's session", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Fordoblet");
  await page.getByLabel("Behov", { exact: true }).fill("Før");
  await secured(page);
  // As "Duplicate tab" does: the same address, and a copy of the session's storage.
  const [twin] = await Promise.all([
    page.context().waitForEvent("page"),
    page.evaluate(() => void window.open(location.href)),
  ]);
  await expect(twin.getByLabel("Behov", { exact: true })).toHaveValue("Før");
  // Both change one field before either hears of the other: nothing is lost, it is asked about.
  await Promise.all([
    page.getByLabel("Behov", { exact: true }).fill("Fra den første"),
    twin.getByLabel("Behov", { exact: true }).fill("Fra den anden"),
  ]);
  await twin.getByLabel("Tovholder", { exact: true }).first().fill("Anne");
  for (const tab of [page, twin]) await saved(tab);
  await expect(page.getByLabel("Tovholder", { exact: true }).first()).toHaveValue("Anne");
  // Typed at the same moment both stand, and it is asked about; typed after hearing of it, the later one does.
  const texts = ["Fra den første", "Fra den anden"];
  await expect
    .poll(async () => {
      const all = Object.values(await stored(page)).join("\n");
      const shown = await Promise.all([page, twin].map((tab) => tab.getByLabel("Behov", { exact: true }).inputValue()));
      return shown[0] === shown[1] && texts.includes(shown[0]) && all.includes(shown[0]);
    })
    .toBe(true);
  const writers = Object.keys(await stored(page)).filter((key) => key.startsWith("makkerskab/w/"));
  expect(writers).toHaveLength(2);
});

test("an import of two thousand that is taken back is heard by another tab at once, and what is typed there stays", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Sværm");
  await secured(page);
  const route = new URL(page.url()).hash.slice(2);
  const partner = (_: unknown, number: number) => ({ id: `pa-${number}`, kind: "partner", fields: { name: `Partner ${number}` } });
  await chooseFile(page, JSON.stringify(Array.from({ length: 2_000 }, partner)));
  await press(page, "button", "Flet");
  await secured(page);
  const [writing, listing] = [await page.context().newPage(), await page.context().newPage()];
  await visit(writing, route);
  await visit(listing, "partnere");
  await expect(listing.getByText("Partner 0", { exact: true }).first()).toBeVisible();
  const need = writing.getByLabel("Behov", { exact: true });
  await need.fill("Skrevet");
  await page.getByRole("region", { name: "Gemme og fortryde" }).getByRole("button", { name: /^Fortryd/ }).click();
  await need.pressSequentially(" imens");
  await secured(page);
  await expect(listing.getByText("Ingen partnere endnu")).toBeVisible();
  await expect(need).toHaveValue("Skrevet imens");
  await secured(writing);
  const fresh = await page.context().newPage();
  await visit(fresh, route);
  await expect(fresh.getByLabel("Behov", { exact: true })).toHaveValue("Skrevet imens");
  await visit(fresh, "partnere");
  await expect(fresh.getByText("Ingen partnere endnu")).toBeVisible();
});

test("a merge that is taken back leaves what another tab merged later", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Eget");
  await secured(page);
  const [first, second] = ["Den første", "Den anden"].map((title, number) => ({ id: `ps-fra-${number}`, kind: "partnership", fields: { title } }));
  const only = { id: "ps-fra-9", kind: "partnership", fields: { title: "Kun i den mindre" } };
  const other = await page.context().newPage();
  await visit(other);
  await merge(page, [first, only]);
  await secured(page);
  await expect.poll(async () => Object.values(await stored(other)).join()).toContain("Den første");
  await merge(other, [first, second]);
  await secured(other);
  await page.getByRole("region", { name: "Gemme og fortryde" }).getByRole("button", { name: /^Fortryd/ }).click();
  await expect(page.locator(".mk-toast")).toContainText("1 ting bliver stående, for en senere fletning har den også");
  await saved(page);
  await visit(other, "partnerskaber");
  await expect(other.getByRole("link", { name: "Kun i den mindre" })).toHaveCount(0);
  for (const title of ["Den første", "Den anden"]) {
    await expect(other.getByRole("link", { name: title }).first()).toBeVisible();
  }
});
