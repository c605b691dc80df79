// The icons of an installed Makkerskab, as pictures of our own mark. Run it when the mark changes, and commit.
//
//   node scripts/icons.mjs     public/icons/icon.svg becomes the .png files beside it
import { chromium } from "@playwright/test";
import { readFileSync } from "node:fs";
import { chromiumArgs } from "./chromium.mjs";

const FOLDER = "public/icons";
const mark = readFileSync(`${FOLDER}/icon.svg`, "utf8");
// Phones cut their own shape out of a maskable icon, and Apple rounds corners itself: no corner may be missing.
const square = mark.replace(/ rx="\d+"/, "");
const PICTURES = [
  ["icon-192.png", mark, 192, 1],
  ["icon-512.png", mark, 512, 1],
  ["icon-maskable-512.png", square, 512, 0.8],
  ["icon-apple-180.png", square, 180, 0.9],
];

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: [...chromiumArgs, "--no-sandbox"],
});
for (const [name, svg, size, scale] of PICTURES) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const inner = svg.replace(/translate\(11 13\) scale\(1\.5\)/, (all) => `translate(32 32) scale(${scale}) translate(-32 -32) ${all}`);
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${inner}`);
  await page.screenshot({ path: `${FOLDER}/${name}`, omitBackground: true });
  await page.close();
}
await browser.close();
