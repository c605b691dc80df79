// A map's own file: what goes along is seen before it is saved, nothing internal leaves unasked, and on the other side the
// actors meet the partners who stand there already. By keyboard.
import { expect, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, chooseFile, fits, open, press, pressOn, saved, test, visit } from "./app";

test.use({ actionTimeout: 8_000 });

// As somebody might have written it by hand.
const MAP = JSON.stringify([
  { id: "mp-x-1", kind: "map", fields: { title: "Hvem når de unge?", participants: ["AB"] } },
  { id: "no-x-1", kind: "node", fields: { map: "mp-x-1", name: "Biblioteket", is_library: true, ring: 0 } },
  { id: "no-x-2", kind: "node", fields: { map: "mp-x-1", name: "Røde Kors Herning", partner_id: "pa-x-1", ring: 1, note: "Mette er tung" } },
  { id: "no-x-3", kind: "node", fields: { map: "mp-x-1", name: "Fonden", partner_id: "pa-x-2", ring: 2 } },
  { id: "pa-x-1", kind: "partner", fields: { name: "Røde Kors", notes: "Kun for os", about: "Besøgsvenner" } },
  { id: "pa-x-2", kind: "partner", fields: { name: "Tavs Fond", publicity_pref: "none" } },
]);

const WORDS = {
  da: {
    share: "Gem og del", save: "Gem kortet som fil", colleague: /Til en kollega/, whole: "Alt kommer med.", home: "Det kommer ikke med",
    internal: /noter, prikker og initialer/, merge: /^Flet/, met: "Står her allerede: RØDE KORS", others: "Filen er gemt til andre: noter, prikker og initialer er ikke med.", network: "Netværk", table: "Tabel", partners: "Partnere",
  },
  en: {
    share: "Save and share", save: "Save the map as a file", colleague: /For a colleague/, whole: "Everything goes along.", home: "This is left out",
    internal: /notes, dots and initials/, merge: /^Merge/, met: "Here already: RØDE KORS", others: "The file was saved for others: notes, dots and initials are not in it.", network: "Network", table: "Table", partners: "Partners",
  },
};

async function save(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "button", name)]);
  return readFileSync(await download.path());
}

for (const lang of ["da", "en"] as const) {
  test(`a map leaves with its partners and without what is internal, and meets ours (${lang})`, async ({ browser }) => {
    test.setTimeout(120_000);
    const words = WORDS[lang];
    const page = await open(browser, "", { lang: "da", by: "Anne" });
    await chooseFile(page, MAP);
    await press(page, "button", /^Flet/);
    await saved(page);
    if (lang === "en") await press(page, "button", "English");
    await visit(page, "netvaerk/mp-x-1");
    await pressOn(page.locator("summary", { hasText: words.share }));
    const preview = page.locator("#map-file-preview");
    await expect(preview).toContainText(words.home);
    await expect(preview).toContainText(words.internal);
    await pressOn(preview.locator("summary", { hasText: words.internal }).first());
    await expect(preview).toContainText("Røde Kors Herning");
    await accessible(page);
    await fits(page);
    const shared = (await save(page, words.save)).toString();
    for (const secret of ["Mette er tung", "Kun for os", "Tavs Fond", "Fonden", "\"AB\""]) expect(shared).not.toContain(secret);
    for (const told of ["Røde Kors Herning", "Besøgsvenner"]) expect(shared).toContain(told);
    await pressOn(page.getByRole("radio", { name: words.colleague }), "Space");
    await expect(preview).toContainText(words.whole);
    const whole = (await save(page, words.save)).toString();
    for (const told of ["Mette er tung", "Kun for os", "Tavs Fond", "\"AB\""]) expect(whole).toContain(told);

    // Another library has Røde Kors already, under an id of its own.
    const theirs = await open(browser, "", { lang: "da" });
    await chooseFile(theirs, JSON.stringify([{ id: "pa-y-1", kind: "partner", fields: { name: "RØDE KORS", about: "Vores egne ord" } }]));
    await press(theirs, "button", /^Flet/);
    await saved(theirs);
    await chooseFile(theirs, shared);
    if (lang === "en") await press(theirs, "button", "English");
    await expect(theirs.getByText(words.met)).toBeVisible();
    await expect(theirs.getByText(words.others)).toBeVisible();
    await accessible(theirs);
    await press(theirs, "button", words.merge);
    await expect(theirs.getByRole("heading", { level: 1, name: words.network })).toBeVisible();
    await saved(theirs);
    const link = () => theirs.evaluate(() => {
      const nodes = Object.values(localStorage).filter((value) => value.includes("Røde Kors Herning"));
      return nodes.some((value) => value.includes("pa-y-1"));
    });
    expect(await link()).toBe(true);
    await visit(theirs, "partnere");
    await expect(theirs.getByRole("link", { name: /røde kors/i })).toHaveCount(1);
    // The same file once more changes nothing; one step takes the first reading back.
    await theirs.reload();
    await expect(theirs.getByRole("link", { name: /røde kors/i })).toHaveCount(1);
  });
}
