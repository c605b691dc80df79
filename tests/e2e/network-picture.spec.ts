// What stands on the screen is what a picture of a map shows: on which paper, in whatever theme.
import { expect, type Page } from "@playwright/test";
import { readFileSync, writeFileSync } from "node:fs";
import { accessible, fits, merge, open, pressOn, submit, test, unfold, visit } from "./app";

const node = (id: string, fields: object) => ({ id: `no-p-${id}`, kind: "node", fields: { map: "mp-p-1", ...fields } });
const edge = (id: string, from: string, to: string, fields: object) => ({ id: `ed-p-${id}`, kind: "edge", fields: { map: "mp-p-1", from: `no-p-${from}`, to: `no-p-${to}`, ...fields } });
const MAP = [
  { id: "pa-p-1", kind: "partner", fields: { name: "Tavs Fond", publicity_pref: "none" } },
  { id: "mp-p-1", kind: "map", fields: { title: "Unge", question: "Hvem når de unge i Herning?", date: "2026-11-24", participants: ["Anne Birk", "MK"] } },
  node("1", { name: "Herning Bibliotekerne", is_library: true, ring: 0 }),
  node("2", { name: "Spejderne", ring: 1, sector: "association", influence: 4, affected: true, goal_fit: 2, known_by: ["Anne Birk"] }),
  node("3", { name: "Herning Kommune", ring: 2, sector: "municipal", influence: 5, affected: false, goal_fit: 0, known_by: ["Anne Birk", "MK"] }),
  node("4", { name: "Gymnasiet", ring: 3, sector: "education", influence: 2, affected: true, goal_fit: -1 }),
  node("5", { name: "Avisen", ring: 4, sector: "media", influence: 4 }),
  node("6", { name: "Tavs Fond", ring: 2, partner_id: "pa-p-1" }),
  edge("1", "2", "3", { types: ["money", "info"], strength: 3 }),
  edge("2", "3", "2", { types: ["permission"], directed: true }),
  edge("3", "2", "4", { types: ["permission"], directed: true }),
  edge("4", "4", "5", { mood: "tense" }),
];

async function begin(page: Page, lang = "da") {
  await merge(page, MAP);
  if (lang === "en") await page.getByRole("button", { name: "English" }).click();
  await visit(page, "netvaerk/mp-p-1");
  await unfold(page);
}

async function picture(page: Page, name: string) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name, exact: true }).click(),
  ]);
  return readFileSync(await download.path());
}

const VIEWS: [string, RegExp[], RegExp[]][] = [
  ["Ringe", [/>Af og til</, /stroke-dasharray/], [/rotate\(-90\)/]],
  ["Net", [/>VPL</], [/>Af og til</]],
  ["Magt og interesse", [/>Ressourceperson</, />Ikke vurderet</, /Avisen \(ikke sagt, om målet påvirker dem\)/], [/<circle/]],
  ["Hvem kender hvem", [/>AB</, />●</], [/Anne Birk/]],
  ["Tilladelser", [/>1\. Herning Kommune</, /Mindst 2 led/], [/Avisen/]],
  ["Tabel", [/>Neutrale</, />Uddannelse</], [/Anne Birk/]],
];

for (const theme of ["light", "dark"]) {
  test(`each view is saved as it stands, black on white: ${theme}`, async ({ browser }) => {
    const page = await open(browser, "filer", { lang: "da", theme });
    await begin(page);
    for (const [view, there, absent] of VIEWS) {
      await page.getByRole("radio", { name: view, exact: true }).click();
      await expect(page.locator("#picture-shows")).toContainText(`Billedet viser: ${view}`);
      const svg = (await picture(page, "Billede (SVG)")).toString();
      writeFileSync(`target/e2e/sheet-${view.replaceAll(" ", "-")}-${theme}.svg`, svg);
      for (const part of [...there, /Hvem når de unge i Herning\?/, /Herning Bibliotekerne · 24\.11\.2026/, /fill="#ffffff"/]) expect(svg).toMatch(part);
      for (const part of [...absent, /Tavs/]) expect(svg).not.toMatch(part);
    }
    await expect(page.getByText("1 aktør står uden navn, fordi den ikke må omtales.").first()).toBeVisible();
    await accessible(page);
  });
}

test("who is looked for, colour and size are in the picture and told beside it", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" });
  await begin(page);
  await page.getByLabel("Farve efter").selectOption("fit");
  await page.getByLabel("Størrelse efter").selectOption({ label: "Forbindelser" });
  await page.locator("#map-influence").selectOption({ label: "4" });
  await expect(page.locator(".mk-look").getByText("2 fremhævet")).toBeVisible();
  await expect(page.locator("#picture-shows")).toContainText(/2 af 5 fremhævet · .*: 4 · farve efter .* · størrelse efter forbindelser/);
  const svg = (await picture(page, "Billede (SVG)")).toString();
  expect(svg.match(/opacity="0\.25"/g)).toHaveLength(4);
  for (const part of [/2 af 5 fremhævet/, />\+2</, />-1</, /Størrelse: antal forbindelser/, /fra -2 \(imod målet\) til \+2/, /Bogstav på linjen/]) expect(svg).toMatch(part);
  writeFileSync("target/e2e/sheet-looked.svg", svg);
  // A name that is not to be named is not told by the search for it either.
  await page.locator("#map-influence").selectOption({ label: "Alle" });
  await page.getByLabel("Find på kortet").fill("Tavs Fond");
  await expect(page.locator("#picture-shows")).toContainText("1 af 5 fremhævet");
  await expect(page.locator("#picture-shows")).not.toContainText("Tavs");
});

test("the paper is chosen, and a poster is as large as it is said to be", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" });
  await begin(page);
  const sizes: [string, RegExp, [number, number]][] = [
    ["A4", /297 × 210 mm.*3508 × 2480/, [3508, 2480]],
    ["A3", /420 × 297 mm.*4134 × 2923/, [4134, 2923]],
    ["Plakat (A1)", /841 × 594 mm.*4635 × 3274/, [4635, 3274]],
  ];
  for (const [name, hint, [width, height]] of sizes) {
    await page.getByRole("radiogroup", { name: "Papir til billedet" }).getByRole("radio", { name, exact: true }).click();
    await expect(page.getByText(hint)).toBeVisible();
    const svg = (await picture(page, "Billede (SVG)")).toString();
    const [across, down] = hint.source.match(/\d+ × \d+ mm/)![0].replace(" mm", "").split(" × ");
    expect(svg).toMatch(new RegExp(`width="${across}mm" height="${down}mm"|width="${down}mm" height="${across}mm"`));
    const png = await picture(page, "Billede (PNG)");
    const size = [png.readUInt32BE(16), png.readUInt32BE(20)].sort((a, b) => b - a);
    expect(size).toEqual([width, height]);
    writeFileSync(`target/e2e/sheet-${name.slice(0, 2)}.png`, png);
  }
});

test("in English, and on a phone", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" }, { viewport: { width: 360, height: 780 } });
  await begin(page, "en");
  await expect(page.locator("#picture-shows")).toContainText("The picture shows: Rings");
  await page.getByRole("radio", { name: "Power and interest", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Not rated" })).toBeVisible();
  const svg = (await picture(page, "Picture (SVG)")).toString();
  expect(svg).toMatch(/>Not rated</);
  await fits(page);
  await accessible(page);
});

test("a long name stands whole where there is room, and is listed whole on paper where there is none", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da", by: "Anne" });
  await visit(page, "netvaerk");
  await pressOn(page.locator("#way-none"), "Space");
  await submit(page.locator("#new-map"), "Hvem når de ældre?");
  await expect(page.getByRole("heading", { level: 1, name: "Hvem når de ældre?" })).toBeVisible();
  await submit(page.locator("#new-actor"), "Foreningen af Frivillige Besøgsvenner i Randers Kommune");
  const mark = page.getByRole("button", { name: /^Foreningen af Frivillige Besøgsvenner/ });
  await pressOn(mark, "1");
  await expect(mark.locator("text.mk-map__label").last()).toHaveText(/Kommune$/);
  await expect(mark.locator("title")).toHaveCount(0);
  // A word that no line holds is cut, and told whole.
  await submit(page.locator("#new-actor"), "Sundhedsforvaltningsdirektionssekretariatet");
  await expect(page.getByRole("button", { name: /^Sundhedsforvaltnings/ }).locator("title")).toHaveText("Sundhedsforvaltningsdirektionssekretariatet");
  // A browser tells it on pointing only where it is a title of the drawing.
  await expect(page.getByRole("button", { name: /^Sundhedsforvaltnings/ }).locator("title")).toHaveJSProperty("namespaceURI", "http://www.w3.org/2000/svg");
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Fulde navne på dem, der er forkortet på kortet:").filter({ visible: true })).toHaveCount(1);
  await expect(page.getByRole("listitem").filter({ hasText: /^Sundhedsforvaltningsdirektionssekretariatet$/ })).toBeVisible();
});
