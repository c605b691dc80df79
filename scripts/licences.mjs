// The licences of everything that ships, out of the lock files: each crate that is linked into the app, with the
// text of its licence. Fails on a licence that nobody has agreed to. No npm package ships: they are tools.
//
//   node scripts/licences.mjs OUT.json
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const out = process.argv[2];
if (!out) throw new Error("licences: where to?");
const TARGET = "wasm32-unknown-unknown";
// Any of these will do, in this order.
const AGREED = ["MIT", "Apache-2.0", "BSD-3-Clause", "BSD-2-Clause", "ISC", "Zlib", "BSL-1.0", "Unicode-3.0", "Unlicense", "CC0-1.0", "0BSD"];

const tools = Object.entries(JSON.parse(readFileSync("package-lock.json", "utf8")).packages).filter(([name, { dev }]) => name && !dev);
if (tools.length > 0) throw new Error(`licences: these npm packages would ship: ${tools.map(([name]) => name)}`);

const metadata = JSON.parse(
  execFileSync("cargo", ["metadata", "--format-version", "1", "--locked", "--filter-platform", TARGET], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  }),
);
const packages = new Map(metadata.packages.map((one) => [one.id, one]));
const nodes = new Map(metadata.resolve.nodes.map((node) => [node.id, node]));
const isMacro = (one) => one.targets.some((target) => target.kind.includes("proc-macro"));

// What is linked: ordinary dependencies, and of those not the ones that only run inside the compiler.
const linked = new Set([metadata.resolve.root]);
for (const id of linked) {
  for (const { pkg, dep_kinds } of nodes.get(id).deps) {
    if (dep_kinds.some(({ kind }) => kind === null) && !isMacro(packages.get(pkg))) linked.add(pkg);
  }
}

// "A OR B" is a choice, "A AND B" is both; "/" is an older OR.
function chosen(expression, name) {
  const parts = (expression ?? "").replaceAll(/[()]/g, "").split(/ AND /);
  return parts.map((part) => {
    const offered = part.split(/ OR |\//).map((one) => one.trim());
    const licence = AGREED.find((one) => offered.includes(one));
    if (!licence) throw new Error(`licences: ${name} has "${expression}", which nobody has agreed to`);
    return licence;
  });
}

// Some packages name their licence and do not enclose it: then its authors stand in the common text.
function common({ name, authors }) {
  const holders = authors.map((author) => author.replace(/ *<.*>/, "")).join(", ") || `the authors of ${name}`;
  return readFileSync("LICENSE-MIT", "utf8").replace(/Copyright.*\n/, `Copyright (c) ${holders}\n`).trim();
}

function textOf(one, licence) {
  const folder = dirname(one.manifest_path);
  const word = licence.split("-")[0].toUpperCase();
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|unlicense)/i.test(file)).sort();
  // A file may be called after whom it is by, and not after what it is.
  const isBsd = (file) => word === "BSD" && readFileSync(join(folder, file), "utf8").includes("Redistribution and use in source and binary");
  const file =
    files.find((file) => file.toUpperCase().includes(word)) ?? files.find(isBsd) ?? (files.length === 1 ? files[0] : undefined);
  if (file) return readFileSync(join(folder, file), "utf8").trim();
  if (licence === "MIT") return common(one);
  throw new Error(`licences: ${one.name} does not enclose ${licence}`);
}

const texts = [];
const place = (text) => {
  const plain = text.replaceAll("\r\n", "\n").replaceAll(/[ \t]+$/gm, "");
  if (!texts.includes(plain)) texts.push(plain);
  return [texts.indexOf(plain)];
};
const list = [...linked].map((id) => packages.get(id)).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
const rows = list.map((one) => {
  const licences = chosen(one.license, one.name);
  return {
    name: one.name,
    version: one.version.split("+")[0],
    licence: licences.join(", "),
    texts: licences.flatMap((licence) => place(textOf(one, licence))),
  };
});
// Rust's own library is linked too, and is in no lock file.
const COMPILER = "target/dev/rustc";
const rust = existsSync(COMPILER) ? readFileSync(COMPILER, "utf8").trim().split(" ")[1] : "";
rows.push({ name: "std (Rust)", version: rust, licence: "MIT", texts: place(common({ authors: ["The Rust Project Contributors"] })) });
if (rows.length < 20) throw new Error("licences: too few packages to be true");
writeFileSync(out, JSON.stringify({ packages: rows, texts }));
console.log(`${rows.length} packages, ${texts.length} texts: ${[...new Set(rows.map((row) => row.licence))].join("; ")}`);
