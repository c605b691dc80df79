// Light and dark, the first moment of a page, colours that the computer forces, and what stands while storage is full.
import { expect, type Page } from "@playwright/test";
import { createPartnership, open, test, visit } from "./app";

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const bar = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")].find((meta) => !meta.media || matchMedia(meta.media).matches)?.content);

const [LIGHT, DARK] = ["#f5f5f1", "#121819"];

test("light and dark follow the computer, and its button does what it says", async ({ browser }) => {
  const page = await open(browser, "", {}, { colorScheme: "light" });
  const [toDark, toLight] = ["mørkt", "lyst"].map((look) => page.getByRole("button", { name: `Skift til ${look} udseende` }));
  const light = await ground(page);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(toLight!).toBeVisible();
  const dark = await ground(page);
  expect(dark).not.toBe(light);
  expect(await bar(page)).toBe(DARK);
  await toLight!.click();
  expect([await ground(page), await bar(page)]).toEqual([light, LIGHT]);
  // Back to what the computer says, it is followed again.
  await toDark!.click();
  expect([await ground(page), await bar(page)]).toEqual([dark, DARK]);
  await page.emulateMedia({ colorScheme: "light" });
  await expect(toDark!).toBeVisible();
  expect([await ground(page), await bar(page)]).toEqual([light, LIGHT]);
});

test("a page looks and speaks as it was chosen before the app is there", async ({ browser }) => {
  const page = await open(browser, "", { lang: "en", theme: "dark" }, { colorScheme: "light" });
  const dark = await ground(page);
  let go = () => {};
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.context().route(/\.wasm$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: "domcontentloaded" });
  await expect(page.getByText("Fetching the toolbox …")).toBeVisible();
  await expect(page.locator("html")).toHaveAttribute("lang", "en");
  await expect.poll(() => ground(page)).toBe(dark);
  go();
  await expect(page.getByRole("heading", { level: 1, name: "Welcome" })).toBeVisible();
});

test("in colours that the computer forces, the chosen result shows", async ({ browser }) => {
  const page = await open(browser, "", {}, { forcedColors: "active" });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("aftale");
  const look = (isChosen: boolean) =>
    page.getByRole("option", { selected: isChosen }).first().evaluate((option) => {
      const style = getComputedStyle(option);
      return [style.backgroundColor, style.color, style.borderColor];
    });
  await expect(page.getByRole("option", { selected: true })).toHaveCount(1);
  const [chosen, other] = [await look(true), await look(false)];
  chosen.forEach((colour, place) => expect(colour).not.toBe(other[place]));
});

test("what cannot be taken back is not answered by the key that asked for it", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Må ikke forsvinde");
  await page.getByRole("button", { name: "Slet", exact: true }).first().click();
  await visit(page, "filer/papirkurv");
  await page.getByRole("button", { name: "Tøm papirkurven" }).focus();
  // Held down: the browser repeats it.
  for (let time = 0; time < 5; time += 1) {
    await page.keyboard.down("Enter");
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  }
  const dialog = page.getByRole("alertdialog");
  await expect(dialog).toBeVisible();
  await expect(dialog.getByRole("button", { name: "Annullér" })).toBeFocused();
  await page.keyboard.up("Enter");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(page.getByText("Må ikke forsvinde").first()).toBeVisible();
});

test("while storage is full, the alert stands still as one types on", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Fuldt");
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  const need = page.getByLabel("Behov", { exact: true });
  await need.pressSequentially("a");
  const alert = page.locator(".mk-storage-notice");
  await expect(alert).toBeVisible();
  await alert.evaluate((first) => first.setAttribute("data-first", ""));
  for (const letter of ["b", "c", "d"]) {
    await need.pressSequentially(letter);
    await expect(page.locator(".mk-status__save")).toHaveText(/Ikke gemt/);
    await page.waitForTimeout(600);
    await expect(page.locator(".mk-storage-notice[data-first]")).toBeVisible();
  }
});
