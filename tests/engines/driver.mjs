// Firefox and WebKitGTK by WebDriver, with nothing to install but the browsers themselves: Firefox is spoken to by the
// protocol that its geckodriver would speak to it (Marionette), WebKitGTK by its own WebKitWebDriver.
import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const START = 60_000;
const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** A browser with an empty profile. `close()` ends what was started here, and only that. */
class Browser {
  constructor(name, send, end) {
    Object.assign(this, { name, send, end });
  }
  go = (url) => this.send("navigate", { url });
  keys = async (css, text) => this.send("keys", { id: await this.find(css), text });
  click = async (css) => this.send("click", { id: await this.find(css) });
  size = (width, height) => this.send("size", { width, height });

  /** As F5 does. WebDriver's own refresh goes past the service worker in Firefox. */
  async reload() {
    await this.run(() => {
      window.isOld = true;
      setTimeout(() => location.reload(), 20);
    });
    await this.until("the page again", () => !window.isOld && document.readyState === "complete");
  }

  /** Runs an async function of the page with arguments; what it throws is thrown here. */
  async run(deed, ...args) {
    const script = `const done = arguments[arguments.length - 1];
      (async () => (${deed}).apply(null, Array.from(arguments).slice(0, -1)))()
        .then((value) => done({ value: value === undefined ? null : value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await this.send("script", { script, args });
    if (error) throw new Error(`${this.name}: ${error}`);
    return value;
  }

  /** Waits until the page's function answers with something true, and gives that. */
  async until(what, deed, ...args) {
    const end = Date.now() + 20_000;
    for (;;) {
      const value = await this.run(deed, ...args).catch((error) => (Date.now() > end ? Promise.reject(error) : undefined));
      if (value) return value;
      if (Date.now() > end) throw new Error(`${this.name}: ${what}, after 20 s not yet`);
      await pause(150);
    }
  }

  async find(css) {
    await this.until(`${css} is there`, (css) => !!document.querySelector(css), css);
    return (await this.send("find", { using: "css selector", value: css }))[ELEMENT];
  }

  /** Opens another tab, works in it, and comes back to the first. */
  async inAnotherTab(url, deed) {
    const here = await this.send("handle", {});
    const { handle } = await this.send("newTab", { type: "tab" });
    await this.send("switch", { handle });
    await this.go(url);
    await deed();
    await this.send("switch", { handle: here });
    return () => this.send("switch", { handle }).then(() => this.send("closeTab", {})).then(() => this.send("switch", { handle: here }));
  }

  async close() {
    await Promise.race([this.send("quit", {}).catch(() => {}), pause(5_000)]);
    await this.end();
  }
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

async function within(ms, what, attempt) {
  const end = Date.now() + ms;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) throw new Error(`${what}: ${error.message}`);
      await pause(250);
    }
  }
}

function ended(process) {
  return new Promise((done) => {
    if (process.exitCode !== null || process.signalCode) return done();
    process.once("exit", done);
    // The whole group that was started here: a browser is many processes.
    try {
      globalThis.process.kill(-process.pid, "SIGTERM");
    } catch {
      done();
    }
  });
}

const MARIONETTE = {
  navigate: "WebDriver:Navigate", script: "WebDriver:ExecuteAsyncScript", find: "WebDriver:FindElement",
  click: "WebDriver:ElementClick", keys: "WebDriver:ElementSendKeys", handle: "WebDriver:GetWindowHandle", newTab: "WebDriver:NewWindow",
  switch: "WebDriver:SwitchToWindow", closeTab: "WebDriver:CloseWindow", size: "WebDriver:SetWindowRect", quit: "Marionette:Quit",
};

export async function firefox(downloads) {
  const profile = mkdtempSync(join(tmpdir(), "makkerskab-firefox-"));
  const port = await freePort();
  const settings = {
    "marionette.port": port,
    "browser.download.dir": downloads,
    "browser.download.folderList": 2,
    "browser.shell.checkDefaultBrowser": false,
    "datareporting.policy.dataSubmissionEnabled": false,
    "app.normandy.enabled": false,
    // Nobody but this computer can be reached; this computer is never asked for by the proxy.
    "network.proxy.type": 1,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
  };
  const lines = Object.entries(settings).map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`);
  writeFileSync(join(profile, "user.js"), lines.join(""));
  const browser = spawn(process.env.FIREFOX ?? "firefox-esr", ["--headless", "--marionette", "--no-remote", "--profile", profile], {
    stdio: "ignore",
    detached: true,
  });
  const end = async () => {
    await ended(browser);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const ask = await within(START, "Firefox did not start", () => marionette(port));
    await ask("WebDriver:NewSession", { capabilities: { alwaysMatch: { timeouts: { script: 60_000 } } } });
    return new Browser("Firefox", async (command, parameters) => {
      const given = { ...parameters };
      if (command === "switch") given.focus = true;
      const answer = await ask(MARIONETTE[command], given);
      return answer && "value" in answer ? answer.value : answer;
    }, end);
  } catch (error) {
    await end();
    throw error;
  }
}

// Packets of "length:[type, id, name or error, parameters or result]".
function marionette(port) {
  return new Promise((done, failed) => {
    const socket = connect(port, "127.0.0.1");
    const waiting = new Map();
    let held = Buffer.alloc(0);
    let last = 0;
    const ask = (name, parameters) =>
      new Promise((answered, refused) => {
        last += 1;
        waiting.set(last, { answered, refused });
        const packet = Buffer.from(JSON.stringify([0, last, name, parameters]));
        socket.write(Buffer.concat([Buffer.from(`${packet.length}:`), packet]));
      });
    socket.on("error", failed);
    socket.on("close", () => waiting.forEach(({ refused }) => refused(new Error("Firefox has gone"))));
    socket.on("data", (chunk) => {
      held = Buffer.concat([held, chunk]);
      for (;;) {
        const colon = held.indexOf(":");
        const length = Number(held.subarray(0, colon));
        if (colon < 0 || held.length < colon + 1 + length) return;
        const packet = JSON.parse(held.subarray(colon + 1, colon + 1 + length));
        held = held.subarray(colon + 1 + length);
        if (!Array.isArray(packet)) {
          done(ask);
          continue;
        }
        const [, id, error, result] = packet;
        const { answered, refused } = waiting.get(id);
        waiting.delete(id);
        if (error) refused(new Error(`${error.error}: ${error.message}`));
        else answered(result);
      }
    });
  });
}

const PATHS = {
  navigate: "/url", script: "/execute/async", find: "/element", newTab: "/window/new", switch: "/window", size: "/window/rect",
};

export async function webkit() {
  const binary = process.env.MINIBROWSER ?? miniBrowser();
  const port = await freePort();
  const driver = spawn("xvfb-run", ["-a", "WebKitWebDriver", `--port=${port}`, "--host=127.0.0.1"], { stdio: "ignore", detached: true });
  const end = () => ended(driver);
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  };
  try {
    const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": { binary, args: ["--automation"] }, timeouts: { script: 60_000 } } };
    await within(START, "WebKitWebDriver did not start", () => fetch(`http://127.0.0.1:${port}/status`));
    const { sessionId } = await call("POST", "/session", { capabilities });
    const session = `/session/${sessionId}`;
    return new Browser("WebKitGTK", (command, { id, ...rest }) => {
      if (command === "quit") return call("DELETE", session);
      if (command === "handle") return call("GET", `${session}/window`);
      if (command === "closeTab") return call("DELETE", `${session}/window`);
      if (command === "click") return call("POST", `${session}/element/${id}/click`, {});
      if (command === "keys") return call("POST", `${session}/element/${id}/value`, rest);
      return call("POST", session + PATHS[command], rest);
    }, end);
  } catch (error) {
    await end();
    throw error;
  }
}

function miniBrowser() {
  for (const folder of ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec"]) {
    try {
      const version = readdirSync(folder).filter((name) => /^webkit2gtk-/.test(name)).sort().at(-1);
      if (version) return join(folder, version, "MiniBrowser");
    } catch {
      // Not on this kind of computer.
    }
  }
  throw new Error("MiniBrowser (Debian: webkit2gtk-driver) was not found");
}
