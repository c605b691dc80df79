// What a person can do in the app, in the words that they see. Specs read as the story.
import AxeBuilder from "@axe-core/playwright";
import { expect, test as playwright, type Browser, type BrowserContext, type Locator, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";

/**
 * Every browser profile that a test opens is watched in all its tabs, and closed after it: the next test has the
 * computer to itself.
 */
export const test = playwright.extend<{ tidy: void }>({
  tidy: [
    async ({ browser }, use) => {
      const never: string[] = [];
      const begin = browser.newContext;
      browser.newContext = async (options) => {
        const context = await begin.call(browser, options);
        watch(context, never);
        return context;
      };
      await use();
      browser.newContext = begin;
      await Promise.all(browser.contexts().map((context) => context.close()));
      expect(never, "what must never happen").toEqual([]);
    },
    { auto: true },
  ],
});

/** A fresh browser profile with the app open. */
export async function open(browser: Browser, route = "", settings: object = {}, options: object = {}) {
  const context = await browser.newContext({ acceptDownloads: true, ...options });
  const page = await context.newPage();
  await page.addInitScript((settings) => {
    if (!localStorage.getItem("makkerskab/settings")) {
      localStorage.setItem("makkerskab/settings", JSON.stringify(settings));
    }
  }, settings);
  await visit(page, route);
  return page;
}

/** Collects panics, script errors, breaches of the page's own policy, and requests to anybody else. */
function watch(context: BrowserContext, never: string[]) {
  const note = (what: string) => {
    if (!broken.has(context)) never.push(what);
  };
  context.on("weberror", (error) => note(`script error: ${error.error().message}`));
  context.on("console", (message) => {
    if (message.type() === "error" && /panicked|Content Security Policy/.test(message.text())) note(message.text());
  });
  context.on("request", (request) => {
    const { hostname, protocol } = new URL(request.url());
    const isOurs = ["127.0.0.1", "localhost"].includes(hostname) || /^(blob|data):$/.test(protocol);
    if (!isOurs) never.push(`a request left this computer: ${request.url()}`);
  });
}

const broken = new WeakSet<BrowserContext>();

/** From here on scripts may fail there: the test breaks something on purpose. */
export function breaking(page: Page) {
  broken.add(page.context());
}

export async function visit(page: Page, route = "") {
  await page.goto(`./#/${route}`);
  await expect(page.locator("html[data-ready]")).toBeAttached({ timeout: 15_000 });
  // The rest of the app may be on its way: it brings the status line. The address is told to the page in a task of its own.
  await expect(page.locator(".mk-status")).toBeAttached({ timeout: 15_000 });
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  await expect(page.locator(".mk-skeleton")).toHaveCount(0);
  await expect(page.locator("#mk-title")).toBeAttached();
}

/** Moves the focus there and presses a key, once the focus stays: the app gives it to what it brings with the next frame. */
export async function pressOn(control: Locator, key?: string) {
  const keeps = async () => {
    await control.focus();
    await control.evaluate(() => new Promise((after) => requestAnimationFrame(() => requestAnimationFrame(after))));
    await expect(control).toBeFocused({ timeout: 200 });
  };
  await expect(keeps).toPass();
  // A radio button is chosen by the space bar, as everywhere.
  const usual = await control.evaluate((own) => (own.matches("input[type=radio]") ? "Space" : "Enter"));
  await control.page().keyboard.press(key ?? usual);
}

type Role = "button" | "link" | "checkbox" | "radio";

/** The same for the first that has this role and name. */
export async function press(page: Page, role: Role, name: string | RegExp, key?: string) {
  await pressOn(page.getByRole(role, { name, exact: typeof name === "string" }).first(), key);
}

/** Writes in a field and sends its form: by a key that the field itself gets. */
export async function submit(field: Locator, text: string) {
  await field.fill(text);
  await pressOn(field);
}

export async function saved(page: Page) {
  await expect(page.locator(".mk-status__save")).toHaveText(/^(Gemt|Gemt og sikret|Saved|Saved and secured)$/);
}

/** Opens what is folded on the page, and what comes folded as the rest of it arrives. */
export async function unfold(page: Page) {
  await page.evaluate(() => {
    const open = () => document.querySelectorAll("main details").forEach((folded) => folded.setAttribute("open", ""));
    const arriving = new MutationObserver(open);
    arriving.observe(document.body, { childList: true, subtree: true });
    addEventListener("hashchange", () => arriving.disconnect(), { once: true });
    open();
  });
}

/** Puts the short message away: on the next page it may else still stand, and be taken for a new one. */
export async function closeToast(page: Page) {
  await page.locator(".mk-toast").getByRole("button", { name: /^(Luk|Close)$/ }).click();
  await expect(page.locator(".mk-toast")).toHaveCount(0);
}

/** On disk in the mirror too: no crash takes it any more. */
export async function secured(page: Page) {
  await expect(page.locator(".mk-status__save")).toHaveText(/^(Gemt og sikret|Saved and secured)$/);
}

/** Creates a partnership from the list, by keyboard, and stays on its page. */
export async function createPartnership(page: Page, title: string) {
  await visit(page, "partnerskaber");
  // The welcome has such a field too, and may still stand there on a busy computer.
  await expect(page.getByRole("heading", { level: 1, name: /^(Partnerskaber|Partnerships)$/ })).toBeVisible();
  await submit(page.locator("#new-partnership"), title);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

export async function goTo(page: Page, entry: string) {
  await page.getByRole("navigation", { name: "Menu" }).getByRole("link", { name: entry, exact: true }).click();
}

export async function saveBackup(page: Page): Promise<string> {
  await goTo(page, "Filer");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Gem sikkerhedskopi" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^makkerskab_[a-z0-9_-]+_\d{4}-\d\d-\d\d\.json$/);
  return readFileSync(await download.path(), "utf8");
}

/** Chooses a file by the button; what happens then is for the spec to see. */
export async function chooseFile(page: Page, text: string | Buffer, name = "makkerskab_test.json") {
  await goTo(page, "Filer");
  const [chooser] = await Promise.all([
    page.waitForEvent("filechooser"),
    page.getByRole("button", { name: "Vælg fil" }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

/** Chooses a file, or a file of these records, and merges it. */
export async function merge(page: Page, given: string | Buffer | object) {
  const isFile = typeof given === "string" || Buffer.isBuffer(given);
  await chooseFile(page, isFile ? given : JSON.stringify(given));
  const button = page.getByRole("button", { name: "Flet", exact: true });
  await button.click();
  // The line below says what was stored before, until the merge is done.
  await expect(button).toBeHidden();
  await saved(page);
}

/** All of ours in local storage but the settings, which remember preferences. */
export function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      Object.entries(localStorage).filter(([key]) => key !== "makkerskab/settings").sort(),
    ),
  );
}

/** What the mirror holds, read past the app. */
export function mirrored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, string>>((resolve, reject) => {
        const opening = indexedDB.open("makkerskab");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const store = opening.result.transaction("mirror").objectStore("mirror");
          const keys = store.getAllKeys();
          const values = store.getAll();
          values.onsuccess = () => {
            opening.result.close();
            resolve(Object.fromEntries(keys.result.map((key, place) => [String(key), values.result[place]])));
          };
        };
      }),
  );
}

/** What is on its way to a colour or a place is there, as it is for whoever reads it. */
async function settled(page: Page) {
  await page.evaluate(async () => {
    const passing = document.getAnimations().filter((each) => each.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(passing.map((each) => each.finished));
  });
}

export async function accessible(page: Page) {
  await settled(page);
  // What happens to be scrolled half under the line at the foot is no smaller for it.
  const lay = (position: string) => page.evaluate((position) => {
    const foot = document.querySelector<HTMLElement>(".mk-foot");
    if (foot) foot.style.position = position;
  }, position);
  await lay("static");
  // In the page alone, since there is no frame in it; what passes need not be told, which is most of the work.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({ resultTypes: ["violations"], selectors: false })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  await lay("");
  const told = violations.map(
    (violation) => `${violation.id}: ${violation.help}\n  ${violation.nodes.map((node) => node.html.slice(0, 200)).join("\n  ")}`,
  );
  expect(told, told.join("\n")).toEqual([]);
}

/** No page scrolls sideways. */
export async function fits(page: Page) {
  const [inner, outer] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.clientWidth,
  ]);
  expect(inner, "the page scrolls sideways").toBeLessThanOrEqual(outer);
}

/** What takes the last step back. */
export const undo = (page: Page) => page.getByRole("region", { name: "Gemme og fortryde" }).getByRole("button", { name: /^Fortryd/ });
