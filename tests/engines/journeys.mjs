// The main journeys in the engines that Playwright does not drive here: Firefox ESR and WebKitGTK.
//
//   node tests/engines/journeys.mjs               both, on dist/ (a sealed build: ./dev build)
//   node tests/engines/journeys.mjs Firefox       one of them
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mapFile, random } from "../bench/graphs.mjs";
import { serve } from "../e2e/server.mjs";
import { firefox, webkit } from "./driver.mjs";

const DIST = process.env.ENGINES_DIST ?? "dist";
const room = mkdtempSync(join(tmpdir(), "makkerskab-engines-"));
const downloads = join(room, "downloads");
const ENGINES = { Firefox: () => firefox(downloads), WebKitGTK: webkit };
const PHONE = [360, 740];
const ROUTES = [
  "", "partnerskaber", "partnerskaber/tavle", "partnere", "guide", "guide/P05", "eksempler", "eksempler/case-greve", "filer", "filer/papirkurv",
  "hjaelp", "hjaelp/privatliv", "hjaelp/licenser",
];

if (!existsSync(join(DIST, "sw.js"))) throw new Error("dist/ is not sealed: run ./dev build first");
// The next version, to be deployed while a page of this one is open.
const next = join(room, "next");
cpSync(DIST, next, { recursive: true });
const page = join(next, "index.html");
writeFileSync(page, readFileSync(page, "utf8").replace(/<html( data-build="[^"]*")? /, '<html data-build="next" '));
execFileSync("node", ["scripts/seal.mjs", next]);

let server;
const start = async (folder = DIST, port = server?.port ?? 0) => {
  server = await serve({ folder, port });
  server.port = server.address().port;
};
const stop = () => {
  server.closeAllConnections();
  return new Promise((done) => server.close(done));
};

const isReady = () => document.documentElement.hasAttribute("data-ready") && !document.querySelector(".mk-skeleton") && !!document.querySelector("#mk-title");

async function visit(browser, route = "") {
  await browser.go(`${server.url}#/${route}`);
  await browser.until(`#/${route} is there`, isReady);
}

async function saved(browser) {
  await browser.until("it is saved", () => /^(Gemt|Saved)/.test(document.querySelector(".mk-status__save")?.textContent.trim() ?? ""));
}

/** A selector for the field with that label. */
function field(browser, label) {
  return browser.until(`the field ${label}`, (label) => {
    const found = [...document.querySelectorAll("label")].find((one) => one.textContent.trim() === label);
    return found?.htmlFor && document.getElementById(found.htmlFor) && `[id="${found.htmlFor}"]`;
  }, label);
}

const valueIs = (browser, css, value) =>
  browser.until(`${css} holds "${value}"`, (css, value) => document.querySelector(css)?.value === value, css, value);

/** Presses the button that is called so, as a finger does. */
async function press(browser, name) {
  await browser.until(`the button or choice ${name}`, (name) => {
    document.querySelector("[data-pressed]")?.removeAttribute("data-pressed");
    const found = [...document.querySelectorAll("button, label")].find((one) => one.textContent.trim() === name && one.offsetParent);
    found?.setAttribute("data-pressed", "");
    return !!found;
  }, name);
  await browser.click("[data-pressed]");
}

/** From here on the page keeps how the last file begins that it hands over, but for the drawing that a picture is painted from. */
const handsOver = (browser) =>
  browser.run(() => {
    window.handed = undefined;
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      if (blob.type !== "image/svg+xml") {
        blob.arrayBuffer().then((bytes) => {
          window.handed = [...new Uint8Array(bytes.slice(0, 2))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
        });
      }
      return make.call(URL, blob);
    };
  });

const JOURNEYS = {
  async "a first visit, a partnership, and it is there after a reload"(browser) {
    await visit(browser);
    await browser.run(() => {
      window.breaches = [];
      document.addEventListener("securitypolicyviolation", (event) => window.breaches.push(event.violatedDirective));
    });
    await browser.keys("#new-partnership", "Læs for mig\uE007");
    await browser.until("its page", () => document.querySelector("h1")?.textContent.includes("Læs for mig"));
    await browser.keys(await field(browser, "Behov"), "Børn, der læser – æøå");
    await saved(browser);
    assert.deepEqual(await browser.run(() => window.breaches), []);
    await browser.reload();
    await browser.until("the page again", isReady);
    await valueIs(browser, await field(browser, "Behov"), "Børn, der læser – æøå");
  },
  async "every page opens, and nothing scrolls sideways on a phone"(browser) {
    await browser.size(...PHONE);
    for (const route of ROUTES) {
      await visit(browser, route);
      const [inner, outer] = await browser.run(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(inner <= outer, `#/${route} is ${inner} wide on ${outer}`);
    }
    await browser.size(1280, 900);
  },
  async "two tabs follow each other"(browser) {
    await visit(browser, "partnerskaber");
    const address = await browser.until("the link", () => [...document.querySelectorAll("main a")].find((one) => one.textContent.includes("Læs for mig"))?.href);
    await browser.go(address);
    await browser.until("its page", isReady);
    const back = await browser.inAnotherTab(address, async () => {
      await browser.until("its page in another tab", isReady);
      await browser.keys(await field(browser, "Kort fortalt"), "Fra en anden fane");
      await saved(browser);
    });
    await valueIs(browser, await field(browser, "Kort fortalt"), "Fra en anden fane");
    await back();
  },
  async "a backup is saved, and merges into an empty browser"(browser, name) {
    await visit(browser, "filer");
    // What the app hands to the browser, whether or not this engine's window can save files.
    await browser.run(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        window.handed = blob.text();
        return make.call(URL, blob);
      };
    });
    await press(browser, "Gem sikkerhedskopi");
    const file = await browser.until("the file", () => window.handed ?? false);
    assert.match(file, /Læs for mig/);
    if (name === "Firefox") {
      const found = await arrives(downloads);
      assert.equal(readFileSync(found, "utf8"), file);
    }
    const path = join(room, `makkerskab_${name}.json`);
    writeFileSync(path, file);
    await browser.run(() => localStorage.clear());
    await browser.run(() => new Promise((done) => Object.assign(indexedDB.deleteDatabase("makkerskab"), { onsuccess: done, onerror: done, onblocked: done })));
    await browser.go("about:blank");
    await visit(browser, "filer");
    assert.equal(await browser.run(() => Object.keys(localStorage).filter((key) => key.startsWith("makkerskab/r/")).length), 0);
    await browser.keys("input[type=file]", path);
    await press(browser, "Flet");
    await saved(browser);
    await visit(browser, "partnerskaber");
    await browser.until("the partnership", () => document.querySelector("main").textContent.includes("Læs for mig"));
  },
  async "a network map lies where it lies on every machine"(browser, name) {
    const path = join(room, `map_${name}.json`);
    writeFileSync(path, mapFile(random(100, 1), { hasRings: false }));
    await visit(browser, "filer");
    await browser.keys("input[type=file]", path);
    await press(browser, "Flet");
    await saved(browser);
    await visit(browser, "netvaerk/mp-x-1");
    await press(browser, "Net");
    await browser.until("every actor is drawn", () => document.querySelectorAll(".mk-map__mark").length === 100);
    const found = await browser.run(() =>
      [...document.querySelectorAll(".mk-map__mark")].map((mark) => `${mark.id.slice(5)} ${mark.getAttribute("transform")}\n`).join(""),
    );
    assert.equal(found, readFileSync("tests/fixtures/network/layout-random-100.txt", "utf8"));
  },
  async "an agreement leaves as a Word file, and a map as a picture"(browser, name) {
    const path = join(room, `leaves_${name}.json`);
    const one = (id, kind, fields) => ({ id, kind, fields });
    writeFileSync(path, JSON.stringify([
      one("ps-e-1", "partnership", { title: "Læs højt", phase: "P08" }),
      one("ag-e-1", "agreement", { partnership: "ps-e-1", level: "contract" }),
      one("mp-e-1", "map", { title: "Unge", question: "Hvem når de unge?", date: "2026-11-24" }),
      one("no-e-1", "node", { map: "mp-e-1", name: "Biblioteket", is_library: true, ring: 0 }),
      one("no-e-2", "node", { map: "mp-e-1", name: "Spejderne", ring: 1 }),
    ]));
    await visit(browser, "filer");
    await browser.keys("input[type=file]", path);
    await press(browser, "Flet");
    await saved(browser);
    await visit(browser, "partnerskaber/ps-e-1/aftale");
    await handsOver(browser);
    await press(browser, "Send og gem");
    await press(browser, "Gem som Word");
    assert.equal(await browser.until("the Word file", () => window.handed ?? false), "504b");
    await visit(browser, "netvaerk/mp-e-1");
    await handsOver(browser);
    await browser.run(() => document.querySelectorAll("main details").forEach((own) => own.setAttribute("open", "")));
    await press(browser, "Billede (PNG)");
    assert.equal(await browser.until("the picture", () => window.handed ?? false), "8950");
  },
  async "the other language"(browser) {
    await visit(browser, "filer");
    await browser.click('.mk-segment [lang="en"]');
    await browser.until("English", () => document.documentElement.lang === "en" && document.querySelector("h1")?.textContent === "Files");
    await browser.click('.mk-segment [lang="da"]');
    await browser.until("Danish", () => document.documentElement.lang === "da");
  },
  async "with the server stopped: every page, an edit, a reload"(browser) {
    await visit(browser);
    await browser.until("ready without the net", () => document.documentElement.dataset.offline === "ready");
    await stop();
    await browser.reload();
    await browser.until("the page without the net", isReady);
    for (const route of ROUTES) {
      await visit(browser, route);
      assert.equal(await browser.run(() => document.querySelectorAll("main .mk-notice--error").length), 0, `#/${route}`);
    }
    await visit(browser, "partnerskaber");
    await browser.keys("#new-partnership", "Uden net\uE007");
    await browser.until("its page", () => document.querySelector("h1")?.textContent.includes("Uden net"));
    await saved(browser);
    await browser.reload();
    await browser.until("it is there after a reload", () => document.querySelector("h1")?.textContent.includes("Uden net"));
    await start();
  },
  async "a new version waits for a yes, and nothing is lost"(browser) {
    await visit(browser, "partnerskaber");
    await stop();
    await start(next);
    await browser.reload();
    await browser.until("the page", isReady);
    assert.notEqual(await browser.run(() => document.documentElement.dataset.build ?? null), "next");
    await browser.until("the news", () => document.documentElement.dataset.update === "ready");
    await press(browser, "Gem og genindlæs");
    await browser.until("the next version", () => document.documentElement.dataset.build === "next");
    await browser.until("the page", isReady);
    await browser.until("the partnership", () => document.querySelector("main").textContent.includes("Uden net"));
  },
};

async function arrives(folder) {
  for (let tries = 0; tries < 40; tries += 1) {
    const file = existsSync(folder) && readdirSync(folder).find((name) => /^makkerskab_.*\.json$/.test(name));
    if (file && readFileSync(join(folder, file)).length > 0) return join(folder, file);
    await new Promise((done) => setTimeout(done, 250));
  }
  throw new Error("no file arrived among the downloads");
}

const chosen = process.argv[2] ? [process.argv[2]] : Object.keys(ENGINES);
let passed = 0;
let failed = 0;
for (const name of chosen) {
  server = undefined;
  await start();
  // Two slow starts on a busy machine are rare, one is not.
  const browser = await ENGINES[name]().catch(() => ENGINES[name]());
  for (const [what, journey] of Object.entries(JOURNEYS)) {
    const begun = Date.now();
    try {
      await journey(browser, name);
      passed += 1;
      console.log(`  ✓ ${name}: ${what} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed += 1;
      console.log(`  ✘ ${name}: ${what}\n    ${error.stack}`);
      if (!server.listening) await start();
    }
  }
  await browser.close();
  await stop();
}
rmSync(room, { recursive: true, force: true });
console.log(`test result: ${failed ? "FAILED" : "ok"}. ${passed} passed; ${failed} failed`);
process.exit(failed ? 1 : 0);
