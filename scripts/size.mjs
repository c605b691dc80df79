// What a first visit downloads, in brotli bytes, against the goal and against the last recorded figure.
//
//   node scripts/size.mjs            prints the table; exit 1 over the budget, or 2 % over the record
//   node scripts/size.mjs --record   makes today's figure the record, on purpose
//   node scripts/size.mjs --json     prints rows for ./dev bench
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

const DIST = "dist";
const RECORD = "scripts/size-record.json";
const COMPILER = "target/dev/rustc";
const BUDGET = 150_000;
const OFFLINE_GOAL = 800_000;
const WORKER_GOAL = 250_000;
const SLACK = 1.02;

const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  }).length;
const kB = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

if (!existsSync(join(DIST, "index.html"))) {
  console.error("dist/index.html is missing: run ./dev build first.");
  process.exit(1);
}

const files = readdirSync(DIST, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(DIST.length + 1).replaceAll("\\", "/"))
  .map((name) => {
    const bytes = readFileSync(join(DIST, name));
    return { name, raw: bytes.length, brotli: brotli(bytes), first: isFirst(name) };
  });

// The first visit: the page, the code and style that it names, and the scripts that those import.
// The second binary (the page sends for it only where a copy is on the computer), the service worker and whatever is
// fetched on need are not among them.
function isFirst(name) {
  isFirst.named ??= named(["index.html"]);
  return isFirst.named.has(name);
}

function named(names) {
  const all = new Set(names);
  const known = readdirSync(DIST).filter((name) => /\.(wasm|js|css)$/.test(name) && name !== "sw.js" && !name.startsWith("makkerskab-rest-"));
  for (const name of all) {
    if (name.endsWith(".wasm")) continue;
    // What stands in the head for the app to know is not fetched.
    const text = readFileSync(join(DIST, name), "utf8").replace(/<meta [^>]*>/g, "");
    for (const other of known) {
      if (text.includes(other) && (name === "index.html" || other.endsWith(".js"))) all.add(other);
    }
  }
  return all;
}

const sum = (list) => list.reduce((total, file) => total + file.brotli, 0);
const first = files.filter((file) => file.first);
const total = sum(first);
const offline = sum(files);
const worker = sum(files.filter(({ name }) => name.startsWith("makkerskab-exporter-")));

// One figure per compiler: the same source differs by about 2 % from one rustc to the next.
const compiler = existsSync(COMPILER) ? readFileSync(COMPILER, "utf8").trim() : "rustc";
const records = existsSync(RECORD) ? JSON.parse(readFileSync(RECORD, "utf8")) : {};
const record = records[compiler];

if (process.argv.includes("--record")) {
  writeFileSync(RECORD, `${JSON.stringify({ ...records, [compiler]: total }, null, 2)}\n`);
  console.log(`recorded for ${compiler}: ${kB(total)} (was ${record ? kB(record) : "nothing"})`);
} else if (process.argv.includes("--json")) {
  const rows = [
    { name: "first visit, brotli", value: total, unit: "bytes", limit: BUDGET },
    { name: "whole offline package, brotli", value: offline, unit: "bytes", limit: OFFLINE_GOAL },
    { name: "exporter's worker (Word), brotli", value: worker, unit: "bytes", limit: WORKER_GOAL },
  ];
  if (record) rows[0].peer = "last recorded";
  if (record) rows[0].ratio = Number((total / record).toFixed(3));
  console.log(JSON.stringify(rows));
} else {
  check();
}

function check() {
  for (const file of first) console.log(`${kB(file.raw).padStart(10)} ${kB(file.brotli).padStart(10)} brotli  ${file.name}`);
  console.log(`first visit ${kB(total)} of at most ${kB(BUDGET)}; whole package ${kB(offline)}, worker for Word ${kB(worker)} of it`);
  const wrong = [];
  const ceiling = record ?? Math.max(BUDGET, ...Object.values(records));
  if (!first.some((file) => file.name.endsWith(".wasm"))) wrong.push("no wasm file is named in dist/index.html");
  if (total > BUDGET) wrong.push(`over the budget by ${kB(total - BUDGET)}`);
  const change = ((total / ceiling - 1) * 100).toFixed(2);
  console.log(`${record ? `recorded for ${compiler}` : "the largest record"}: ${kB(ceiling)}, now ${change} % more`);
  if (total > ceiling * SLACK) {
    wrong.push("more than 2 % over the record; if it is worth it: node scripts/size.mjs --record, and commit");
  }
  for (const line of wrong) console.error(`size: ${line}`);
  if (wrong.length > 0) process.exit(1);
}
