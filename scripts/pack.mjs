// The last step of a release: names that change with the content, integrity checks, and the page that
// loads them.
//
//   node scripts/pack.mjs FROM TO
import { createHash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";

const [from, to] = process.argv.slice(2);
mkdirSync(to, { recursive: true });

const read = (name) => readFileSync(join(from, name));
const hash = (...parts) => parts.reduce((all, part) => all.update(part), createHash("sha256")).digest("hex").slice(0, 16);
const integrity = (bytes) => `sha384-${createHash("sha384").update(bytes).digest("base64")}`;

// Gives the name that it got, and what the browser checks it by.
function put(name, bytes, stamp = hash(bytes)) {
  const stamped = name.replace(/(\.\w+)$/, `-${stamp}$1`);
  writeFileSync(join(to, stamped), bytes);
  return { name: stamped, integrity: integrity(bytes) };
}

// Every occurrence; none at all means that a tool has changed what it writes.
function replace(text, what, by) {
  const changed = text.replaceAll(what, () => by);
  if (changed === text) throw new Error(`pack: ${what} was not found`);
  return changed;
}

if (existsSync(join(from, "snippets"))) throw new Error("pack: snippets are not provided for");
const app = put("makkerskab.wasm", read("makkerskab_bg.wasm"));
// Comments and indentation are for who reads the source: a fifth of what a first visit fetches of it.
const bare = read("makkerskab.css").toString().replace(/\/\*[^]*?\*\//g, "").replace(/^\s+/gm, "");
const style = put("makkerskab.css", Buffer.from(bare));

// The app's JavaScript and the loader of its second binary name each other, so they share one stamp.
const rest = put("makkerskab-rest.wasm", read("split_rest.wasm"));
const sendForRest = `fetch("./${rest.name}", { integrity: "${rest.integrity}" })`;
let loader = read("__wasm_split.js").toString();
// The page may have sent for it already; whoever asks again sends again.
loader = replace(loader, 'fetch(new URL("./split_rest.wasm", import.meta.url))', `sent() ?? ${sendForRest}`);
loader += `
function sent() {
    const rest = globalThis.makkerskabRest;
    delete globalThis.makkerskabRest;
    return rest;
}
`;
// The streaming way opens a tenth sooner in Chromium and then works half as slow again (docs/figures.md); and a host that
// does not know what a wasm file is would be refused by it.
loader = replace(loader, "WebAssembly.instantiateStreaming(src, imports)",
  "WebAssembly.instantiate(await (await src).arrayBuffer(), imports)");
const script = read("makkerskab.js").toString();
const stamp = hash(loader, script, app.name);
put("makkerskab-loader.js", replace(loader, "./makkerskab.js", `./makkerskab-${stamp}.js`), stamp);
const start = put("makkerskab.js",
  replace(replace(script, `from "./__wasm_split.js"`, `from "./makkerskab-loader-${stamp}.js"`), "makkerskab_bg.wasm", app.name), stamp);

// The worker is one script, that a browser fetches without a check of its own; it checks what it fetches itself.
const program = put("makkerskab-exporter.wasm", read("exporter/exporter_bg.wasm"));
let worker = readFileSync("public/worker.js", "utf8").replace(/^ *\/\/.*\n/gm, "");
worker = replace(worker, 'importScripts("./exporter.js");\n', read("exporter/exporter.js").toString());
worker = replace(worker, 'fetch("./exporter_bg.wasm")', `fetch("./${program.name}", { integrity: "${program.integrity}" })`);
const exporter = put("makkerskab-exporter.js", Buffer.from(worker));

let page = readFileSync("index.html", "utf8");
page = replace(page, / *<link data-trunk rel="(rust" data-bin="exporter"|copy-file" href="public\/worker.js")[^>]*>\n/g, "");
page = replace(page, '<meta name="makkerskab-exporter" content="worker.js" />', `<meta name="makkerskab-exporter" content="${exporter.name}" />`);
for (const [line, path] of page.matchAll(/^ *<link data-trunk rel="copy-file" href="([^"]+)" \/>\n/gm)) {
  copyFileSync(path, join(to, basename(path)));
  page = page.replace(line, "");
}
page = replace(page, '<link data-trunk rel="css" href="target/makkerskab.css" />',
  `<link rel="stylesheet" href="${style.name}" integrity="${style.integrity}" />`);
page = replace(page, '<link data-trunk rel="rust" data-bin="makkerskab" />',
  `<link rel="modulepreload" href="${start.name}" integrity="${start.integrity}" />
    <script type="module">
      const app = fetch("${app.name}", { integrity: "${app.integrity}" });
      // With a copy of all on this computer no file is in another's way.
      if (navigator.serviceWorker?.controller) {
        globalThis.makkerskabRest = ${sendForRest};
        globalThis.makkerskabRest.catch(() => {});
      }
      const { default: start } = await import("./${start.name}");
      await start({ module_or_path: app });
    </script>`);
if (page.includes("data-trunk")) throw new Error("pack: something for trunk is left in index.html");
writeFileSync(join(to, "index.html"), page);
