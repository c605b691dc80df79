// When the app itself is broken: what was written is shown, handed out, and never lost.
import { expect, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, breaking, chooseFile, createPartnership, open, saved, secured, stored, test, visit } from "./app";

const TITLE = "Jeres data er her stadig";

/** From here on the next thing the app builds fails inside it: a real panic, with a real trap. */
async function break_(page: Page) {
  breaking(page);
  await page.evaluate(() => {
    const create = Document.prototype.createElement;
    // The rescue screen needs but a few plain elements.
    const plain = ["main", "h1", "p", "div", "button", "details", "summary", "pre", "a", "ul", "li"];
    let isOurs = false;
    Document.prototype.createElement = function (name: string, ...rest: never[]) {
      // The first that it asks for, and the app never does.
      isOurs ||= name === "main";
      if (!isOurs || !plain.includes(name.toLowerCase())) throw new Error("broken on purpose");
      return create.call(this, name, ...rest);
    } as never;
  });
}

async function rescued(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Gem jeres data som fil" }).click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

const ROUTES = ["", "partnerskaber", "partnere", "guide", "eksempler", "filer", "filer/papirkurv", "hjaelp"];

for (const route of ROUTES) {
  test(`a panic on the way to /${route} shows the rescue, with everything in its file`, async ({ browser }) => {
    const context = await browser.newContext({ acceptDownloads: true });
    const page = await context.newPage();
    await visit(page, "");
    await createPartnership(page, "Skrevet før panikken");
    await secured(page);
    const store = await stored(page);
    await visit(page, route === "filer" ? "hjaelp" : "filer");
    await break_(page);
    await page.evaluate((route) => (location.hash = `#/${route}`), route);
    await expect(page.getByRole("heading", { name: TITLE })).toBeVisible();
    const file = JSON.parse(await rescued(page));
    expect(Object.fromEntries(Object.entries(file.storage).filter(([key]) => key !== "makkerskab/settings"))).toEqual(store);
  });
}

test("a rescued file opens in the app, with what only the mirror still has", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "I begge");
  await secured(page);
  const early = await stored(page);
  await page.getByLabel("Behov", { exact: true }).fill("Kun i spejlet");
  await secured(page);
  const context = page.context();
  const bare = await context.newPage();
  await bare.goto("./rescue.js");
  await page.close();
  await bare.evaluate((early) => {
    for (const [key, text] of Object.entries(early)) localStorage.setItem(key, text as string);
  }, early);
  await bare.goto("./?sikker=1");
  await expect(bare.getByRole("heading", { name: "Sikker tilstand" })).toBeVisible();
  const file = await rescued(bare);
  expect(Object.keys(JSON.parse(file).mirror).length).toBeGreaterThan(0);
  const other = await open(browser);
  await chooseFile(other, file);
  await other.getByRole("button", { name: "Flet" }).click();
  await visit(other, "partnerskaber");
  await other.getByRole("link", { name: "I begge" }).first().click();
  await expect(other.getByLabel("Behov", { exact: true })).toHaveValue("Kun i spejlet");
});

test("safe mode lists what is here without the app, changes nothing, and leads back", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Ørnens bibliotek");
  await saved(page);
  const store = await stored(page);
  await page.goto("./?sikker=1#/partnerskaber");
  await expect(page.getByRole("heading", { name: "Sikker tilstand" })).toBeFocused();
  await expect(page.getByText("Partnerskab: Ørnens bibliotek")).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await accessible(page);
  expect(await stored(page)).toEqual(store);
  await page.getByRole("button", { name: "Start Makkerskab igen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Partnerskaber" })).toBeVisible();
  expect(page.url()).not.toContain("sikker");
});

test("two panics within a minute start in safe mode, and a third start is the user's choice", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await visit(page, "");
  await createPartnership(page, "To gange");
  await saved(page);
  for (const time of [1, 2]) {
    await visit(page, "filer");
    await break_(page);
    await page.evaluate(() => (location.hash = "#/hjaelp"));
    await expect(page.getByRole("heading", { name: TITLE }), `panic ${time}`).toBeVisible();
    await page.getByRole("button", { name: "Genindlæs siden" }).click();
    if (time === 1) await expect(page.getByRole("heading", { level: 1, name: "Hjælp" })).toBeVisible();
  }
  await expect(page.getByRole("heading", { name: "Sikker tilstand" })).toBeVisible();
  await expect(page.getByText("Partnerskab: To gange")).toBeVisible();
  await page.getByRole("button", { name: "Start Makkerskab igen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Hjælp" })).toBeVisible();
});

test("a browser without WebAssembly is told of, and the data can be fetched", async ({ browser }) => {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  breaking(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, "WebAssembly", { value: undefined });
    localStorage.setItem("makkerskab/r/ps-gammel-1", "00000000{}");
  });
  await page.goto("./");
  await expect(page.getByText(/Denne browser mangler noget/)).toBeVisible();
  expect(await rescued(page)).toContain("ps-gammel-1");
});

test("the rescue screen never offers to clear anything", async ({ browser }) => {
  const page = await open(browser);
  await page.goto("./?sikker=1");
  for (const name of [/ryd/i, /slet/i, /clear/i, /delete/i]) {
    await expect(page.getByRole("button", { name })).toHaveCount(0);
  }
});
