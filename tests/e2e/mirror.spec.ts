// The crash-safe copy: whatever local storage lost, what was shown as secured is there again.
import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, chooseFile, closeToast, createPartnership, goTo, mirrored, open, press, saveBackup, saved, secured, stored, test, unfold, visit } from "./app";

const records = (all: Record<string, string>) =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key.startsWith("makkerskab/r/")));

test("secured is said when the mirror holds what the store holds", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Sikret partnerskab");
  await page.getByLabel("Behov", { exact: true }).fill("Flere unge");
  await secured(page);
  const store = records(await stored(page));
  expect(Object.keys(store).length).toBeGreaterThan(0);
  expect(records(await mirrored(page))).toEqual(store);
  await visit(page, "filer");
  await expect(page.getByText(/Alt er gemt to steder/)).toBeVisible();
});

test("a store that lost everything, or fell back in time, is made whole by the mirror", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Overlever");
  await page.getByLabel("Behov", { exact: true }).fill("Først");
  await secured(page);
  const early = await stored(page);
  await page.getByLabel("Behov", { exact: true }).fill("Sidst");
  await secured(page);
  const late = records(await stored(page));

  // As after a crash: the disk has an older local storage, or none, and the mirror is whole.
  let here = page;
  for (const remains of [early, {}]) {
    const context = here.context();
    await here.close();
    const bare = await context.newPage();
    await bare.goto("./rescue.js");
    await bare.evaluate((remains) => {
      for (const key of Object.keys(localStorage)) localStorage.removeItem(key);
      for (const [key, text] of Object.entries(remains)) localStorage.setItem(key, text as string);
    }, remains);
    await bare.close();
    here = await context.newPage();
    await visit(here, "partnerskaber");
    await here.getByRole("link", { name: "Overlever" }).first().click();
    await expect(here.getByLabel("Behov", { exact: true })).toHaveValue("Sidst");
    await secured(here);
    expect(records(await stored(here))).toEqual(late);
  }
});

test("without a database the app works, says so, and never claims to have secured anything", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(window, "indexedDB", { get: () => undefined });
  });
  await visit(page, "");
  await createPartnership(page, "Uden spejl");
  await saved(page);
  await expect(page.locator(".mk-status__save")).toHaveText("Gemt");
  await visit(page, "filer");
  await expect(page.getByText(/Browseren giver ikke plads til den ekstra sikring/)).toBeVisible();
});

test("an import can be taken back after the page was reloaded, and what was written since stays", async ({ browser }) => {
  const theirs = await open(browser, "", { by: "Bo, Randers" });
  await createPartnership(theirs, "Fra Bo");
  await saved(theirs);
  const file = await saveBackup(theirs);
  await createPartnership(theirs, "Mere fra Bo");
  await saved(theirs);
  const later = await saveBackup(theirs);

  const page = await open(browser);
  await createPartnership(page, "Vores eget");
  await saved(page);
  await chooseFile(page, file);
  await page.getByRole("button", { name: "Flet" }).click();
  await expect(page.getByText(/Filen er flettet/)).toBeVisible();
  await secured(page);
  await visit(page, "partnerskaber");
  await page.getByRole("link", { name: "Vores eget" }).first().click();
  await page.getByLabel("Behov", { exact: true }).fill("Skrevet efter");
  await secured(page);
  await page.reload();

  await visit(page, "filer");
  await expect(page.getByRole("heading", { name: "Tidligere udgaver" })).toBeVisible();
  await page.locator("summary", { hasText: /fra Bo, Randers: 1 ny/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: /^Gem som fil/ }).click(),
  ]);
  const before = readFileSync(await download.path(), "utf8");
  expect(before).toContain("Vores eget");
  expect(before).not.toContain("Fra Bo");

  // A later file that has it just as it stands here keeps it, until that one is taken back.
  await chooseFile(page, later);
  await page.getByRole("button", { name: "Flet", exact: true }).click();
  await expect(page.getByText(/Filen er flettet/)).toBeVisible();
  const takeBack = async (place: number, told: RegExp) => {
    await visit(page, "filer");
    await unfold(page);
    await page.getByRole("button", { name: "Tag fletningen tilbage" }).nth(place).click();
    await expect(page.locator(".mk-toast")).toContainText(told);
    await closeToast(page);
  };
  await takeBack(1, /1 ting bliver stående, for en senere fletning har den også/);
  await takeBack(0, /1 ting er, som den var, før filen blev flettet/);
  await takeBack(1, /1 ting er, som den var, før filen blev flettet/);
  await visit(page, "partnerskaber");
  await expect(page.getByRole("link", { name: "Fra Bo" })).toHaveCount(0);
  await page.getByRole("link", { name: "Vores eget" }).first().click();
  await expect(page.getByLabel("Behov", { exact: true })).toHaveValue("Skrevet efter");
  await secured(page);
  await page.reload();
  await visit(page, "partnerskaber");
  await expect(page.getByRole("link", { name: "Fra Bo" })).toHaveCount(0);
});

test("earlier versions are forgotten when somebody asks for it, and nothing else", async ({ browser }) => {
  const theirs = await open(browser, "", { by: "Bo" });
  await createPartnership(theirs, "Fra Bo");
  await saved(theirs);
  const file = await saveBackup(theirs);
  const page = await open(browser);
  await createPartnership(page, "Vores eget");
  await saved(page);
  await chooseFile(page, file);
  await page.getByRole("button", { name: "Flet" }).click();
  await expect(page.getByText(/Filen er flettet/)).toBeVisible();
  await secured(page);
  await visit(page, "filer");
  const heading = page.getByRole("heading", { name: "Tidligere udgaver" });
  await expect(heading).toBeVisible();
  // Asked first, and left alone when the answer is no.
  await press(page, "button", "Slet de tidligere udgaver");
  await expect(page.getByText(/ingen fletning kan tages tilbage herfra/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Slet dem nu" })).toBeFocused();
  await accessible(page);
  await press(page, "button", "Annullér");
  await expect(page.getByRole("button", { name: "Slet de tidligere udgaver" })).toBeFocused();
  await expect(heading).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Slet dem nu" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByText("De tidligere udgaver er slettet.")).toBeVisible();
  await expect(heading).toHaveCount(0);
  const kept = await page.evaluate(
    () =>
      new Promise<number[]>((resolve, reject) => {
        const opening = indexedDB.open("makkerskab");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const read = opening.result.transaction(["journal", "states"]);
          const counts = ["journal", "states"].map((name) => read.objectStore(name).count());
          read.oncomplete = () => {
            opening.result.close();
            resolve(counts.map((count) => count.result));
          };
        };
      }),
  );
  expect(kept).toEqual([0, 0]);
  await page.reload();
  await visit(page, "filer");
  await expect(heading).toHaveCount(0);
  await visit(page, "partnerskaber");
  for (const title of ["Vores eget", "Fra Bo"]) await expect(page.getByRole("link", { name: title })).toHaveCount(1);
});

test("everything can be set back to before an import, and that can be undone", async ({ browser }) => {
  const theirs = await open(browser);
  await createPartnership(theirs, "Nyt fra fil");
  await saved(theirs);
  const file = await saveBackup(theirs);
  const page = await open(browser);
  await createPartnership(page, "Eget");
  await page.getByLabel("Behov", { exact: true }).fill("Før");
  await saved(page);
  await chooseFile(page, file);
  await page.getByRole("button", { name: "Flet" }).click();
  await expect(page.getByText(/Filen er flettet/)).toBeVisible();
  await visit(page, "partnerskaber");
  await page.getByRole("link", { name: "Eget", exact: true }).first().click();
  await page.getByLabel("Behov", { exact: true }).fill("Efter");
  await secured(page);
  await goTo(page, "Filer");
  await page.locator("#journal-title + p + div summary").first().click();
  await page.getByRole("button", { name: "Sæt alt tilbage hertil" }).first().click();
  await expect(page.getByText("2 ting er sat tilbage.")).toBeVisible();
  await visit(page, "partnerskaber");
  await expect(page.getByRole("link", { name: "Nyt fra fil" })).toHaveCount(0);
  await page.getByRole("link", { name: "Eget", exact: true }).first().click();
  await expect(page.getByLabel("Behov", { exact: true })).toHaveValue("Før");
  await page.locator(".mk-status").getByRole("button", { name: /^Fortryd/ }).click();
  await expect(page.getByLabel("Behov", { exact: true })).toHaveValue("Efter");
});

test("a mirror of a newer version is left alone", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Ældre app");
  await secured(page);
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("makkerskab");
        opening.onsuccess = () => {
          const change = opening.result.transaction("mirror", "readwrite");
          change.objectStore("mirror").put('{"major":9,"minor":0,"writer":"9.0.0"}', "makkerskab/format");
          change.oncomplete = () => resolve();
        };
      }),
  );
  const before = await mirrored(page);
  await page.reload();
  await visit(page, "partnerskaber");
  await page.getByRole("link", { name: "Ældre app" }).first().click();
  await page.getByLabel("Behov", { exact: true }).fill("Skrevet nu");
  await saved(page);
  await visit(page, "filer");
  await expect(page.getByText(/skrevet af en nyere version/)).toBeVisible();
  expect(await mirrored(page)).toEqual(before);
});
