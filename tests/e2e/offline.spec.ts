// Without the net, with a bad net, and from one version to the next: the version that worked keeps working, and
// nothing is lost. The server is really stopped.
import { expect, type Browser, type Page } from "@playwright/test";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { breaking, createPartnership, open, pressOn, saveBackup, saved, submit, test, visit } from "./app";
import { build, Host } from "./host";

const SIGN = "Klar til brug uden net";
let one: string;
let two: string;
let host: Host;

test.beforeAll(() => {
  one = build("one");
  two = build("two");
});
test.beforeEach(async () => {
  test.setTimeout(90_000);
  host = await Host.of(one);
});
test.afterEach(() => host.stop());

const arrive = (browser: Browser, route = "") =>
  open(browser, route, {}, { serviceWorkers: "allow", baseURL: host.url });

async function ready(page: Page) {
  await expect(page.locator("html")).toHaveAttribute("data-offline", "ready", { timeout: 20_000 });
  await expect(page.locator(".mk-status").getByText(SIGN)).toBeVisible();
}

async function shows(page: Page, name: string) {
  await expect(page.locator("html[data-ready]")).toHaveAttribute("data-build", name, { timeout: 15_000 });
}

async function another(page: Page, address = page.url()) {
  const tab = await page.context().newPage();
  await tab.goto(address);
  await expect(tab.locator("html[data-ready]")).toBeAttached();
  return tab;
}

// The browser looks for a new worker when a page loads, a moment later.
async function hearsOfNews(page: Page) {
  await expect(page.locator(".mk-status").getByText("Ny version klar")).toBeVisible({ timeout: 15_000 });
}

const agree = (page: Page) => page.locator(".mk-status").getByRole("button", { name: "Gem og genindlæs" }).click();

test("after one visit everything works with the server stopped: every page, edit, save, reload, a second tab, a file", async ({ browser }) => {
  const page = await arrive(browser);
  await ready(page);
  // The line at the foot says so: nothing lies over the form that is written in first.
  await expect(page.locator(".mk-toast")).toHaveCount(0);
  await host.stop();
  // Still the first page load: what is fetched on need comes from the kept copy too.
  await createPartnership(page, "I partnerens kælder");
  const partnership = new URL(page.url()).hash.slice(2);
  await page.getByLabel("Behov", { exact: true }).fill("Der er intet net hos partneren");
  await saved(page);
  await page.reload();
  await expect(page.getByLabel("Behov", { exact: true })).toHaveValue("Der er intet net hos partneren");
  for (const route of [
    "", "partnerskaber", "partnerskaber/tavle", partnership, `${partnership}/log`, `${partnership}/tjekliste`,
    `${partnership}/tilladelser`, `${partnership}/moeder`, `${partnership}/risici`, `${partnership}/aftale`,
    `${partnership}/evaluering`, "evaluering", "netvaerk", "guide", "guide/P05", "guide/x-pix",
    "guide/risici", "guide/ordliste", "partnere", "eksempler", "eksempler/case-greve", "filer", "filer/papirkurv", "hjaelp",
    "hjaelp/uden-net", "hjaelp/privatliv", "hjaelp/tilgaengelighed", "hjaelp/licenser",
  ]) {
    await test.step(route || "overblik", async () => {
      await visit(page, route);
      await expect(page.locator("main h1").first()).not.toBeEmpty();
      await expect(page.getByText("Henter siden …")).toHaveCount(0);
      await expect(page.locator("main .mk-notice--error")).toHaveCount(0);
    });
  }
  // The Word worker, and a map that is begun here.
  await visit(page, `${partnership}/aftale`);
  await pressOn(page.getByRole("button", { name: /^Begynd Aftale på én side/ }));
  await pressOn(page.getByRole("radio", { name: "Send og gem" }));
  const [word] = await Promise.all([
    page.waitForEvent("download"),
    pressOn(page.getByRole("button", { name: "Gem som Word" })),
  ]);
  expect(word.suggestedFilename()).toMatch(/\.docx$/);
  await visit(page, "netvaerk");
  await submit(page.locator("#new-map"), "Hvem kender vi i kælderen?");
  await expect(page.getByRole("heading", { level: 1, name: "Hvem kender vi i kælderen?" })).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Hvem kender vi i kælderen?" })).toBeVisible();
  const second = await another(page, `${host.url}#/${partnership}`);
  await second.getByLabel("Kort fortalt").fill("Skrevet i en anden fane");
  await saved(second);
  await visit(page, partnership);
  await expect(page.getByLabel("Kort fortalt")).toHaveValue("Skrevet i en anden fane");
  expect(await saveBackup(page)).toContain("I partnerens kælder");
  await ready(second);
});

test("half a copy is not called ready, is no harm, and is made whole the next time", async ({ browser }) => {
  host.misbehave((path) => (path.endsWith("/guide.json") ? { status: 404, type: "text/plain", body: "404" } : undefined));
  const page = await arrive(browser);
  await expect(page.locator("html")).toHaveAttribute("data-offline", "missing", { timeout: 20_000 });
  await expect(page.getByText(SIGN)).toHaveCount(0);
  await createPartnership(page, "Virker med net");
  await saved(page);
  host.behave();
  await page.reload();
  await ready(page);
  await host.stop();
  await visit(page, "guide/P05");
  await visit(page, "partnerskaber");
  await expect(page.getByRole("link", { name: "Virker med net" }).first()).toBeVisible();
});

const trouble: [string, Parameters<Host["misbehave"]>[0]][] = [
  ["one file answers 404", (path) => (path.endsWith("only-in-two.json") ? { status: 404, type: "text/plain", body: "404" } : undefined)],
  ["one file is not what was built", (path) => (path.endsWith("only-in-two.json") ? { status: 200, type: "application/json", body: "{}" } : undefined)],
  ["one file never ends", (path) => (path.endsWith("only-in-two.json") ? "silence" : undefined)],
  ["a captive portal answers with its own page", () => ({ status: 200, type: "text/html", body: "<!doctype html><title>Log ind</title><h1>Gratis wifi</h1>" })],
  ["the server fails at everything", () => ({ status: 500, type: "text/html", body: "<h1>500</h1>" })],
];

for (const [what, fault] of trouble) {
  test(`a new version is on its way and ${what}: the old one goes on`, async ({ browser }) => {
    const page = await arrive(browser);
    await ready(page);
    await createPartnership(page, "Fra før");
    await saved(page);
    const met = host.misbehave(fault);
    await host.deploy(two);
    await page.reload();
    await shows(page, "one");
    await met;
    // Would it be told of, that comes at once.
    await page.waitForTimeout(500);
    await expect(page.getByText("Ny version klar")).toHaveCount(0);
    await host.stop();
    await page.reload();
    await shows(page, "one");
    await ready(page);
    await visit(page, "partnerskaber");
    await expect(page.getByRole("link", { name: "Fra før" }).first()).toBeVisible();
    // The trouble is over: the new version arrives after all.
    host.behave();
    await host.start();
    await page.reload();
    await hearsOfNews(page);
    await shows(page, "one");
  });
}

test("a new version waits for a yes, saves in all tabs, and reloads each of them once", async ({ browser }) => {
  // Much that no file holds: leaving is asked about on other days.
  const page = await open(browser, "", { edits_since_copy: 500 }, { serviceWorkers: "allow", baseURL: host.url });
  const asked: string[] = [];
  await ready(page);
  await createPartnership(page, "Skiftedag");
  await saved(page);
  const other = await another(page);
  for (const tab of [page, other]) {
    tab.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
  }
  await host.deploy(two);
  await page.reload();
  await hearsOfNews(page);
  await hearsOfNews(other);
  expect(asked).toEqual(["beforeunload"]);
  await shows(page, "one");
  await shows(other, "one");
  const loads = [0, 0];
  page.on("load", () => (loads[0] += 1));
  other.on("load", () => (loads[1] += 1));
  // Neither tab has had time to save by itself.
  await other.getByLabel("Behov", { exact: true }).fill("Skrevet i sidste øjeblik");
  await page.getByLabel("Kort fortalt").fill("Også her");
  await agree(page);
  await shows(page, "two");
  await shows(other, "two");
  await expect(page.getByLabel("Behov", { exact: true })).toHaveValue("Skrevet i sidste øjeblik");
  await expect(other.getByLabel("Kort fortalt")).toHaveValue("Også her");
  await page.waitForTimeout(1_000);
  expect(loads).toEqual([1, 1]);
  expect(asked).toHaveLength(1);
  await ready(page);
  await expect(page.getByText("Ny version klar")).toHaveCount(0);
});

test("a new version that has arrived can be taken with the server stopped", async ({ browser }) => {
  const page = await arrive(browser);
  await ready(page);
  await host.deploy(two);
  await page.reload();
  await hearsOfNews(page);
  await host.stop();
  await agree(page);
  await shows(page, "two");
  await ready(page);
});

test("a version that takes over leaves what a still newer one has gathered so far", async ({ browser }) => {
  const three = build("three");
  const page = await arrive(browser);
  await ready(page);
  await host.deploy(two);
  await page.reload();
  await hearsOfNews(page);
  const held = { is: false };
  host.misbehave((path) => {
    held.is ||= path.endsWith("only-in-three.json");
    return path.endsWith("only-in-three.json") ? "silence" : undefined;
  });
  await host.deploy(three);
  await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
  await expect.poll(() => held.is).toBe(true);
  await agree(page);
  await shows(page, "two");
  host.release();
  await hearsOfNews(page);
  // Its copy is there under its name, not only in the hands of the worker that gathered it.
  const isThere = (name: string) =>
    page.evaluate(async (name) => (await caches.match(new URL(name, location.href).href)) !== undefined, name);
  await expect.poll(() => isThere("only-in-three.json")).toBe(true);
  await host.stop();
  await agree(page);
  await shows(page, "three");
  await ready(page);
});

test("a copy that somebody cleared is whole again, and is kept beside the next build", async ({ browser }) => {
  const page = await arrive(browser);
  await ready(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.reload();
  await ready(page);
  const kept = () => page.evaluate(async () => (await caches.keys()).length);
  await host.deploy(two);
  await page.reload();
  await hearsOfNews(page);
  await agree(page);
  await shows(page, "two");
  await ready(page);
  await expect.poll(kept).toBe(2);
});

test("half a sentence in another tab keeps the old version until it is sent", async ({ browser }) => {
  const page = await arrive(browser);
  await ready(page);
  await createPartnership(page, "Midt i en sætning");
  await saved(page);
  const other = await another(page, `${page.url()}/log`);
  await other.getByLabel("Hvad skete der").fill("Vi talte om");
  await host.deploy(two);
  await page.reload();
  await hearsOfNews(page);
  await agree(page);
  await expect(page.getByText("kun er halvt skrevet", { exact: false }).first()).toBeVisible();
  await shows(page, "one");
  await expect(other.getByLabel("Hvad skete der")).toHaveValue("Vi talte om");
  await other.getByRole("button", { name: "Gem i loggen" }).click();
  await saved(other);
  await agree(page);
  await shows(page, "two");
  await shows(other, "two");
  await expect(other.getByText("Vi talte om").first()).toBeVisible();
});

test("back to an older build: it arrives like any other, and what was written is there", async ({ browser }) => {
  const page = await arrive(browser);
  await ready(page);
  await host.deploy(two);
  await page.reload();
  await hearsOfNews(page);
  await agree(page);
  await shows(page, "two");
  await ready(page);
  await createPartnership(page, "Skrevet i den nye");
  await saved(page);
  await host.deploy(one);
  await page.reload();
  await hearsOfNews(page);
  await shows(page, "two");
  await agree(page);
  await shows(page, "one");
  await host.stop();
  await page.reload();
  await shows(page, "one");
  await visit(page, "partnerskaber");
  await expect(page.getByRole("link", { name: "Skrevet i den nye" }).first()).toBeVisible();
});

test("the kill switch: the host puts sw-off.js in the place of sw.js, and pages come from the host again", async ({ browser }) => {
  const page = await arrive(browser);
  await ready(page);
  await createPartnership(page, "Overlever");
  await saved(page);
  const killed = build("killed");
  copyFileSync(join(killed, "sw-off.js"), join(killed, "sw.js"));
  await host.deploy(killed);
  await page.reload();
  await shows(page, "killed");
  await expect.poll(() => page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, (await caches.keys()).length])).toEqual([0, 0]);
  await visit(page, "partnerskaber");
  await expect(page.getByRole("link", { name: "Overlever" }).first()).toBeVisible();
  await expect(page.getByText("Ny version klar")).toHaveCount(0);
});

test("a kept file that went bad is found and mended by the button on the rescue screen", async ({ browser }) => {
  const page = await arrive(browser);
  await ready(page);
  await createPartnership(page, "I god behold");
  await saved(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        if (/makkerskab[^/]*\.wasm$/.test(request.url)) await cache.put(request, new Response("i stykker"));
      }
    }
  });
  const broken = await page.context().newPage();
  breaking(broken);
  await broken.goto(host.url);
  await expect(broken.getByRole("heading", { name: "Jeres data er her stadig" })).toBeVisible();
  await broken.getByRole("button", { name: "Genindlæs siden" }).click();
  await shows(broken, "one");
  await visit(broken, "partnerskaber");
  await expect(broken.getByRole("link", { name: "I god behold" }).first()).toBeVisible();
});

test("two copies on one host, at the root and below it, keep to themselves", async ({ browser }) => {
  const root = await Host.of(one, "/");
  try {
    const page = await open(browser, "", {}, { serviceWorkers: "allow", baseURL: root.url });
    await ready(page);
    const names = await page.evaluate(() => caches.keys());
    expect(names).toEqual([expect.stringContaining(`makkerskab ${root.url} `)]);
    await root.stop();
    await page.reload();
    await shows(page, "one");
  } finally {
    await root.stop();
  }
});

test("what is listed is what is there, and the page may ask nobody else", async ({ request }) => {
  const worker = await (await request.get(`${host.url}sw.js`)).text();
  const files = Object.keys(JSON.parse(worker.match(/const FILES = (\{.*?\});/s)![1]));
  expect(files.length).toBeGreaterThan(12);
  for (const name of files) expect((await request.get(`${host.url}${name}`)).status(), name).toBe(200);
  const page = await (await request.get(host.url)).text();
  const policy = page.match(/Content-Security-Policy" content="([^"]+)"/)![1];
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain("unsafe-inline");
  expect(policy.match(/https?:/)).toBeNull();
});
