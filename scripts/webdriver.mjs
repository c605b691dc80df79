// Prints the WebDriver capabilities for the browser tests. The runner adds headless and no-sandbox (root has
// no sandbox); the rest keeps Chromium from calling home, which costs seconds where the network is closed.
import { chromiumArgs } from "./chromium.mjs";

const options = { binary: process.env.CHROMIUM, args: chromiumArgs };
console.log(JSON.stringify({ "goog:chromeOptions": options }, null, 2));
