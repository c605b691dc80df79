// The last step of a release: what makes a built folder stand alone and locked. Adds the manifest and its icons,
// a content security policy by hashes, and a service worker that lists every file with its hash. Changes nothing else,
// and may be run again on a folder that it has sealed.
//
//   node scripts/seal.mjs DIST
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const dist = process.argv[2];
if (!dist) throw new Error("seal: which folder?");

const read = (name) => readFileSync(join(dist, name));
const sha256 = (bytes, form) => createHash("sha256").update(bytes).digest(form);
// Lines that are all comment: for readers of the source only.
const bare = (script) => script.replace(/^ *\/\/.*\n/gm, "");

// Every occurrence; none at all means that the template has changed.
function replace(text, what, by) {
  const changed = text.replace(what, () => by);
  if (changed === text) throw new Error(`seal: ${what} was not found`);
  return changed;
}

for (const name of ["sw.js", "sw.template.js"]) rmSync(join(dist, name), { force: true });
rmSync(join(dist, "icons"), { recursive: true, force: true });
for (const name of readdirSync("public/icons")) copyFileSync(join("public/icons", name), join(dist, name));
for (const name of ["manifest.webmanifest", "sw-off.js"]) copyFileSync(join("public", name), join(dist, name));
for (const name of ["drafts.js", "offline.js", "rescue.js"]) writeFileSync(join(dist, name), bare(readFileSync(join("public", name), "utf8")));

const SEAL = /\n *<!-- sealed -->.*<!-- \/sealed -->/s;
let page = read("index.html").toString().replace(SEAL, "");

// The worker itself is fetched by the browser alone, and the kill switch lies ready for the host.
const names = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(join(dist, "/").length).replaceAll("\\", "/"))
  .filter((name) => !["index.html", "sw-off.js"].includes(name))
  .sort();
const files = Object.fromEntries(names.map((name) => [name, sha256(read(name), "base64")]));
const version = sha256(JSON.stringify([files, page]), "hex").slice(0, 12);

const inline = [...page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs)];
const scripts = inline.map(([, script]) => `'sha256-${sha256(script, "base64")}'`);
const policy = [
  "default-src 'self'",
  ["script-src 'self' 'wasm-unsafe-eval'", ...scripts].join(" "),
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

// The browser's own bar has the page's ground.
const ground = /--mk-ground: light-dark\((#\w{6}), (#\w{6})\)/.exec(readFileSync("style/10-tokens.css", "utf8"));
if (!ground) throw new Error("style/10-tokens.css names no --mk-ground");
const [, light, dark] = ground;

page = replace(page, '<meta charset="utf-8" />', `<meta charset="utf-8" />
    <!-- sealed -->
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <meta name="makkerskab-version" content="${version}" />
    <meta name="theme-color" id="bar-light" content="${light}" media="(prefers-color-scheme: light)" />
    <meta name="theme-color" id="bar-dark" content="${dark}" media="(prefers-color-scheme: dark)" />
    <link rel="manifest" href="manifest.webmanifest" />
    <link rel="apple-touch-icon" href="icon-apple-180.png" />
    <script src="offline.js" defer></script>
    <!-- /sealed -->`);
writeFileSync(join(dist, "index.html"), page);

// The page goes by the folder's own address: some hosts redirect from index.html.
files["./"] = sha256(page, "base64");
let worker = bare(readFileSync("public/sw.template.js", "utf8"));
worker = replace(worker, 'const VERSION = "";', `const VERSION = "${version}";`);
worker = replace(worker, "const FILES = {};", `const FILES = ${JSON.stringify(files, null, 2)};`);
writeFileSync(join(dist, "sw.js"), worker);
console.log(`sealed ${dist}: version ${version}, ${names.length + 1} files for use without the net`);
