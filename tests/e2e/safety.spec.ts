// Bad files, full and blocked storage, other tabs, a program that does not start: nothing is lost.
import { expect } from "@playwright/test";
import { accessible, breaking, chooseFile, createPartnership, open, press, pressOn, saveBackup, saved, stored, test, visit } from "./app";

const refused: [string, string | Buffer, RegExp][] = [
  ["an empty file", "", /tom/i],
  ["a zip file", Buffer.from("PK\u0003\u0004rest"), /zip/i],
  ["a web page", "<!doctype html><html><title>Log ind</title></html>", /webside/i],
  ["another program's file", '{"type":"excalidraw","version":2,"elements":[]}', /Excalidraw/],
  ["a truncated file", '{"app":"makkerskab","format":{"major":1,"minor":0},"records":[', /ufuldstændig|afbrudt|skåret|slutter|mangler/i],
  ["a file from a newer version", '{"app":"makkerskab","format":{"major":9,"minor":0},"file":{},"records":[]}', /nyere/],
  ["what a newer version stored, rescued", JSON.stringify({
    app: "makkerskab", format: { major: 1, minor: 0 }, file: { kind: "rescue" },
    storage: { "makkerskab/format": '{"major":9,"minor":0}', "makkerskab/r/ps-1": "{}" },
  }), /nyere/],
];

for (const [what, file, sentence] of refused) {
  test(`${what} gets one sentence and changes nothing`, async ({ browser }) => {
    const page = await open(browser);
    await createPartnership(page, "Det vi har");
    await saved(page);
    const before = await stored(page);
    await chooseFile(page, file);
    await expect(page.getByText(sentence).first()).toBeVisible();
    await expect(page.getByText(/Intet er ændret/).first()).toBeVisible();
    await expect(page.getByRole("button", { name: "Flet" })).toHaveCount(0);
    expect(await stored(page)).toEqual(before);
  });
}

test("two tabs write to the same partnership and both edits are there", async ({ browser }) => {
  const first = await open(browser);
  await createPartnership(first, "Fælles have");
  await saved(first);
  const second = await first.context().newPage();
  await second.goto(first.url());
  await expect(second.getByRole("heading", { level: 1, name: "Fælles have" })).toBeVisible();
  await first.getByLabel("Behov", { exact: true }).fill("Et sted at mødes");
  await second.getByLabel("Kort fortalt").fill("Højbede ved biblioteket");
  await saved(first);
  await saved(second);
  await expect(first.getByLabel("Kort fortalt")).toHaveValue("Højbede ved biblioteket");
  await expect(second.getByLabel("Behov", { exact: true })).toHaveValue("Et sted at mødes");
  await second.reload();
  await expect(second.getByLabel("Behov", { exact: true })).toHaveValue("Et sted at mødes");
  await expect(second.getByLabel("Kort fortalt")).toHaveValue("Højbede ved biblioteket");
});

test("a full store keeps the old value, says so, and loses nothing that is typed", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Fuld");
  await saved(page);
  await page.evaluate(() => {
    let size = 4_000_000;
    for (let part = 0; size > 0; ) {
      try {
        localStorage.setItem(`other/${part}`, "x".repeat(size));
        part += 1;
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  await page.getByLabel("Behov", { exact: true }).fill("Der er ikke plads til det her");
  await expect(page.getByRole("alert").getByText(/Ikke gemt/)).toBeVisible();
  await expect(page.getByLabel("Behov", { exact: true })).toHaveValue("Der er ikke plads til det her");
  await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("other/")).forEach((key) => localStorage.removeItem(key)));
  await pressOn(page.getByLabel("Behov", { exact: true }), "End");
  await page.getByLabel("Behov", { exact: true }).pressSequentially(".");
  await saved(page);
  await page.reload();
  await expect(page.getByLabel("Behov", { exact: true })).toHaveValue("Der er ikke plads til det her.");
});

test("where storage is blocked the app works in memory and says so for as long as it does", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get() {
        throw new DOMException("denied", "SecurityError");
      },
    });
  });
  await visit(page, "");
  await expect(page.getByText(/alt forsvinder, når siden lukkes/)).toBeVisible();
  await createPartnership(page, "I hukommelsen");
  await expect(page.getByText(/alt forsvinder, når siden lukkes/)).toBeVisible();
});

test("a stored value that cannot be read is kept, shown, and the rest opens", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Den hele");
  await saved(page);
  await page.evaluate(() => localStorage.setItem("makkerskab/r/ps-skadet-1", '{"halv'));
  await page.reload();
  await visit(page, "partnerskaber");
  await expect(page.getByRole("link", { name: "Den hele" }).first()).toBeVisible();
  await visit(page, "filer");
  await expect(page.getByText(/kunne ikke læses/).first()).toBeVisible();
  expect((await stored(page))["makkerskab/r/ps-skadet-1"]).toBe('{"halv');

  // The backup has it, too, and tells of it elsewhere.
  const copy = await saveBackup(page);
  expect(copy).toContain(JSON.stringify('{"halv'));
  const other = await open(browser);
  await chooseFile(other, copy);
  await expect(other.getByText("ps-skadet-1").first()).toBeVisible();
  await press(other, "button", "Flet");
  await visit(other, "partnerskaber");
  await expect(other.getByRole("link", { name: "Den hele" }).first()).toBeVisible();
});

test("when the program cannot start, the data can be fetched all the same", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Reddet");
  await saved(page);
  const context = page.context();
  await context.route(/makkerskab-[0-9a-f]+\.wasm/, (route) => route.abort());
  const broken = await context.newPage();
  breaking(broken);
  await broken.goto("./");
  await expect(broken.getByRole("heading", { name: "Jeres data er her stadig" })).toBeVisible();
  const [download] = await Promise.all([
    broken.waitForEvent("download"),
    broken.getByRole("button", { name: "Gem jeres data som fil" }).click(),
  ]);
  const path = await download.path();
  await context.unroute(/makkerskab-[0-9a-f]+\.wasm/);
  const other = await open(browser);
  const { readFileSync } = await import("node:fs");
  await chooseFile(other, readFileSync(path, "utf8"));
  await other.getByRole("button", { name: "Flet" }).click();
  await visit(other, "partnerskaber");
  await expect(other.getByRole("link", { name: "Reddet" }).first()).toBeVisible();
});

test("a page without its style says so once, and the app takes over when it is there", async ({ browser }) => {
  const context = await browser.newContext();
  await context.route(/\.css$/, (route) => route.abort());
  const page = await context.newPage();
  let start = () => {};
  const held = new Promise<void>((resolve) => (start = resolve));
  await context.route(/makkerskab-[0-9a-f]+\.wasm/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto("./");
  await expect(page.getByRole("heading", { name: "Jeres data er her stadig" })).toBeVisible();
  start();
  await expect(page.getByRole("heading", { level: 1, name: "Velkommen" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Jeres data er her stadig" })).toBeHidden();
});

test("what is typed while the second half is on its way stays there when it comes", async ({ browser }) => {
  const context = await browser.newContext();
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await context.route(/makkerskab-rest-/, async (route) => {
    await held;
    await route.continue();
  });
  const page = await context.newPage();
  await page.goto("./");
  await page.getByLabel("Nyt partnerskab").pressSequentially("Skrevet ");
  go();
  await expect(page.locator(".mk-status")).toBeVisible();
  await page.waitForTimeout(300);
  await page.keyboard.type("imens");
  await expect(page.getByLabel("Nyt partnerskab")).toHaveValue("Skrevet imens");
});

test("when the second half of the app does not come, nothing is lost and it can be asked for again", async ({ browser }) => {
  const context = await browser.newContext();
  await context.route(/makkerskab-rest-/, (route) => route.abort());
  const page = await context.newPage();
  await page.goto("./");
  await page.getByLabel("Nyt partnerskab").fill("Skrevet før resten");
  await page.getByRole("button", { name: "Opret" }).click();
  await expect(page.getByRole("heading", { name: "Resten af Makkerskab kom ikke med" })).toBeVisible();
  await accessible(page);
  // Pressing again does nothing twice.
  await page.getByRole("button", { name: "Opret" }).click();
  await context.unroute(/makkerskab-rest-/);
  await page.getByRole("button", { name: "Prøv igen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Skrevet før resten" })).toBeFocused();
  await saved(page);
  await visit(page, "partnerskaber");
  await expect(page.getByRole("link", { name: "Skrevet før resten" })).toHaveCount(1);
});

test("undo takes back a deletion, by its name", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Slettes og fortrydes");
  await page.getByRole("button", { name: "Slet", exact: true }).first().click();
  const undo = page.locator(".mk-status").getByRole("button", { name: /^Fortryd ?: sletning af .*Slettes og fortrydes/ });
  await expect(undo).toBeVisible();
  await undo.click();
  await visit(page, "partnerskaber");
  await expect(page.getByRole("link", { name: "Slettes og fortrydes" }).first()).toBeVisible();
});
