// Kills a real browser with SIGKILL while somebody is typing in the built app, starts it again on the same
// profile, and holds what is there against what the app had shown as »Gemt og sikret«.
//
//   node tests/bench/kill.mjs                        30 kills of Chromium and 30 of Firefox, as rows for ./dev bench
//   node tests/bench/kill.mjs chromium 5             so many of one browser
//
// Needs dist/ (./dev build); BENCH_DIST=folder takes another. A row's value is what went wrong: the limit is 0.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromiumArgs } from "../../scripts/chromium.mjs";
import { serve } from "../e2e/server.mjs";

const WebSocket = createRequire(import.meta.url)("playwright-core/lib/utilsBundle").ws;
const [only, count] = process.argv.slice(2);
const KILLS = Number(count ?? 30);
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** One socket, numbered questions: enough for Chromium's protocol and for WebDriver BiDi. */
class Socket {
  static async to(url) {
    const socket = new WebSocket(url);
    await new Promise((resolve, reject) => socket.on("open", resolve).on("error", reject));
    return new Socket(socket);
  }

  constructor(socket) {
    this.socket = socket;
    this.asked = new Map();
    this.number = 0;
    socket.on("error", () => {});
    socket.on("close", () => this.asked.forEach(({ reject }) => reject(new Error("the browser is gone"))));
    socket.on("message", (text) => {
      const message = JSON.parse(text);
      const asked = this.asked.get(message.id);
      if (!asked) return;
      this.asked.delete(message.id);
      if (message.error) asked.reject(new Error(JSON.stringify(message)));
      else asked.resolve(message.result);
    });
  }

  ask(method, params = {}, more = {}) {
    const id = (this.number += 1);
    return new Promise((resolve, reject) => {
      this.asked.set(id, { resolve, reject });
      this.socket.send(JSON.stringify({ id, method, params, ...more }), (error) => error && reject(error));
    });
  }
}

/** Starts a program in a process group of its own, and waits for the address that it prints. */
async function run(program, args, pattern) {
  const child = spawn(program, args, { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  let told = "";
  const address = await new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${program} did not start: ${told}`)), 60_000);
    child.stderr.on("data", (text) => {
      told += text;
      const found = told.match(pattern);
      if (!found) return;
      clearTimeout(late);
      resolve(found[1]);
    });
    child.on("exit", () => reject(new Error(`${program} ended: ${told}`)));
  });
  const kill = async () => {
    const gone = new Promise((resolve) => child.once("close", resolve));
    // The whole group at once, as when the power goes: nobody is asked, nothing is written.
    process.kill(-child.pid, "SIGKILL");
    await gone;
  };
  return { address, kill };
}

async function chromium(profile, url) {
  const args = [...chromiumArgs, "--headless=new", "--no-sandbox", "--remote-debugging-port=0", `--user-data-dir=${profile}`];
  const { address, kill } = await run(process.env.CHROMIUM ?? "/usr/bin/chromium", args, /listening on (ws:\S+)/);
  const socket = await Socket.to(address);
  const { targetId } = await socket.ask("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await socket.ask("Target.attachToTarget", { targetId, flatten: true });
  await socket.ask("Page.navigate", { url }, { sessionId });
  // What is asked too early is asked of the page before.
  for (let ready = ""; ready !== url.split("#")[0]; await pause(50)) {
    const { result } = await socket.ask("Runtime.evaluate", { expression: "document.readyState === 'complete' ? location.href.split('#')[0] : ''" }, { sessionId });
    ready = result.value;
  }
  const evaluate = async (expression) => {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await socket.ask("Runtime.evaluate", params, { sessionId });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  return { evaluate, kill };
}

async function firefox(profile, url) {
  const args = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"];
  const { address, kill } = await run(process.env.FIREFOX ?? "/usr/bin/firefox-esr", args, /WebDriver BiDi listening on (ws:\S+)/);
  const socket = await Socket.to(`${address}/session`);
  await socket.ask("session.new", { capabilities: {} });
  const { contexts } = await socket.ask("browsingContext.getTree");
  const { context } = contexts[0];
  await socket.ask("browsingContext.navigate", { context, url, wait: "complete" });
  const evaluate = async (expression) => {
    const params = { expression, awaitPromise: true, target: { context }, serializationOptions: { maxObjectDepth: 4 } };
    const answer = await socket.ask("script.evaluate", params);
    if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.text);
    return answer.result.value;
  };
  return { evaluate, kill };
}

// What runs in the page. Everything comes back as one string, which both protocols carry alike.
const HELPERS = `
  const until = async (test, what) => {
    for (let tries = 0; tries < 1500; tries += 1) {
      const found = test();
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    throw new Error("waited in vain for " + what);
  };
  const status = () => document.querySelector(".mk-status__save")?.textContent ?? "";
  const isSecured = () => status().trim() === "Gemt og sikret";
  const write = (field, text) => {
    const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value").set;
    setter.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const need = () => document.querySelector('textarea[id$="-need"]');
`;
const inPage = (body) => `(async () => { ${HELPERS} ${body} })()`;

const CREATE = inPage(`
  await until(() => document.documentElement?.hasAttribute("data-ready"), "the app");
  location.hash = "#/partnerskaber";
  const title = await until(() => document.querySelector("#new-partnership"), "the list");
  write(title, "Under dræbte browsere");
  title.closest("form").requestSubmit();
  await until(need, "the page of the partnership");
  await until(isSecured, "secured");
  return location.hash;
`);
/** Types on and on; what it noted last as secured is what has to be there afterwards. */
const TYPE = inPage(`
  await until(need, "the field");
  window.noted = window.noted ?? 0;
  (async () => {
    for (let number = window.begin; ; number += 1) {
      write(need(), "skrevet " + number + " " + "å".repeat(number % 400));
      // The line is told to the page in a task of its own, before anybody could read the old one.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      // Some edits are waited for, others are typed over, as people do.
      if (number % 3 === 0) {
        await until(isSecured, "secured");
        window.noted = number;
      } else {
        await new Promise((resolve) => setTimeout(resolve, 40 + (number * 37) % 200));
      }
    }
  })();
  return "typing";
`);
const READ = inPage(`
  await until(() => document.documentElement?.hasAttribute("data-ready"), "the app");
  const field = await until(need, "the field");
  await until(isSecured, "secured");
  const torn = Object.keys(localStorage).filter((key) => key.startsWith("makkerskab/quarantine/")).length;
  return JSON.stringify({ text: field.value, torn });
`);

async function suite(name, start) {
  const server = await serve({ folder: process.env.BENCH_DIST ?? "dist" });
  const profile = mkdtempSync(join(tmpdir(), `makkerskab-kill-${name}-`));
  const result = { kills: 0, secured: 0, lost: 0, torn: 0 };
  let browser;
  try {
    browser = await start(profile, server.url);
    const hash = await browser.evaluate(CREATE);
    let number = 1;
    while (result.kills < KILLS) {
      await browser.evaluate(`window.begin = ${number}; window.noted = 0; 0`);
      await browser.evaluate(TYPE);
      // From right after the start to well beyond the browsers' own delays of five seconds.
      const until = Date.now() + 1_000 + ((result.kills * 2_711) % 9_000);
      let secured = 0;
      while (Date.now() < until) {
        secured = Number(await browser.evaluate("window.noted")) || secured;
        await pause(15);
      }
      await browser.kill();
      result.kills += 1;
      result.secured += secured > 0 ? 1 : 0;
      browser = await start(profile, server.url + hash);
      const found = JSON.parse(await browser.evaluate(READ));
      const [, written, rest] = found.text.match(/^skrevet (\d+) (å*)$/) ?? [];
      const isWhole = written !== undefined && rest.length === Number(written) % 400;
      if (found.torn > 0 || (found.text !== "" && !isWhole)) result.torn += 1;
      if (secured > 0 && !(Number(written) >= secured)) result.lost += 1;
      console.error(`${name} kill ${result.kills}: secured ${secured}, found ${written ?? "nothing"}, torn ${found.torn}`);
      number = Math.max(Number(written) || 0, secured) + 1;
    }
  } finally {
    await browser?.kill();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 });
  }
  return result;
}

const rows = [];
for (const [name, start] of [["Chromium", chromium], ["Firefox", firefox]]) {
  if (only && only.toLowerCase() !== name.toLowerCase()) continue;
  const { kills, secured, lost, torn } = await suite(name, start);
  rows.push({ name: `${name}: SIGKILLs, of which ${secured} after something was secured`, value: kills, unit: "kills" });
  rows.push({ name: `${name}: edits lost that were shown as secured, in ${kills} kills`, value: lost, unit: "edits", limit: 0 });
  rows.push({ name: `${name}: torn records, in ${kills} kills`, value: torn, unit: "records", limit: 0 });
}
console.log(JSON.stringify(rows, null, 2));
if (rows.some((row) => row.limit === 0 && row.value > 0)) process.exitCode = 1;
