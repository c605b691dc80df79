// A shared computer is left clean: all of it goes, in every tab, and what could not go is not told as gone.
import { expect, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, createPartnership, open, press, secured, test, visit } from "./app";

/** Everything of ours that is left in the browser. */
function remains(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const kept = Object.keys(localStorage).filter((key) => key.startsWith("makkerskab/"));
    const mirror = await new Promise<string[]>((resolve) => {
      const opening = indexedDB.open("makkerskab");
      opening.onsuccess = () => {
        const names = [...opening.result.objectStoreNames];
        if (names.length === 0) return resolve([]);
        const all = opening.result.transaction(names);
        const found: string[] = [];
        for (const name of names) {
          const keys = all.objectStore(name).getAllKeys();
          keys.onsuccess = () => found.push(...keys.result.map((key) => `${name} ${key}`));
        }
        all.oncomplete = () => {
          opening.result.close();
          resolve(found);
        };
      };
    });
    return [...kept, ...mirror];
  });
}

test("a shared computer is left clean: a copy first, then everything goes, and what went is told", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Må ikke blive her");
  await secured(page);
  await visit(page, "filer");
  await page.getByLabel(/Det her er en fælles computer/).check();
  await expect(page.locator(".mk-status")).toContainText("Fælles computer");
  await page.getByRole("button", { name: "Ryd denne browser" }).click();
  const dialog = page.getByRole("dialog", { name: "Ryd denne browser" });
  await expect(dialog).toContainText("1 partnerskab");
  await expect(dialog.getByRole("button", { name: "Ryd nu" })).toBeDisabled();
  await accessible(page);
  const copy = async () => {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: "Gem sikkerhedskopi" }).click(),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toContain("Må ikke blive her");
    await dialog.getByLabel("Jeg har set filen blandt mine hentede filer").check();
    await expect(dialog.getByRole("button", { name: "Ryd nu" })).toBeEnabled();
  };
  await copy();
  // Thought better of: a copy from before does not do for what may have been written since.
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Ryd denne browser" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Ryd nu" })).toBeDisabled();
  await copy();
  await dialog.getByRole("button", { name: "Ryd nu" }).click();
  // What has begun is said, and cannot be called off: closing the dialog takes no report along.
  await expect(dialog.getByRole("status").filter({ hasText: "Rydder …" })).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Annullér" })).toBeDisabled();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
  await expect(dialog).toContainText("Fjernet: 1 partnerskab");
  await expect(page.locator("#clear-done")).toBeFocused();
  expect(await remains(page)).toEqual([]);
  await expect(page.getByText("Må ikke blive her")).toHaveCount(0);
  await page.screenshot({ path: "target/e2e/cleared.png" });
  await dialog.getByRole("button", { name: "Begynd forfra" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Velkommen" })).toBeVisible();
  await visit(page, "partnerskaber");
  await expect(page.getByText("Må ikke blive her")).toHaveCount(0);
});

test("clearing reaches the other tabs, which write nothing back", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "I to faner");
  await secured(page);
  const other = await page.context().newPage();
  await visit(other, "partnerskaber");
  await other.getByRole("link", { name: "I to faner" }).first().click();
  await visit(page, "filer");
  await page.getByRole("button", { name: "Ryd denne browser" }).click();
  const dialog = page.getByRole("dialog", { name: "Ryd denne browser" });
  await dialog.getByRole("button", { name: "Gem sikkerhedskopi" }).click();
  await dialog.getByLabel("Jeg har set filen blandt mine hentede filer").check();
  // From the press on, the other one writes and saves all the while, into the store and behind it.
  await other.getByLabel("Behov", { exact: true }).evaluate((field: HTMLTextAreaElement) => {
    const write = () => {
      field.value += "x";
      field.dispatchEvent(new Event("input", { bubbles: true }));
      window.dispatchEvent(new Event("pagehide"));
    };
    new BroadcastChannel("press").onmessage = () => setInterval(write, 10);
  });
  await page.evaluate(() => {
    const press = new BroadcastChannel("press");
    addEventListener("click", () => press.postMessage(""), { capture: true, once: true });
  });
  await dialog.getByRole("button", { name: "Ryd nu" }).click();
  await expect(dialog).toContainText("Fjernet");
  await expect(other.getByText(/Browseren er ryddet i en anden fane/)).toBeVisible();
  // Whoever sits there now sees nothing of it, by no way: what was typed until then is in the copy.
  await expect(other.getByLabel("Behov", { exact: true })).toHaveCount(0);
  await expect(other).toHaveTitle(/^Browseren er ryddet/);
  // A new version asks here too, and waits: this tab holds what no copy may have.
  const isHeld = () => {
    dispatchEvent(new Event("makkerskab-save"));
    return document.documentElement.hasAttribute("data-unsaved");
  };
  expect(await other.evaluate(isHeld)).toBe(true);
  await other.getByRole("link", { name: "Partnerskaber" }).click();
  await other.keyboard.press("Control+z");
  await other.keyboard.press("Control+k");
  await expect(other.getByRole("heading", { level: 1 })).toHaveText("Browseren er ryddet");
  await expect(other.getByText("I to faner")).toHaveCount(0);
  await expect(other.getByRole("dialog")).toHaveCount(0);
  const coming = other.waitForEvent("download");
  await other.getByRole("button", { name: "Gem sikkerhedskopi" }).click();
  const copy = readFileSync((await (await coming).path())!, "utf8");
  expect(copy).toContain("I to faner");
  expect(copy).toMatch(/"x+"/);
  expect((await remains(page)).filter((key) => key.includes("/r/"))).toEqual([]);
});

test("a store that this page may not open is not told as cleared", async ({ browser }) => {
  const page = await (await browser.newContext()).newPage();
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await visit(page, "filer");
  await page.getByRole("button", { name: "Ryd denne browser" }).click();
  const dialog = page.getByRole("dialog", { name: "Ryd denne browser" });
  await dialog.getByRole("button", { name: "Ryd nu" }).click();
  await expect(dialog.getByText("Ikke alt kunne fjernes")).toBeVisible();
  await expect(dialog.getByText("Browseren er ryddet")).toHaveCount(0);
});

test("what could not be opened is not told as cleared, and what cannot be read is not cleared", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Fortroligt");
  await secured(page);
  const context = page.context();
  const shut = await context.newPage();
  await shut.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException("Internal error", "UnknownError");
    };
  });
  await visit(shut, "filer");
  await page.close();
  await shut.getByRole("button", { name: "Ryd denne browser" }).click();
  const dialog = shut.getByRole("dialog", { name: "Ryd denne browser" });
  await Promise.all([shut.waitForEvent("download"), dialog.getByRole("button", { name: "Gem sikkerhedskopi" }).click()]);
  await dialog.getByLabel("Jeg har set filen blandt mine hentede filer").check();
  await dialog.getByRole("button", { name: "Ryd nu" }).click();
  await expect(dialog.getByText("Ikke alt kunne fjernes")).toBeVisible();
  await expect(dialog.getByText("Browseren er ryddet")).toHaveCount(0);
  await shut.close();

  const newer = await context.newPage();
  await newer.addInitScript(() => localStorage.setItem("makkerskab/format", '{"major":99}'));
  await visit(newer, "filer");
  await newer.getByRole("button", { name: "Ryd denne browser" }).click();
  await expect(newer.getByText(/kan denne version af Makkerskab ikke læse/)).toBeVisible();
  await expect(newer.getByRole("button", { name: "Ryd nu" })).toHaveCount(0);
});
