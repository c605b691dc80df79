// Odd input by every way in: one clear sentence, nothing lost, and the map still draws, prints and leaves. Both languages.
import { expect, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, chooseFile, fits, merge, open, saved, test, unfold, visit } from "./app";

const LONG = "Foreningen for ".padEnd(500, "æblegrød ");
const UNBROKEN = "Ø".repeat(500);

// A file of our own, changed by hand.
const OWN = JSON.stringify([
  { id: "mp-x-1", kind: "map", fields: { title: LONG, question: UNBROKEN } },
  { id: "no-x-1", kind: "node", fields: { map: "mp-x-1", name: "Biblioteket", is_library: true, ring: 0 } },
  { id: "no-x-2", kind: "node", fields: { map: "mp-x-1", name: LONG, ring: 9, sector: "mars" } },
  { id: "no-x-3", kind: "node", fields: { map: "mp-x-1", name: UNBROKEN, ring: 1, influence: 4, affected: true } },
  { id: "no-x-4", kind: "node", fields: { map: "mp-x-1", name: "", ring: 2 } },
  { id: "ed-x-1", kind: "edge", fields: { map: "mp-x-1", from: "no-x-2", to: "no-x-2", types: ["info"] } },
  { id: "ed-x-2", kind: "edge", fields: { map: "mp-x-1", from: "no-x-2", to: "no-x-3", types: ["trylleri"] } },
  { id: "ed-x-3", kind: "edge", fields: { map: "mp-x-1", from: "no-x-3", to: "no-x-4", types: ["permission"] } },
  { id: "ed-x-4", kind: "edge", fields: { map: "mp-x-1", from: "no-x-4", to: "no-x-3", types: ["permission"] } },
  { id: "ed-x-5", kind: "edge", fields: { map: "mp-x-1", from: "no-x-4", to: "no-gone", types: ["info"] } },
  { id: "mp-y-1", kind: "map", fields: { title: "Tomt kort" } },
]);

const ROWS = `Fra;Til;Type\nA;A;Viden\nA;B;Trylleri\nB;C;Skal give lov\nC;B;Skal give lov\n${LONG};A;Penge\n`;
const KUMU = JSON.stringify({
  elements: [{ label: LONG, _id: "a" }, { label: "X", _id: "b" }],
  connections: [{ from: "a", to: "a" }, { from: "a", to: "b", type: "Trylleri" }],
});

const WORDS = {
  da: {
    odd: /Forbindelser, der ikke kan tegnes: 1 fra en aktør til sig selv, 1 til en aktør, der ikke er på kortet/,
    circle: /venter på hinandens tilladelse/, self: /1 forbindelse går fra en aktør til sig selv og springes over/,
    cut: /1 navn er længere end 120 tegn/, unknown: /bruges ikke: Trylleri/, many: /er 50\.000 rækker/,
    paste: "Læs rækkerne", away: "Annullér", table: "Tabel", views: ["Net", "Magt og interesse", "Hvem kender hvem", "Tilladelser", "Tabel", "Ringe"],
    empty: "Kortet er tomt", file: "Gem kortet som fil", svg: "Billede (SVG)", untitled: "Uden titel", lines: /Et kort rummer højst 1\.500 aktører.* Indsæt færre/, make: "Tilføj aktørerne",
  },
  en: {
    odd: /Ties that cannot be drawn: 1 from an actor to itself, 1 to an actor who is not on the map/,
    circle: /wait for each other's permission/, self: /1 tie goes from an actor to itself and is left out/,
    cut: /1 name is longer than 120 characters/, unknown: /not used: Trylleri/, many: /are 50,000 rows/,
    paste: "Read the rows", away: "Cancel", table: "Table", views: ["Network", "Power and interest", "Who knows whom", "Approvals", "Table", "Rings"],
    empty: "The map is empty", file: "Save the map as a file", svg: "Picture (SVG)", untitled: "Untitled", lines: /A map holds at most 1,500 actors.* Paste fewer/, make: "Add the actors",
  },
};

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).first();
const radio = (page: Page, name: string) => page.getByRole("radio", { name, exact: true });

async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent("download"), button(page, name).click()]);
  return readFileSync(await file.path(), "utf8");
}

for (const lang of ["da", "en"] as const) {
  test(`a map with odd ties, unknown words and names of 500 letters (${lang})`, async ({ browser }) => {
    test.setTimeout(120_000);
    const words = WORDS[lang];
    const page = await open(browser, "", { lang: "da", by: "AB" });
    await merge(page, OWN);
    if (lang === "en") await button(page, "English").click();
    await visit(page, "netvaerk/mp-x-1");
    await expect(page.getByText(words.odd)).toBeVisible();
    await expect(page.locator(".mk-readings").getByText(words.circle)).toBeVisible();
    await expect(page.locator(".mk-map__mark")).toHaveCount(4);
    for (const view of words.views) {
      await radio(page, view).click();
      await fits(page);
    }
    await accessible(page);
    // On paper the table says whom it is about.
    await radio(page, words.table).click();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("rowheader", { name: words.untitled })).toBeVisible();
    await expect(page.locator(".mk-table__title .mk-link-button").first()).toBeVisible();
    await page.emulateMedia({ media: "screen" });
    await unfold(page);
    expect(await download(page, words.svg)).toContain("</svg>");
    // Whatever could not be used is still in the file, to the letter.
    const file = await download(page, words.file);
    for (const kept of ["trylleri", "mars", "no-gone", LONG.trim(), UNBROKEN]) expect(file).toContain(kept);

    await visit(page, "netvaerk/mp-y-1");
    await expect(page.getByText(words.empty)).toBeVisible();
    for (const view of words.views) await radio(page, view).click();
    await unfold(page);
    expect(await download(page, words.svg)).toContain("</svg>");

    // Pasted rows, a file from Kumu, and far too much.
    await page.locator("#bring-paste").fill(ROWS);
    await button(page, words.paste).click();
    for (const said of [words.self, words.cut, words.unknown, words.circle]) await expect(page.getByText(said).last()).toBeVisible();
    await accessible(page);
    await button(page, words.away).click();
    await page.setInputFiles("#bring-input", { name: "kumu.json", mimeType: "application/json", buffer: Buffer.from(KUMU) });
    for (const said of [words.self, words.cut, words.unknown]) await expect(page.getByText(said)).toBeVisible();
    await button(page, words.away).click();
    const many = Buffer.from(`Navn\n${Array.from({ length: 50_000 }, (_, n) => `Aktør ${n}`).join("\n")}`);
    await page.setInputFiles("#bring-input", { name: "mange.csv", mimeType: "text/csv", buffer: many });
    await expect(page.getByText(words.many)).toBeVisible();
    await accessible(page);
    await button(page, words.away).click();
    await page.locator("#paste-actors").evaluate((area: HTMLTextAreaElement, text) => {
      area.value = text;
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }, many.toString());
    await button(page, words.make).click();
    await expect(page.getByText(words.lines)).toBeVisible();
    await expect(page.getByText(words.empty)).toBeVisible();
    await saved(page);
  });
}

// More than any map: refused before anything is written, in a sentence that says how many.
test("an own map file of 80,000 rows is refused with a word, and what was there stays", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da", by: "AB" });
  await merge(page, OWN);
  const row = (place: number) => ({ id: `no-m-${place}`, kind: "node", fields: { map: "mp-m-1", name: `Aktør ${place}`, ring: 1 } });
  const many = [{ id: "mp-m-1", kind: "map", fields: { title: "Alle" } }, ...Array.from({ length: 80_000 }, (_, place) => row(place))];
  await chooseFile(page, JSON.stringify(many), "alle.json");
  await expect(page.getByText(/Filen har 80\.001 ting, og grænsen er 80\.000\..*Intet er ændret\./)).toBeVisible();
  await visit(page, "netvaerk/mp-x-1");
  await expect(page.locator(".mk-map__mark")).toHaveCount(4);
});
