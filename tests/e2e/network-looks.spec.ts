// The pages of the network map as somebody meets them: told apart in a list, read on a phone, whole on paper.
import { expect, type Page } from "@playwright/test";
import { mapFile, random } from "../bench/graphs.mjs";
import { accessible, fits, merge, open, pressOn, test, visit } from "./app";

const QUESTION = "Hvem kan få de unge i Vestbyen til at læse?";

type Drawn = { id: string; people?: string[]; actors: string[]; day?: string };

const record = (id: string, kind: string, fields: object) => ({ id, kind, fields });

/** Maps of one question, each with the library and its actors. */
async function maps(page: Page, drawn: Drawn[]) {
  const records = drawn.flatMap(({ id, people = [], actors, day = "2026-11-24" }) => [
    record(`mp-${id}-1`, "map", { title: QUESTION, question: QUESTION, date: day, participants: people, variant: "v-fuld", step: "d10" }),
    record(`no-${id}-0`, "node", { map: `mp-${id}-1`, name: "Biblioteket", is_library: true, ring: 0 }),
    ...actors.map((name, place) => record(`no-${id}-${place + 1}`, "node", { map: `mp-${id}-1`, name, ring: 1 + (place % 4), sector: "association", influence: 4, affected: true })),
    ...actors.map((_, place) => record(`ed-${id}-${place + 1}`, "edge", { map: `mp-${id}-1`, from: `no-${id}-0`, to: `no-${id}-${place + 1}`, types: ["permission"], directed: true })),
  ]);
  await merge(page, records);
}

test("maps of one question and one day are told apart wherever they are chosen", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" });
  await maps(page, [
    { id: "a", people: ["AB"], actors: ["Spejderne"] },
    { id: "b", people: [], actors: ["Spejderne", "Biografen"] },
    { id: "c", people: [], actors: ["Spejderne", "Avisen"] },
    { id: "d", people: ["MK"], actors: ["Kirken"] },
    { id: "e", people: ["MK"], actors: ["Kirken"] },
  ]);
  await visit(page, "netvaerk");
  const told = ["1 aktør · AB", "2 aktører · bl.a. Biografen", "2 aktører · bl.a. Avisen", "1 aktør · MK · nr. 1 af 2 ens", "1 aktør · MK · nr. 2 af 2 ens"];
  const lines = told.map((facts) => `24.11.2026 · ${facts}`);
  await expect(page.locator(".mk-maps__item .mk-small")).toHaveText(lines);
  await expect(page.locator(".mk-choice__hint").filter({ hasText: "24.11.2026" })).toHaveText(lines);
  // Whoever hears the list is told too, where a map is opened and where it is taken away.
  await expect(page.getByRole("link", { name: QUESTION }).nth(1)).toHaveAccessibleDescription(lines[1]);
  await expect(page.getByRole("button", { name: `Fjern ${QUESTION}` }).nth(4)).toHaveAccessibleDescription(lines[4]);
  await visit(page, "netvaerk/mp-a-1");
  await page.getByText("Sammenlign med et tidligere kort").click();
  const options = page.getByLabel("Tidligere kort").locator("option");
  await expect(options).toHaveText(["Ikke valgt", ...told.slice(1).map((facts) => [QUESTION, "24.11.2026", ...facts.split(" · ")].join(", "))]);
  // Who is gone stands in the legend; who is new has a sign in the picture.
  await page.getByLabel("Tidligere kort").selectOption({ index: 1 });
  const keys = page.getByRole("list", { name: "Tegnene på kortet" });
  await expect(keys.getByRole("listitem")).toHaveText(["− Væk: Biografen"]);
  await expect(page.getByText("Forbindelser, der er væk (1)")).toBeVisible();
  await visit(page, "netvaerk/mp-b-1");
  await page.getByText("Sammenlign med et tidligere kort").click();
  await page.getByLabel("Tidligere kort").selectOption({ index: 1 });
  await expect(keys.getByRole("listitem")).toHaveText(["+ Nye"]);
  await expect(page.locator(".mk-map__change")).toHaveText(["+", "+"]);
  await accessible(page);
});

test("what was just done never lies on the status line, however many lines that takes", async ({ browser }) => {
  for (const width of [360, 768]) {
    const page = await open(browser, "", { lang: "da" }, { viewport: { width, height: 780 } });
    await maps(page, [{ id: "a", actors: ["Spejderne"] }, { id: "b", actors: ["Kirken"] }]);
    await visit(page, "netvaerk");
    const status = page.locator(".mk-status");
    await page.getByRole("button", { name: `Fjern ${QUESTION}` }).first().click();
    await status.getByRole("button", { name: /^Fortryd/ }).click();
    await expect(status.getByRole("button", { name: "Gentag" })).toBeVisible();
    await page.getByRole("button", { name: "Saml de valgte" }).click();
    const toast = page.locator(".mk-toast", { hasText: "Vælg mindst to kort" });
    await expect(toast).toBeVisible();
    // The line grows and shrinks while it tells of saving.
    await expect(async () => {
      const [above, below] = [await toast.boundingBox(), await status.boundingBox()];
      expect(above!.y + above!.height).toBeLessThanOrEqual(below!.y);
    }).toPass();
    await fits(page);
    await page.context().close();
  }
});

test("on little height the word of what was done stays in sight, where the status line does not", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" }, { viewport: { width: 780, height: 360 } });
  await maps(page, [{ id: "a", actors: ["Spejderne"] }, { id: "b", actors: ["Kirken"] }]);
  await visit(page, "netvaerk");
  await page.getByRole("button", { name: `Fjern ${QUESTION}` }).first().click();
  await expect(page.locator(".mk-toast")).toBeInViewport({ ratio: 1 });
});

test("a map of 150 begins on a phone at the library, with letters that can be read", async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await open(browser, "", { lang: "da" }, { viewport: { width: 360, height: 780 } });
  await merge(page, mapFile(random(150, 1)));
  // The first actor of all stands for the library there.
  await visit(page, "netvaerk/mp-x-1");
  const names = page.locator(".mk-map__label");
  await expect(page.locator(".mk-map__mark")).toHaveCount(150);
  const tall = () => names.first().evaluate((name) => name.getBoundingClientRect().height);
  await expect.poll(tall).toBeGreaterThan(9);
  await fits(page);
  await page.getByRole("button", { name: "Hele kortet" }).click();
  const spare = () => page.locator(".mk-map-frame").evaluate((frame) => frame.scrollWidth - frame.clientWidth);
  await expect.poll(spare).toBe(0);
  await page.getByRole("button", { name: "Større" }).click();
  await expect.poll(tall).toBeGreaterThan(9);
});

test("a network too large for all names has those of the greatest, and more the nearer one looks", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" }, { viewport: { width: 1366, height: 768 } });
  await merge(page, mapFile(random(200, 1)));
  await visit(page, "netvaerk/mp-x-1");
  await page.getByRole("radio", { name: "Net", exact: true }).click();
  const names = page.locator(".mk-map__label");
  await expect.poll(() => names.count()).toBeGreaterThan(20);
  const first = await names.count();
  const tall = () => names.first().evaluate((name) => (name as SVGTextElement).getScreenCTM()!.a * Number.parseFloat(getComputedStyle(name).fontSize));
  expect(await tall()).toBeGreaterThan(10);
  for (let press = 0; press < 4; press++) await page.getByRole("button", { name: "Større" }).click();
  await expect.poll(() => names.count()).toBeGreaterThan(first * 1.5);
  expect(await tall()).toBeGreaterThan(10);
});

const NAMES = [
  "Nordbyens Boligforening", "Jobcenter Randers", "Ældre Sagen Nordbyen", "Randers Lokalavis", "Røde Kors", "Spejderne", "Biografen", "Sprogskolen",
  "Foreningen af Frivillige Besøgsvenner i Randers Kommune", "Ungdomsskolen", "Gymnasiet", "Handicapidrættens Videnscenter", "Sundhedscentret",
  "Beboerrådgivningen", "Kunstmuseet", "Frivilligcentret", "Dagplejen", "Musikskolen", "Politiet", "Provstiet", "Menighedsplejen", "Turistbureauet",
];

test("on a tablet and an old projector every name that stands can be read, and the others are told", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" }, { viewport: { width: 768, height: 1024 } });
  await maps(page, [{ id: "a", people: ["AB"], actors: NAMES }]);
  const small = () => page.locator("svg.mk-map").first().evaluate((map) => {
    const names = [...map.querySelectorAll<SVGTextElement>(".mk-map__label, .mk-map__sector, .mk-map__ring-name")];
    const high = (name: SVGTextElement) => Math.round(parseFloat(getComputedStyle(name).fontSize) * name.getScreenCTM()!.a * 10) / 10;
    return names.length < 10 ? ["too few"] : names.filter((name) => high(name) < 11.9).map((name) => `${name.textContent}: ${high(name)}`);
  });
  for (const [width, height] of [[768, 1024], [1024, 768], [360, 780]]) {
    await page.setViewportSize({ width, height });
    for (const route of ["netvaerk/mp-a-1", "netvaerk/mp-a-1/oevelse"]) {
      await visit(page, route);
      await expect(page.locator(".mk-map__mark")).toHaveCount(23);
      await expect.poll(small, { message: `${route} at ${width}` }).toEqual([]);
      await fits(page);
    }
  }
  // Whoever asks for all of it on a phone sees fewer names; each is told below, and stands whole where somebody comes to it.
  await visit(page, "netvaerk/mp-a-1");
  await page.getByRole("button", { name: "Hele kortet" }).click();
  const told = page.locator(".mk-map-shortened").getByRole("button", { name: NAMES[8] });
  await pressOn(told);
  const mark = page.getByRole("button", { name: new RegExp(`^${NAMES[8]},`) });
  await expect(mark).toBeFocused();
  await expect(mark.locator(".mk-map__full").first()).toBeVisible();
  await accessible(page);
  // On paper everybody has a name that can be read; those that are cut stand whole below, and most are not.
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  const whole = page.locator(".mk-map__caption ol li");
  const missing = async () => {
    const standing = (await page.locator(".mk-map__label").allTextContents()).join("").replaceAll(" ", "");
    const below = await whole.allTextContents();
    return NAMES.filter((name) => !standing.includes(name.replaceAll(" ", "")) && !below.includes(name));
  };
  await expect.poll(missing).toEqual([]);
  expect(await whole.count()).toBeLessThan(NAMES.length / 2);
  await expect(page.locator(".mk-map-shortened")).toHaveCount(0);
});

test("who looks for somebody in a table, a matrix or the grid finds them, and nobody else", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" });
  await maps(page, [{ id: "a", people: ["AB", "MK"], actors: ["Spejderne", "Biografen", "Avisen"] }]);
  await visit(page, "netvaerk/mp-a-1");
  const view = (name: string) => page.getByRole("radio", { name, exact: true }).click();
  const rows = page.locator("tbody tr");
  for (const name of ["Tabel", "Hvem kender hvem"]) {
    await view(name);
    await expect(rows).toHaveCount(3);
    await page.getByLabel("Find på kortet").fill("avis");
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText("Avisen");
    await expect(page.locator(".mk-look").getByText("Viser 1 af 3")).toBeVisible();
    // A colour says nothing there.
    await expect(page.getByLabel("Farve efter")).toBeHidden();
    await page.getByLabel("Find på kortet").fill("");
  }
  await view("Magt og interesse");
  await page.getByLabel("Find på kortet").fill("biogr");
  await expect(page.locator(".mk-quadrant li")).toHaveCount(1);
  await view("Tilladelser");
  await expect(page.getByLabel("Find på kortet")).toHaveCount(0);
  await view("Ringe");
  await expect(page.locator(".mk-look").getByText("1 fremhævet")).toBeVisible();
  await accessible(page);
});

test("in a matrix on a phone names stand in words, and stay in sight beside the ticks", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" }, { viewport: { width: 360, height: 780 } });
  await maps(page, [{ id: "a", people: ["Anne Birk", "Mads Krog", "Per Larsen", "Tove Thomsen"], actors: ["Kommunens forvaltninger", "Biografen"] }]);
  await visit(page, "netvaerk/mp-a-1");
  await page.getByRole("radio", { name: "Hvem kender hvem", exact: true }).click();
  const name = page.getByRole("rowheader", { name: "Kommunens forvaltninger" });
  const tall = await name.evaluate((name) => {
    const range = document.createRange();
    range.selectNodeContents(name);
    return new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size;
  });
  expect(tall).toBeLessThanOrEqual(2);
  await name.scrollIntoViewIfNeeded();
  await page.locator(".mk-table-scroll").evaluate((frame) => (frame.scrollLeft = 1000));
  await expect(name).toBeInViewport({ ratio: 1 });
  await fits(page);
});

test("on a phone the five rings of an actor stand in one row", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" }, { viewport: { width: 360, height: 780 } });
  await maps(page, [{ id: "a", actors: ["Spejderne"] }]);
  await visit(page, "netvaerk/mp-a-1/oevelse");
  await page.getByText("Alle trin").click();
  await page.getByRole("button", { name: "Placér i ringe" }).click();
  const rings = page.getByRole("radiogroup", { name: "Ring for Spejderne" }).getByRole("radio");
  await expect(rings).toHaveCount(5);
  const tops = await rings.evaluateAll((rings) => rings.map((ring) => Math.round(ring.getBoundingClientRect().top)));
  expect(new Set(tops).size).toBe(1);
  await accessible(page);
});

test("whoever reads the map in the exercise meets it before the observations", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" }, { viewport: { width: 768, height: 900 } });
  await maps(page, [{ id: "a", actors: ["Spejderne"] }]);
  await visit(page, "netvaerk/mp-a-1/oevelse");
  await expect(page.getByRole("heading", { level: 2, name: "Læs kortet" })).toBeVisible();
  const top = async (selector: string) => (await page.locator(selector).boundingBox())!.y;
  expect(await top(".mk-step .mk-map")).toBeLessThan(await top("#readings-title"));
  await page.setViewportSize({ width: 1440, height: 900 });
  const [map, said] = [await page.locator(".mk-step .mk-map").boundingBox(), await page.locator("#readings-title").boundingBox()];
  expect(map!.x).toBeGreaterThan(said!.x + said!.width);
});

/** Sheets of paper, made while rows may still be coming, and how many rows stood when the browser began to lay them out. */
async function paper(page: Page, rows: string) {
  await page.evaluate((rows) => {
    // Heard after the app has.
    window.addEventListener("beforeprint", () => (document.body.dataset.rows = String(document.querySelectorAll(rows).length)));
  }, rows);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return { sheets: pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length, rows: Number(await page.locator("body").getAttribute("data-rows")) };
}

test("a map of 300 goes on paper whole, however soon it is asked for", async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await open(browser, "", { lang: "da" });
  await merge(page, mapFile(random(300, 1)));
  const actors = 300;
  const views: [string, string, number][] = [
    ["Tabel", ".mk-map-table tbody tr", actors],
    ["Hvem kender hvem", ".mk-matrix tbody tr", actors],
  ];
  for (const [view, rows, count] of views) {
    // By the browser's own key or menu, in the same moment as the view is opened.
    await visit(page, "netvaerk");
    await visit(page, "netvaerk/mp-x-1");
    await page.getByRole("radio", { name: view, exact: true }).click();
    const printed = await paper(page, rows);
    expect(printed.rows, view).toBe(count);
    expect(printed.sheets, view).toBeGreaterThan(6);
    await expect(page.locator(rows)).toHaveCount(count);
    // By our own button.
    await visit(page, "netvaerk");
    await visit(page, "netvaerk/mp-x-1");
    await page.evaluate((rows) => {
      window.print = () => (document.body.dataset.asked = String(document.querySelectorAll(rows).length));
    }, rows);
    await page.getByRole("radio", { name: view, exact: true }).click();
    await page.getByRole("button", { name: "Udskriv", exact: true }).click();
    await expect(page.locator("body")).toHaveAttribute("data-asked", String(count));
  }
});

test("on paper no observation and no list of what was agreed breaks over columns or sheets", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" }, { viewport: { width: 1280, height: 900 } });
  const node = (id: string, fields: object) => ({ id: `no-p-${id}`, kind: "node", fields: { map: "mp-p-1", ...fields } });
  await merge(page, [
    { id: "mp-p-1", kind: "map", fields: { title: "Unge", question: QUESTION, shortlist: ["no-p-1", "no-p-2"] } },
    node("0", { name: "Biblioteket", is_library: true, ring: 0 }),
    ...NAMES.map((name, place) => node(String(place + 1), { name, ring: 1 + (place % 4), sector: ["municipal", "association", "housing"][place % 3], known_by: ["Anne Birk"] })),
  ]);
  await visit(page, "netvaerk/mp-p-1");
  const [items, agreed] = [page.locator(".mk-readings__item"), page.locator("section[aria-labelledby=agreed-title] .mk-differ").first()];
  await expect(items.first()).toBeVisible();
  await page.emulateMedia({ media: "print" });
  const parts = await items.evaluateAll((items) => items.map((item) => `${item.getClientRects().length} ${getComputedStyle(item).breakInside}`));
  expect(new Set(parts)).toEqual(new Set(["1 avoid"]));
  await expect(agreed).toBeVisible();
  await expect(agreed).toHaveCSS("break-inside", "avoid");
  // A grid would break anywhere.
  await expect(agreed).toHaveCSS("display", "block");
  await page.emulateMedia({ media: null });
});
