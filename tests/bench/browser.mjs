// The built app in Chromium with 1,000 partnerships and 10,000 records, each figure beside the same
// thing in plain JavaScript in the same run. Prints ./dev bench's rows as JSON.
//
//   node tests/bench/browser.mjs           needs dist/ (./dev build)
//   node tests/bench/browser.mjs --quick   a fifth of the interactions: to see that it works
//   node tests/bench/browser.mjs --only=agreement   nothing but the agreement
//   node tests/bench/browser.mjs --only=layouts     nothing but the layouts of the network map
//
// docs/figures.md says what is measured and how to read it.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { chromium } from "@playwright/test";
import { chromiumArgs } from "../../scripts/chromium.mjs";
import { serve } from "../e2e/server.mjs";
import { measureLayouts, peerFiles } from "./layouts.mjs";
import { median, percentile, round } from "./numbers.mjs";

const ROOT = new URL("../../", import.meta.url).pathname;
const DIST = process.env.BENCH_DIST || join(ROOT, "dist");
const SITE = join(ROOT, "target/bench/site");
const IN_PAGE = join(ROOT, "tests/bench/inpage.js");
const QUICK = process.argv.includes("--quick");
const ONLY = process.argv.find((argument) => argument.startsWith("--only="))?.slice("--only=".length);
const LOADS = QUICK ? 3 : 15;
const BLOCKS = QUICK ? 2 : 8;
const KEYS_IN_BLOCK = QUICK ? 12 : 30;
// Two of these hold a typo.
const QUERIES =
  "havnby lektiecafe soeren aabrinken plakaten spejderne skoleleder sokleleder egelund bibloteket moellerup sprogcafe".split(" ");
const TYPED = "Lektier og kage i Havnby hver anden onsdag ".repeat(8);

const rows = [];
const add = (name, value, unit, more = {}) => rows.push({ name: `browser: ${name}`, value: round(value), unit, ...more });
// A figure beside its peer's, where the peer took any time at all that the clock can tell.
const beside = (peer, own, theirs) => ({ peer, ...(theirs > 0.1 && { ratio: round(own / theirs) }) });
const say = (text) => console.error(`[bench] ${text}`);

buildSite();
const [site, twinSite] = [await serve({ folder: SITE }), await serve({ folder: SITE })];
const profile = mkdtempSync(join(tmpdir(), "makkerskab-bench-"));
let context = await launch();
try {
  say(`${context.browser()?.version() ?? "Chromium"}, load ${loadavg()[0].toFixed(1)}`);
  if (ONLY !== "layouts") {
    await prime(site);
    await prime(twinSite);
  }
  if (!ONLY) {
    await measureOpening();
    await measureFirstOpening();
    await measureMemory();
    await measureWandering();
    for (const rate of [1, 4]) await measureTyping(rate);
    await measureChecklist(4);
    await measureMerging();
  }
  if (ONLY !== "layouts") await measureAgreement();
  if (ONLY !== "agreement") {
    await measureLayouts({ context, newSite: () => serve({ folder: SITE }), add, say, runs: QUICK ? 1 : 5 });
  }
} finally {
  await context.close();
  site.close();
  twinSite.close();
  rmSync(profile, { recursive: true, force: true });
}
say(`load ${loadavg()[0].toFixed(1)}`);
console.log(JSON.stringify(rows, null, 2));

// The built app, the plain pages beside it, and the data.
function buildSite() {
  if (!existsSync(join(DIST, "index.html"))) {
    console.error(`${DIST}/index.html is missing: run ./dev build first.`);
    process.exit(1);
  }
  rmSync(SITE, { recursive: true, force: true });
  mkdirSync(SITE, { recursive: true });
  cpSync(DIST, SITE, { recursive: true });
  cpSync(join(ROOT, "tests/bench/site"), SITE, { recursive: true });
  peerFiles(ROOT, SITE);
  if (ONLY !== "layouts") writeFileSync(join(SITE, "stored.json"), dataset(["--stored"]));
}

async function launch() {
  const launched = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM || "/usr/bin/chromium",
    args: [...chromiumArgs, "--disable-dev-shm-usage"],
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    viewport: { width: 1280, height: 800 },
  });
  await launched.addInitScript({ path: IN_PAGE });
  return launched;
}

async function prime(server) {
  const page = await context.newPage();
  await page.goto(`${server.url}prime.html`);
  await page.waitForFunction(() => document.title !== "Prime");
  if ((await page.title()) !== "Primed") throw new Error(await page.title());
  await page.close();
}

// Goes there and waits until the list is seen.
async function open(page, address) {
  await page.goto("about:blank");
  await page.goto(address, { waitUntil: "commit" });
  await page.waitForFunction(() => window.bench?.seen, undefined, { timeout: 60_000 });
  return page.evaluate(() => ({ fetched: bench.fetched, start: bench.start, built: bench.built, seen: bench.seen }));
}

// App and peer in turn, in one tab of one browser that has read the storage before.
async function measureOpening() {
  const page = await context.newPage();
  const addresses = {
    list: `${site.url}#/partnerskaber`,
    overview: `${site.url}#/`,
    peer: `${site.url}load.html`,
  };
  const times = { list: [], overview: [], peer: [] };
  for (let run = -1; run < LOADS; run++) {
    for (const [name, address] of Object.entries(addresses)) {
      const time = await open(page, address);
      if (run >= 0) times[name].push(time);
    }
  }
  const middle = (name, from) => median(times[name].map((time) => time.seen - (from ? time[from] : 0)));
  const parsed = (value, from) => beside("JSON.parse of the same strings, 30 plain rows", value, middle("peer", from));
  const fromStart = middle("list", "start");
  add("open 10,000 records, wasm start to list seen", fromStart, "ms", { limit: 100, ...parsed(fromStart, "start") });
  const overview = middle("overview", "start");
  add("open 10,000 records, wasm start to overview seen", overview, "ms", { limit: 100, ...parsed(overview, "start") });
  const whole = middle("list");
  add("open 10,000 records, navigation to list seen", whole, "ms", { limit: 300, ...parsed(whole) });
  add("the peer's part, script start to rows seen", middle("peer", "start"), "ms");
  say(`wasm start at ${round(median(times.list.map((time) => time.start)))} ms, list built ${round(
    median(times.list.map((time) => time.built - time.start)),
  )} ms later`);
  await page.close();
}

// As in the morning: the browser has to read its own files first.
async function measureFirstOpening() {
  const times = [];
  for (let run = 0; run < (QUICK ? 1 : 3); run++) {
    // Local storage is on disk some seconds after it was written.
    await sleep(run === 0 ? 8_000 : 500);
    await context.close();
    context = await launch();
    const page = await context.newPage();
    const time = await open(page, `${site.url}#/partnerskaber`);
    times.push(time.seen - time.start);
    await page.close();
  }
  add("open 10,000 records, first time after the browser's start", median(times), "ms");
}

async function measureMemory() {
  const page = await context.newPage();
  await open(page, `${site.url}load.html`);
  const peer = (await held(page)).heap;
  await open(page, `${site.url}#/partnerskaber`);
  const own = (await held(page)).heap;
  add("JavaScript heap with 10,000 records", own, "MB", { limit: 6, ...beside("the parsed strings", own, peer) });
  const memory = await page.evaluate(() => bench.memory.buffer.byteLength / 1e6);
  add("wasm memory with 10,000 records", memory, "MB", { limit: 32 });
  await page.close();
}

// From page to page, as in a long day: what is left behind. The first two hundred changes warm up: contents are fetched,
// the search gets its index, and the memory has room for the largest page.
async function measureWandering() {
  const page = await context.newPage();
  await open(page, `${site.url}#/partnerskaber`);
  const partnership = firstPartnership();
  const tabs = ["", "/log", "/tjekliste", "/aftale", "/tilladelser", "/moeder", "/risici"].map((tab) => `#/partnerskaber/${partnership}${tab}`);
  const routes = ["#/", ...tabs, "#/partnerskaber", "#/partnere", "#/guide/P05", "#/netvaerk", "#/eksempler", "#/filer", "#/hjaelp"];
  const wander = async (changes) => {
    for (let change = 0; change < changes; change++) {
      await page.evaluate((route) => (location.hash = route), routes[change % routes.length]);
      await sleep(120);
    }
  };
  const day = routes.length * Math.ceil((QUICK ? 60 : 200) / routes.length);
  await wander(day);
  const before = await held(page);
  await wander(day);
  const after = await held(page);
  add("heap that 200 page changes leave behind", after.heap - before.heap, "MB", { limit: 0.3 });
  add("wasm memory that 200 page changes leave behind", after.memory - before.memory, "MB", { limit: 0.3 });
  add("nodes that 200 page changes leave behind", after.nodes - before.nodes, "", { limit: 100 });
  await page.close();
}

// In megabytes and in nodes, after a garbage collection.
async function held(page) {
  const client = await context.newCDPSession(page);
  await client.send("HeapProfiler.collectGarbage");
  await client.send("HeapProfiler.collectGarbage");
  await client.send("Performance.enable");
  const { metrics } = await client.send("Performance.getMetrics");
  await client.detach();
  const metric = (name) => metrics.find((metric) => metric.name === name).value;
  const memory = await page.evaluate(() => (window.bench.memory?.buffer.byteLength ?? 0) / 1e6);
  return { heap: metric("JSHeapUsedSize") / 1e6, nodes: metric("Nodes"), memory };
}

// Search and edit, in blocks of app, twin, twin, app: both meet the same noise.
async function measureTyping(rate) {
  const partnership = firstPartnership();
  const subjects = {
    app: { address: `${site.url}#/partnerskaber/${partnership}`, search: searchInApp, edit: editInApp },
    twin: { address: `${twinSite.url}twin.html`, search: searchInTwin, edit: editInTwin },
  };
  for (const subject of Object.values(subjects)) {
    subject.page = await context.newPage();
    await subject.page.goto(subject.address);
    await subject.page.waitForFunction(() => window.bench.start);
    const client = await context.newCDPSession(subject.page);
    await client.send("Emulation.setCPUThrottlingRate", { rate });
  }
  for (const [what, name] of [["search", "search, key to results"], ["edit", "edit a title, key to page"]]) {
    const samples = { app: [], twin: [] };
    const saves = { app: [], twin: [] };
    let late = 0;
    for (let block = 0; block < BLOCKS; block++) {
      const which = [0, 3].includes(block % 4) ? "app" : "twin";
      const { page, [what]: act } = subjects[which];
      await page.bringToFront();
      await page.evaluate(() => ((bench.samples = []), (bench.saves = []), (bench.late = 0)));
      await act(page, block, rate);
      const seen = await page.evaluate(() => ({ samples: bench.samples, saves: bench.saves, late: bench.late }));
      samples[which].push(...seen.samples.filter((sample) => sample.key?.length === 1));
      saves[which].push(...seen.saves);
      late += seen.late;
    }
    report(name, rate, samples, saves);
    if (late > 0) say(`${late} changes came after the frame that should have shown them`);
  }
  for (const { page } of Object.values(subjects)) await page.close();
}

// The whole formal checklist, all 135 items: a tick, the filter and another track, to the frame that shows it.
// Beside it a plain page with as many lines: a frame is up to 16.7 ms away whoever draws it.
async function measureChecklist(rate) {
  const app = await context.newPage();
  await app.goto(`${site.url}#/partnerskaber/${firstPartnership()}/tjekliste`);
  await app.getByLabel("Spor", { exact: true }).selectOption("F");
  await app.getByRole("radio", { name: "Alle faser" }).click();
  await app.waitForFunction(() => document.querySelectorAll(".mk-checklist__item").length >= 135);
  await app.evaluate(() => document.querySelectorAll("details.mk-group").forEach((group) => (group.open = true)));
  const plain = await context.newPage();
  await plain.goto(`${twinSite.url}lines.html`);
  const acts = {
    "tick a line": async (page, run) => page.locator("li").filter({ has: page.locator("label[for]") }).getByRole("checkbox").nth(run * 3).press("Space"),
    "show only what is missing": async (page) => page.locator("#only-missing").press("Space"),
    "switch track": async (page, run) => page.getByLabel("Spor", { exact: true }).selectOption(run % 2 ? "F" : "L"),
  };
  for (const page of [app, plain]) {
    const client = await context.newCDPSession(page);
    await client.send("Emulation.setCPUThrottlingRate", { rate });
  }
  for (const [name, act] of Object.entries(acts)) {
    const times = { app: [], followed: [], plain: [] };
    for (let run = 0; run < (QUICK ? 6 : 24); run++) {
      for (const [which, page] of [["app", app], ["plain", plain]]) {
        await page.bringToFront();
        await page.evaluate(() => (bench.samples = []));
        await act(page, run);
        await sleep(900);
        const samples = await page.evaluate(() => bench.samples);
        times[which].push(...samples.map((sample) => sample.painted - sample.pressed));
        if (which === "app") times.followed.push(...samples.map((sample) => sample.followed - sample.pressed));
      }
    }
    const [own, theirs] = [times.app, times.plain].map(median);
    add(`checklist of 135, ${name}, R${rate}, median`, own, "ms", { limit: 16.7, ...beside("135 plain lines", own, theirs) });
    add(`checklist of 135, ${name}, R${rate}, p99`, percentile(times.app, 99), "ms");
    add(`checklist of 135, ${name}, R${rate}, all that follows, median`, median(times.followed), "ms");
    add(`135 plain lines, ${name}, R${rate}, median`, theirs, "ms");
  }
  await app.close();
  await plain.close();
}

// Two files of 1,000 records into a browser that knows none of them: only the merging, without reading and saving.
async function measureMerging() {
  const desk = await serve({ folder: SITE });
  const page = await context.newPage();
  await page.goto(`${desk.url}#/filer`);
  for (const seed of [1, 2]) {
    const size = ["--partnerships", "100", "--records", "1000", "--seed", String(seed)];
    const name = `thousand-${seed}.json`;
    const buffer = dataset(size);
    await page.locator('input[type="file"]').first().setInputFiles({ name, mimeType: "application/json", buffer });
    await page.getByRole("button", { name: "Flet", exact: true }).click();
    await page.waitForFunction((count) => performance.getEntriesByName("merge", "measure").length === count, seed);
  }
  const times = await page.evaluate(() => performance.getEntriesByName("merge", "measure").map((entry) => entry.duration));
  add("merge a file of 1,000 records", Math.max(...times), "ms", { limit: 50 });
  await page.close();
  desk.close();
}

// A contract with annexes: a key in the interview until the text beside it shows it, and the Word file until the
// browser has it, worker and all.
async function measureAgreement() {
  const page = await context.newPage();
  await page.goto(`${site.url}#/partnerskaber/${firstPartnership()}/aftale`);
  await page.getByRole("button", { name: /^Begynd Partnerskabskontrakt/ }).click();
  const paper = page.locator("#agreement-paper");
  await paper.getByRole("button", { name: /aktiviteter/ }).first().click();
  const field = page.getByLabel("Aktiviteter", { exact: true });
  const client = await context.newCDPSession(page);
  for (const rate of [1, 4]) {
    await client.send("Emulation.setCPUThrottlingRate", { rate });
    await page.evaluate(() => (bench.samples = []));
    for (let block = 0; block < BLOCKS; block++) await type(page, field, titles(block), rate);
    const samples = (await page.evaluate(() => bench.samples)).filter((sample) => sample.key?.length === 1);
    const times = samples.map((sample) => sample.painted - sample.pressed);
    add(`key in a contract's interview to painted, R${rate}, median`, median(times), "ms", { limit: 16.7 });
    add(`key in a contract's interview to painted, R${rate}, p99`, percentile(times, 99), "ms");
    const followed = samples.map((sample) => sample.followed - sample.pressed);
    add(`key in a contract's interview to the text beside it, R${rate}, median`, median(followed), "ms");
  }
  await client.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  if (!(await paper.textContent()).includes(titles(BLOCKS - 1).at(-1).trim())) throw new Error("what was typed is not in the text");
  await page.getByRole("radio", { name: "Send og gem", exact: true }).click();
  const times = [];
  for (let run = 0; run < (QUICK ? 3 : 9); run++) {
    const start = performance.now();
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Gem som Word" }).click();
    await (await download).path();
    times.push(performance.now() - start);
    await sleep(300);
  }
  add("a contract as a Word file, first time", times[0], "ms", { limit: 1000 });
  add("a contract as a Word file, median", median(times), "ms", { limit: 1000 });
  await page.close();
}

function dataset(options) {
  const command = ["run", "--quiet", "--release", "--example", "dataset", "--", ...options];
  return execFileSync("cargo", command, { cwd: ROOT, maxBuffer: 1 << 26, stdio: ["ignore", "pipe", "inherit"] });
}

function report(name, rate, { app, twin }, saves) {
  const changed = app.filter((sample) => sample.changed).length;
  say(`${name}, rate ${rate}: ${app.length} keys in the app (${changed} changed the page), ${twin.length} in the twin`);
  const figures = {
    changed: (list) => list.filter((sample) => sample.changed).map((sample) => sample.changed - sample.pressed),
    painted: (list) => list.map((sample) => sample.painted - sample.pressed),
  };
  const limits = { "changed 75 1": 16.7, "painted 99 4": 50 };
  for (const [stage, times] of Object.entries(figures)) {
    for (const percent of [50, 75, 99]) {
      const [own, theirs] = [app, twin].map((list) => percentile(times(list), percent));
      const limit = limits[`${stage} ${percent} ${rate}`];
      const more = { ...(limit && { limit }), ...beside("plain JavaScript", own, theirs) };
      add(`${name} ${stage}, R${rate}, ${percent === 50 ? "median" : `p${percent}`}`, own, "ms", more);
    }
  }
  if (saves.app.length === 0) return;
  const [own, theirs] = [saves.app, saves.twin].map(median);
  const limit = rate === 1 ? 2 : 50;
  add(`save one record, blocking, R${rate}`, own, "ms", { limit, ...beside("plain JavaScript", own, theirs) });
}

function firstPartnership() {
  const stored = JSON.parse(readFileSync(join(SITE, "stored.json"), "utf8"));
  const key = Object.keys(stored).find((key) => key.startsWith("makkerskab/r/ps-"));
  return key.slice("makkerskab/r/".length);
}

async function searchInApp(page, block, rate) {
  await page.keyboard.press("Control+k");
  const field = page.getByRole("combobox", { name: "Søg i alt" });
  await field.waitFor();
  await type(page, field, searches(block), rate);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
}

async function searchInTwin(page, block, rate) {
  await type(page, page.getByLabel("Søg i alt"), searches(block), rate);
}

// A block's worth of whole words, on from where the one before stopped; app and twin the same.
function searches(block) {
  const words = [];
  for (let place = Math.floor(block / 2) * 3, keys = 0; keys < KEYS_IN_BLOCK; place++) {
    words.push(QUERIES[place % QUERIES.length]);
    keys += words.at(-1).length;
  }
  return words;
}

async function editInApp(page, block, rate) {
  const pencil = page.getByRole("button", { name: "Ret titlen" });
  if (await pencil.isVisible()) await pencil.click();
  await type(page, page.getByLabel("Titel", { exact: true }), titles(block), rate);
}

async function editInTwin(page, block, rate) {
  await type(page, page.getByLabel("Titel"), titles(block), rate);
}

function titles(block) {
  const from = Math.floor(block / 2) * KEYS_IN_BLOCK;
  const text = TYPED.slice(from, from + KEYS_IN_BLOCK);
  return [text.slice(0, KEYS_IN_BLOCK / 2), text.slice(KEYS_IN_BLOCK / 2)];
}

// As a person types: unevenly, with a pause after each text, long enough for a save.
async function type(page, field, texts, rate) {
  for (const text of texts) {
    await field.focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Backspace");
    await sleep(150 * rate);
    for (const [place, letter] of [...text].entries()) {
      await page.keyboard.type(letter);
      await sleep(70 * Math.sqrt(rate) + ((place * 37) % 60));
    }
    await sleep(700 + 300 * rate);
  }
}
