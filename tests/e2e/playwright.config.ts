import { defineConfig } from "@playwright/test";
import { chromiumArgs } from "../../scripts/chromium.mjs";

const root = new URL("../../", import.meta.url).pathname;
const port = process.env.E2E_PORT ?? "4180";
const base = `http://127.0.0.1:${port}/makkerskab/`;

// The built app as a user meets it: served under a sub-path, in the Chromium of this computer (HEADLESS: without its windows).
export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../target/e2e/artifacts",
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  // Two cores; while one test waits for the page, another goes on.
  workers: 3,
  retries: 0,
  // Whatever a busy computer takes: a test fails for what it sees, not for the time.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // Before `end_to_end` of scripts/test.sh gives up, so that the report is there.
  globalTimeout: 43 * 60_000,
  reporter: [["list"], ["json", { outputFile: "../../target/e2e/results.json" }]],
  use: {
    baseURL: base,
    locale: "da-DK",
    timezoneId: "Europe/Copenhagen",
    // A service worker answers past the tests that make the net fail. offline.spec.ts is about it.
    serviceWorkers: "block",
    screenshot: "only-on-failure",
    // Recording costs a fifth of the time of every test: `playwright test --trace on` where one is to be looked into.
    trace: "off",
    launchOptions: {
      executablePath: process.env.HEADLESS || process.env.CHROMIUM || "/usr/bin/chromium",
      // No name resolves but this computer's: a request to the outside fails the test that makes it.
      args: [...chromiumArgs, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"],
    },
  },
  webServer: {
    command: "node tests/e2e/server.mjs",
    cwd: root,
    url: base,
    env: { E2E_PORT: port },
    reuseExistingServer: false,
  },
});
