// A workshop in four groups: each draws on a laptop of its own, two facilitators open the files in different orders, and
// get the same map to the byte. By keyboard.
import { expect, type Browser, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, chooseFile, fits, goTo, merge, open, press, pressOn, saved, test, visit } from "./app";

test.use({ actionTimeout: 8_000 });

const QUESTION = "Hvem kan hjælpe os med at få Nordbyen til at læse?";

async function next(page: Page, title: string) {
  await press(page, "button", "Næste trin");
  await expect(page.getByRole("heading", { level: 2, name: title })).toBeFocused();
}

type Actor = { name: string; ring: string; known?: string };

const GROUPS: { people: string[]; actors: Actor[]; ties: [string, string][] }[] = [
  {
    people: ["AB", "MK"],
    actors: [
      { name: "Nordbyens Boligforening", ring: "Tæt på", known: "AB" },
      { name: "Jobcenter Randers", ring: "Af og til", known: "MK" },
      { name: "Ældre Sagen", ring: "Yderst" },
    ],
    ties: [["Nordbyens Boligforening", "Jobcenter Randers"]],
  },
  {
    people: ["PL"],
    actors: [
      { name: "nordbyens  boligforening", ring: "Yderst" },
      { name: "Sprogskolen", ring: "Tæt på", known: "PL" },
    ],
    ties: [["Sprogskolen", "nordbyens boligforening"]],
  },
  {
    people: ["TT", "SØ"],
    actors: [
      { name: "Sprogskolen ApS", ring: "Tæt på" },
      { name: "Jobcentret Randers", ring: "Yderst", known: "TT" },
    ],
    ties: [],
  },
  { people: [], actors: [{ name: "Randers Lokalavis", ring: "Udenfor" }, { name: "Ældre Sagen", ring: "Yderst" }], ties: [] },
];

/** One group walks the whole workshop up to the reading, and hands its map over. */
async function draw(browser: Browser, group: (typeof GROUPS)[number]): Promise<Buffer> {
  const page = await open(browser, "netvaerk", { lang: "da", by: group.people[0] ?? "" });
  await pressOn(page.locator("#way-v-fuld"), "Space");
  await page.locator("#new-map").focus();
  await page.keyboard.type(QUESTION);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Trin 1 af 12")).toBeVisible();
  if (group.people.length) {
    await page.getByLabel("Hvem er med").focus();
    await page.keyboard.type(group.people.join("\n"));
  }
  await next(page, "Reglerne");
  await next(page, "Skriv alene");
  await page.getByLabel("Ny aktør").focus();
  for (const { name } of group.actors) {
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
  }
  await next(page, "Sektorrunden");
  // Whoever was forgotten is written here.
  await expect(page.getByLabel("Ny aktør")).toBeVisible();
  await next(page, "Placér i ringe");
  const shown = (name: string) => name.replace(/\s+/g, " ");
  for (const { name, ring } of group.actors) {
    const rings = page.getByRole("radiogroup", { name: `Ring for ${shown(name)}` });
    await pressOn(rings.getByRole("radio", { name: ring, exact: true }));
  }
  const first = shown(group.actors[0].name);
  await press(page, "button", new RegExp(`^Note\\s+${first}`));
  await page.locator(".mk-actor-row__note textarea").focus();
  await page.keyboard.type(`Spurgt af ${group.people.join(" og ") || "ingen"}`);
  await next(page, "Hvem kender hvem");
  for (const { name, known } of group.actors) {
    if (!known) continue;
    await pressOn(page.getByRole("toolbar", { name: `Hvem kender ${shown(name)}?` }).getByRole("button", { name: known }), "Space");
  }
  await next(page, "Tegn forbindelser");
  for (const [from, to] of group.ties) {
    await page.getByLabel("Fra", { exact: true }).selectOption({ label: shown(from) });
    await page.getByLabel("Til", { exact: true }).selectOption({ label: shown(to) });
    await press(page, "button", "Tegn forbindelse");
    await expect(page.getByText(new RegExp(`Tilføjede ${from} . ${to}`))).toBeVisible();
  }
  await next(page, "Styrke og stemning");
  await next(page, "Indflydelse og mål");
  await next(page, "Læs kortet");
  await saved(page);
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "button", "Gem gruppens kort")]);
  const file = readFileSync(await download.path());
  await page.context().close();
  return file;
}

async function opened(page: Page, files: Buffer[], order: number[]) {
  const choose = page.getByRole("button", { name: "Vælg fil" });
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), pressOn(choose)]);
  const named = order.map((place) => ({
    name: `makkerskab_gruppe-${place + 1}.json`, mimeType: "application/json", buffer: files[place],
  }));
  await chooser.setFiles(named);
}

/** What the facilitator has afterwards, for other programs. */
async function exported(page: Page, name: string) {
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "button", name)]);
  return readFileSync(await download.path());
}

async function facilitate(browser: Browser, files: Buffer[], order: number[]) {
  const page = await open(browser, "netvaerk", { lang: "da" });
  await accessible(page);
  await press(page, "link", "Åbn gruppernes filer under Filer");
  await expect(page.getByRole("heading", { level: 1, name: "Filer" })).toBeVisible();
  await opened(page, files, order);
  await press(page, "button", /^Flet/);
  // The maps stand in the list, each with its people: they all ask the same. What comes next is in sight.
  await expect(page.getByRole("heading", { level: 1, name: "Netværk" })).toBeVisible();
  await expect(page.getByText(/^Filerne er flettet: /)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Saml gruppernes kort" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Saml de valgte" })).toBeInViewport();
  const ticks = page.locator(".mk-choices").getByRole("checkbox");
  await expect(ticks).toHaveCount(4);
  await expect(page.getByRole("checkbox", { name: /TT, SØ/ })).toBeVisible();
  // Whose files were just opened is chosen already, and can be chosen otherwise.
  for (let tick = 0; tick < 4; tick += 1) await expect(ticks.nth(tick)).toBeChecked();
  await pressOn(ticks.first(), "Space");
  await expect(ticks.first()).not.toBeChecked();
  await pressOn(ticks.first(), "Space");
  await expect(page.getByRole("button", { name: /^Fortryd: fletning af 4 filer fra AB, PL og TT$/ })).toBeAttached();
  await press(page, "button", "Saml de valgte");
  await expect(page.getByRole("heading", { level: 1, name: `Samlet: ${QUESTION}` })).toBeVisible();
  // Where the groups saw differently, by who was in them.
  const differ = page.locator(".mk-differ");
  await expect(differ).toContainText("Nordbyens Boligforening");
  await expect(differ).toContainText(/Gruppe \d \(AB, MK\): Tæt på/);
  await expect(differ).toContainText(/Gruppe \d \(PL\): Yderst/);
  // On paper its heading, and what leads to the list, stand on the sheet where the list begins.
  await page.emulateMedia({ media: "print" });
  expect(await differ.evaluate((own) => getComputedStyle(own.previousElementSibling!).breakAfter)).toBe("avoid");
  await page.emulateMedia({ media: "screen" });
  // The same actor twice: people are asked.
  await press(page, "button", /^Saml Jobcent.* i Jobcent/);
  await expect(page.getByText(/^Samlet i Jobcent\w+ Randers\. Ring: Af og til/).first()).toBeVisible();
  await expect(page.getByRole("heading", { name: "Samme aktør?" })).toHaveCount(0);
  await accessible(page);
  await fits(page);
  await pressOn(page.locator("summary", { hasText: "Gem og del" }));
  const all: Buffer[] = [];
  await pressOn(page.locator("#with-initials"), "Space");
  for (const name of ["GEXF (Gephi)", "Aktører som tabel (CSV)", "Forbindelser som tabel (CSV)", "Kumu (JSON)", "Billede (SVG)"]) {
    all.push(await exported(page, name));
  }
  return { page, all };
}

test("four groups' maps become one, whoever opens the files in whatever order", async ({ browser }) => {
  test.setTimeout(300_000);
  const files: Buffer[] = [];
  for (const group of GROUPS) files.push(await draw(browser, group));
  const one = await facilitate(browser, files, [0, 1, 2, 3]);
  const other = await facilitate(browser, files, [3, 1, 0, 2]);
  for (const [place, bytes] of one.all.entries()) {
    expect(Buffer.compare(bytes, other.all[place]), `export ${place} differs`).toBe(0);
  }
  const table = one.all[1].toString();
  for (const name of ["Nordbyens Boligforening", "Sprogskolen", "Ældre Sagen", "Randers Lokalavis"]) {
    expect(table.split(name).length, name).toBe(2);
  }
  expect(table).toContain("MK|TT");
  // All go on together where the map is read, to dots and calls.
  const { page } = other;
  await press(page, "link", "Fortsæt øvelsen");
  await expect(page.getByText("Trin 10 af 12")).toBeVisible();
  await expect(page.getByRole("button", { name: "Gem gruppens kort" })).toHaveCount(0);
  await next(page, "Vælg");
  await page.getByLabel("Hvem sætter prikker").focus();
  await page.keyboard.type("PL");
  await press(page, "button", "Sæt en prik på Sprogskolen ApS");
  await press(page, "checkbox", "Vælg Sprogskolen ApS", "Space");
  await next(page, "Næste skridt");
  await page.getByLabel("Hvem ringer til Sprogskolen ApS?").focus();
  await page.keyboard.type("PL");
  await page.keyboard.press("Enter");
  await press(page, "button", "Afslut, og se kortet");
  await saved(page);
  await visit(page, "");
  await expect(page.getByText("Ring til Sprogskolen").first()).toBeVisible();
  // In the list the groups' maps stand under the one that they became.
  await visit(page, "netvaerk");
  const titles = page.locator(".mk-maps__title");
  await expect(titles.filter({ visible: true })).toHaveText(`Samlet: ${QUESTION}`);
  await pressOn(page.locator("summary", { hasText: "Samlet af 4 kort" }));
  await expect(titles.filter({ visible: true })).toHaveCount(5);

  // A fifth group comes late: it joins that map, and what was chosen and promised stays on it.
  const today = await page.evaluate(() => new Date().toLocaleDateString("sv"));
  const late = [
    { id: "mp-late", kind: "map", fields: { title: QUESTION, date: today } },
    { id: "no-late", kind: "node", fields: { map: "mp-late", name: "Klubben ved Åen", ring: 2 } },
  ];
  await merge(page, JSON.stringify({ ...JSON.parse(files[0].toString()), records: late }));
  await expect(page.getByRole("heading", { name: "Saml gruppernes kort" })).toBeFocused();
  await expect(page.locator(".mk-choices").getByRole("checkbox", { checked: true })).toHaveCount(2);
  await press(page, "button", "Saml de valgte");
  await expect(page.getByText(`Tog 1 kort med i »Samlet: ${QUESTION}«`)).toBeVisible();
  await expect(page.getByText(/PL ringer/).first()).toBeVisible();
  await visit(page, "netvaerk");
  await expect(titles.filter({ visible: true })).toHaveText(`Samlet: ${QUESTION}`);
  await expect(page.locator("summary", { hasText: "Samlet af 5 kort" })).toBeVisible();
});

test("the question is handed out as a file, and every computer gets a map of its own", async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await open(browser, "netvaerk", { lang: "da", by: "AB" });
  await pressOn(page.locator("#way-v-fuld"), "Space");
  await page.locator("#new-map").focus();
  await page.keyboard.type(QUESTION);
  await page.keyboard.press("Enter");
  await expect(page.getByText("Trin 1 af 12")).toBeVisible();
  await accessible(page);
  const [download] = await Promise.all([page.waitForEvent("download"), press(page, "button", "Gem til grupperne")]);
  const start = readFileSync(await download.path());
  expect(start.toString()).not.toContain("\"AB\"");

  const files: Buffer[] = [];
  for (const name of ["Blå", "Rød"]) {
    const group = await open(browser, "", { lang: "da" });
    await chooseFile(group, start);
    await expect(group.getByText("Kortet bliver denne computers eget.")).toBeVisible();
    await press(group, "button", /^Flet/);
    // The group stands where it begins.
    await expect(group.getByText("Trin 1 af 12")).toBeVisible();
    await expect(group.getByRole("heading", { level: 1, name: QUESTION })).toBeVisible();
    await group.getByLabel("Gruppens navn").focus();
    await group.keyboard.type(name);
    await group.keyboard.press("Tab");
    await group.getByText("Alle trin").click();
    await press(group, "button", "Læs kortet");
    await saved(group);
    const [own] = await Promise.all([group.waitForEvent("download"), press(group, "button", "Gem gruppens kort")]);
    files.push(readFileSync(await own.path()));
    await group.context().close();
  }
  await visit(page, "filer");
  await opened(page, files, [0, 1]);
  await press(page, "button", /^Flet/);
  await expect(page.getByRole("heading", { level: 1, name: "Netværk" })).toBeVisible();
  await expect(page.locator(".mk-maps__title")).toHaveCount(3);
});

test("two groups on one and the same map stay two", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" });
  const map = (group: string, by: string) => JSON.stringify({
    app: "makkerskab", format: { major: 1, minor: 0 }, file: { kind: "map", id: `f-${by}`, records: 2 },
    records: [
      { id: "mp-q-1", kind: "map", fields: { title: QUESTION, date: "2026-11-28", group } },
      { id: `no-${by}-1`, kind: "node", fields: { map: "mp-q-1", name: `Set af ${group}`, ring: 2 } },
    ],
  });
  await merge(page, map("Blå", "bla"));
  await chooseFile(page, map("Rød", "rod"));
  await expect(page.getByText("Filen er fra en anden gruppe. Den bliver sit eget kort.")).toBeVisible();
  await accessible(page);
  await press(page, "button", /^Flet/);
  await expect(page.getByRole("heading", { name: "Saml gruppernes kort" })).toBeFocused();
  await expect(page.locator(".mk-choices").getByRole("checkbox", { checked: true })).toHaveCount(2);
  // From the files there is a way to it as well.
  await goTo(page, "Filer");
  await press(page, "button", "Saml de 2 gruppers kort");
  await expect(page.getByRole("heading", { name: "Saml gruppernes kort" })).toBeFocused();
  // A group's map is saved for whoever gathers, unless somebody says otherwise.
  await visit(page, "netvaerk/mp-q-1");
  await pressOn(page.locator("summary", { hasText: "Gem og del" }));
  await expect(page.getByRole("radio", { name: /Til den, der samler/ })).toBeChecked();
});
