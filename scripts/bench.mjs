// Puts the lists in a folder's numbered JSON files together as results.json, and prints them as a table.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
const rows = readdirSync(folder)
  .filter((name) => /^\d.*\.json$/.test(name))
  .sort()
  .flatMap((name) => JSON.parse(readFileSync(join(folder, name), "utf8")));
writeFileSync(join(folder, "results.json"), `${JSON.stringify(rows, null, 2)}\n`);

const number = (value) => (Number.isInteger(value) ? String(value) : value.toPrecision(4));
const cells = rows.map((row) => [
  row.name,
  `${number(row.value)} ${row.unit}`,
  row.limit === undefined ? "" : `${number(row.limit)} ${row.unit}`,
  row.limit !== undefined && row.value > row.limit ? "OVER" : "",
  row.peer ?? "",
  row.ratio === undefined ? "" : `${number(row.ratio)}x`,
]);
const table = [["what", "value", "limit", "", "peer", "ratio"], ...cells];
const widths = table[0].map((_, column) => Math.max(...table.map((line) => line[column].length)));
for (const line of table) console.log(line.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd());
console.log(`\n${rows.length} rows in ${join(folder, "results.json")}`);
