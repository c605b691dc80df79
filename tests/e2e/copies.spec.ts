// Copy discipline: changes and days always in sight, a question where leaving may cost something, a shared computer left clean.
import { expect, type Page } from "@playwright/test";
import { chooseFile, createPartnership, fits, goTo, merge, open, press, saveBackup, saved, secured, test, visit } from "./app";
import { asks as leavingIsAskedAbout } from "./drafts-data";

/** A share copy that came from somebody else. */
const sharedFile = () =>
  JSON.stringify({
    app: "makkerskab",
    format: { major: 1, minor: 0 },
    file: { kind: "share", by: "Anne" },
    records: [{ id: "ps-delt-1", kind: "partnership", fields: { title: "Delt" } }],
  });

test("the status line counts what no file holds yet", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Tælles");
  await page.getByLabel("Behov", { exact: true }).fill("En ting mere");
  await saved(page);
  await expect(page.locator(".mk-status__backup")).toHaveText("Ingen sikkerhedskopi endnu · 1 ting ændret");
  await saveBackup(page);
  await expect(page.locator(".mk-status__backup")).toHaveText("Sikkerhedskopi fra i dag");
  // Without a name in the settings, a deletion tells of its day and not of somebody unknown.
  await page.locator(".mk-status").getByRole("button", { name: /^Fortryd/ }).click();
  await expect(page.locator(".mk-status__backup")).toHaveText("Sikkerhedskopi fra i dag · 1 ting ændret siden");
  await visit(page, "partnerskaber");
  await page.getByRole("link", { name: "Tælles" }).click();
  await page.getByRole("button", { name: "Slet", exact: true }).first().click();
  await visit(page, "filer/papirkurv");
  await expect(page.getByText(/^Slettet af nogen uden navn \(det skete tidligst \d\d\.\d\d\.\d{4} kl\. /)).toBeVisible();
});

test("a backup that was just opened where nothing stood is the last backup", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Kopieres");
  const backup = await saveBackup(page);
  const other = await open(browser);
  await merge(other, backup);
  await expect(other.locator(".mk-status__backup")).toHaveText("Sikkerhedskopi fra i dag");
  await createPartnership(other, "Nyt siden");
  await expect(other.locator(".mk-status__backup")).toHaveText("Sikkerhedskopi fra i dag · 1 ting ændret siden");
  // Where something stood before, no file holds all of it.
  const third = await open(browser);
  await createPartnership(third, "Stod her");
  await merge(third, backup);
  await expect(third.locator(".mk-status__backup")).toHaveText(/^Ingen sikkerhedskopi endnu/);
});

test("a file with many records is counted by its records, with thousands told apart", async ({ browser }) => {
  const page = await open(browser);
  const partner = (_: unknown, n: number) => ({ id: `pa-many-${n}`, kind: "partner", fields: { name: `Forening ${n}` } });
  const file = { app: "makkerskab", format: { major: 1, minor: 0 }, file: {}, records: Array.from({ length: 1_500 }, partner) };
  await chooseFile(page, JSON.stringify(file));
  await expect(page.locator(".mk-counts__item").first()).toHaveText("nye1.500");
  await page.getByRole("button", { name: "Flet", exact: true }).click();
  await expect(page.getByText("Filen er flettet: 1.500 nye.")).toBeVisible();
  await expect(page.getByText("1.500 ting er nye eller ændret.")).toBeVisible();
  await expect(page.locator(".mk-status__backup")).toHaveText("Ingen sikkerhedskopi endnu · 1.500 ting ændret");
  await saved(page);
  // Still so for whoever comes back tomorrow.
  await page.reload();
  await expect(page.locator(".mk-status__backup")).toHaveText("Ingen sikkerhedskopi endnu · 1.500 ting ændret");
  await visit(page, "partnere");
  await expect(page.getByText("1.500 i alt")).toBeVisible();
  await visit(page, "filer");
  await saveBackup(page);
  await expect(page.locator(".mk-status__backup")).toHaveText("Sikkerhedskopi fra i dag");
});

/** Whether closing the tab asks first. */
async function asks(page: Page): Promise<boolean> {
  // Browsers ask only where somebody has done something on the page.
  await page.locator("body").click({ position: { x: 2, y: 2 } });
  const asked = page.waitForEvent("dialog").then(async (dialog) => {
    await dialog.dismiss();
    return dialog.type() === "beforeunload";
  });
  // Where nobody asks, the page just closes.
  const closed = page.waitForEvent("close").then(() => false);
  await page.close({ runBeforeUnload: true });
  const answer = await Promise.race([asked, closed]);
  return answer;
}

test("an ordinary day ends without a question", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Roligt");
  await secured(page);
  expect(await asks(page)).toBe(false);
});

test("much that no file holds is asked about before leaving", async ({ browser }) => {
  const page = await open(browser, "", { edits_since_copy: 20 });
  await createPartnership(page, "Meget skrevet");
  await secured(page);
  expect(await asks(page)).toBe(true);
  await saveBackup(page);
  expect(await asks(page)).toBe(false);
});

test("what a full store cannot take is asked about within the pause before a save", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Fuldt");
  await secured(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  await page.getByLabel("Behov", { exact: true }).pressSequentially("a");
  expect(await leavingIsAskedAbout(page)).toBe(true);
  await expect(page.locator(".mk-status__save")).toHaveText(/Ikke gemt/);
});

test("the browser is asked to keep what is stored, and its answer is shown", async ({ browser }) => {
  const page = await open(browser, "filer");
  const card = page.getByRole("region", { name: "Kan browseren finde på at slette noget?" });
  await expect(card).toContainText("Bed den om at lade være");
  await page.evaluate(() => {
    navigator.storage.persist = async () => false;
  });
  await card.getByRole("button", { name: "Bed browseren om at beholde det" }).click();
  await expect(card).toContainText("den sagde nej til at love noget");
  await page.evaluate(() => {
    navigator.storage.persist = async () => true;
  });
  await card.getByRole("button", { name: "Bed browseren om at beholde det" }).click();
  await expect(card).toContainText("den har lovet at beholde det");
});

test("in Safari the seven days are told of", async ({ browser }) => {
  const userAgent =
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15";
  const page = await open(browser, "filer", {}, { userAgent });
  await expect(page.getByText(/ikke har været brugt i syv dage/)).toBeVisible();
  const other = await open(browser, "filer");
  await expect(other.getByText(/ikke har været brugt i syv dage/)).toHaveCount(0);
});

test("a backup goes to the same file again where the browser lets a page write files", async ({ browser }) => {
  const page = await open(browser);
  await page.evaluate(() => {
    // The browser's own dialog cannot be driven; its answer can: a real handle, in private files.
    const file = async () =>
      (await navigator.storage.getDirectory()).getFileHandle("faelles-kopi.json", { create: true });
    Object.assign(window, { showSaveFilePicker: file, showOpenFilePicker: async () => [await file()] });
  });
  await createPartnership(page, "I samme fil");
  await secured(page);
  await page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Filer", exact: true }).click();
  await page.getByRole("button", { name: "Opret en fast fil" }).click();
  await expect(page.getByRole("button", { name: "Gem i faelles-kopi.json igen" })).toBeVisible();
  // Nobody can read a file at the moment when a new one takes its place.
  const content = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      const file = await (await folder.getFileHandle("faelles-kopi.json")).getFile();
      return file.text().catch(() => "");
    });
  await expect.poll(content).toContain("I samme fil");
  await createPartnership(page, "Og et til");
  await secured(page);
  await page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: "Filer", exact: true }).click();
  await page.getByRole("button", { name: "Gem i faelles-kopi.json igen" }).click();
  await expect.poll(content).toContain("Og et til");
  expect(JSON.parse(await content()).app).toBe("makkerskab");
  await expect(page.locator(".mk-status__backup")).toHaveText("Sikkerhedskopi fra i dag");

  // A colleague saves to the same file: that is not written over.
  const theirs = JSON.stringify([{ id: "ps-kollega-1", kind: "partnership", fields: { title: "Fra en kollega" } }]);
  const put = (text: string) =>
    page.evaluate(async (text) => {
      const folder = await navigator.storage.getDirectory();
      const writable = await (await folder.getFileHandle("faelles-kopi.json")).createWritable();
      await writable.write(text);
      await writable.close();
    }, text);
  await put(theirs);
  // Nor where it is chosen anew, as in the colleague's own browser.
  for (const button of ["Gem i faelles-kopi.json igen", "Brug en fil, I har i forvejen", "Opret en fast fil"]) {
    await goTo(page, "Partnerskaber");
    await goTo(page, "Filer");
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByRole("alert").filter({ hasText: "Filen har noget, der ikke er her" })).toBeVisible();
    expect(await content()).toBe(theirs);
  }
  await chooseFile(page, theirs);
  await press(page, "button", "Flet");
  await secured(page);
  await goTo(page, "Filer");
  await page.getByRole("button", { name: "Gem i faelles-kopi.json igen" }).click();
  await expect.poll(content).toContain("Og et til");
  expect(await content()).toContain("Fra en kollega");

  // Nor where something in it cannot be read here, though all the rest is here.
  const ours = JSON.parse(await content());
  const unread = JSON.stringify({ ...ours, records: [...ours.records, { id: "ps-kollega-2", kind: "partnership", felter: {} }] });
  await put(unread);
  await page.getByRole("button", { name: "Gem i faelles-kopi.json igen" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Filen har noget, der ikke kan læses her" })).toBeVisible();
  expect(await content()).toBe(unread);
  await put(JSON.stringify(ours));
  await page.getByRole("button", { name: "Brug en fil, I har i forvejen" }).click();
  await expect(page.getByText("Browseren har fået filen")).toBeVisible();
  // That stands there from before: the file itself says when it is written.
  await expect.poll(content).not.toBe(JSON.stringify(ours));

  // Nor is it where another program holds the file, so that nobody can look into it.
  const whole = await content();
  await page.evaluate(() => {
    const { getFile } = FileSystemFileHandle.prototype;
    FileSystemFileHandle.prototype.getFile = async function () {
      Object.assign(FileSystemFileHandle.prototype, { getFile });
      throw new DOMException("locked", "NotReadableError");
    };
  });
  await page.getByRole("button", { name: "Gem i faelles-kopi.json igen" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Filen kan ikke læses lige nu" })).toBeVisible();
  expect(await content()).toBe(whole);

  // What is open for itself is not what is kept there.
  await chooseFile(page, sharedFile());
  await page.getByRole("button", { name: "Åbn for sig selv" }).click();
  await goTo(page, "Filer");
  await expect(page.getByRole("button", { name: "Gem sikkerhedskopi" })).toBeVisible();
  await expect(page.getByRole("button", { name: /faelles-kopi/ })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Tidligere udgaver" })).toHaveCount(0);
});

for (const width of [360, 768, 1440]) {
  for (const scheme of ["light", "dark"] as const) {
    test(`the page Files fits on ${width} px, ${scheme}`, async ({ browser }) => {
      const page = await open(browser, "", {}, { viewport: { width, height: 900 }, colorScheme: scheme });
      await createPartnership(page, "Læs for mig");
      await saved(page);
      await visit(page, "filer");
      await fits(page);
      await page.screenshot({ path: `target/e2e/files-${width}-${scheme}.png`, fullPage: true });
    });
  }
}

test("another library's backup brings its name beside the own one, never in its place", async ({ browser }) => {
  const libraries = ["Herning Bibliotek", "Viborg Bibliotek"];
  const pages: Page[] = [];
  const files: string[] = [];
  for (const name of libraries) {
    const page = await open(browser);
    await createPartnership(page, `Læs i ${name}`);
    await goTo(page, "Filer");
    await page.locator("#own-library").fill(name);
    await secured(page);
    files.push(await saveBackup(page));
    pages.push(page);
  }
  // Whichever id is the smaller one.
  for (const [place, page] of pages.entries()) {
    await merge(page, files[1 - place]);
    await secured(page);
    const holdsOwn = async (page: Page) => {
      await visit(page, "filer");
      await expect(page.locator("#own-library")).toHaveValue(libraries[place]);
    };
    await holdsOwn(page);
    // After a reload, and in another tab.
    await page.reload();
    await holdsOwn(page);
    await holdsOwn(await page.context().newPage());
    const own = libraries[place].split(" ")[0].toLowerCase();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Gem sikkerhedskopi" }).click(),
    ]);
    expect(download.suggestedFilename()).toContain(`makkerskab_${own}`);
    // A copy of everything goes to nobody.
    await expect(page.getByText("Læg filen i jeres egen mappe. Send den ikke til partnere.")).toBeVisible();
    await expect(page.getByRole("link", { name: "Skriv en mail om filen" })).toHaveCount(0);

    // As after a crash: the settings are gone, or everything but the crash-safe copy, or one of them cannot be read.
    await secured(page);
    const context = page.context();
    await page.close();
    for (const harm of ["settings", "all", "unreadable"]) {
      const bare = await context.newPage();
      await bare.goto("./rescue.js");
      await bare.evaluate((harm) => {
        const key = "makkerskab/settings";
        const settings = localStorage.getItem(key);
        if (harm === "all") localStorage.clear();
        else if (harm === "settings") localStorage.removeItem(key);
        else localStorage.setItem(key, JSON.stringify({ ...JSON.parse(settings!), by: { first: "Bo" } }));
      }, harm);
      await bare.close();
      const again = await context.newPage();
      await visit(again, "partnerskaber");
      await secured(again);
      await holdsOwn(again);
      await again.close();
    }
  }
});
