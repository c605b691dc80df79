// What only eyes would see otherwise: type that does not fit, things that stand on each other, paper that breaks.
import { expect, type Locator, type Page } from "@playwright/test";
import { createPartnership, fits, merge, open, pressOn, saved, submit, test, visit } from "./app";

/** How many lines of type the element takes. */
function lines(element: Locator): Promise<number> {
  return element.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map((line) => Math.round(line.top))).size;
  });
}

test("a title as long as a sentence stands whole, and leaves room for the page", async ({ browser }) => {
  const sentence = "Læsevenner for tosprogede familier i Nordbyen, Vestbyen og havnekvarteret sammen med Røde Kors ";
  const title = (sentence + sentence).slice(0, 200).trim();
  for (const [width, most] of [[1440, 3], [768, 4], [360, 8]]) {
    const page = await open(browser, "", {}, { viewport: { width, height: 800 } });
    await createPartnership(page, title);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText(title);
    expect(await lines(heading)).toBeLessThanOrEqual(most);
    await fits(page);
    await page.context().close();
  }
});

/** A map of a few actors with long names, one of them without a title, brought in as a file. */
async function mapped(page: Page) {
  const map = (id: string, fields: object) => ({ id, kind: "map", fields: { date: "2026-05-04", question: "Hvem kan få en bydel til at læse?", ...fields } });
  const names = ["Læseambassadører", "Specialrådgivningscentret", "Nordbyens Boligforening", "Kommunens forvaltninger"];
  const node = (name: string, place: number) => ({
    id: `no-look-${place}`, kind: "node",
    fields: { map: "mp-look", name, ring: 1 + (place % 3), sector: "union_faith", known_by: ["AB"], goal_fit: 1, influence: 2 },
  });
  const edge = (place: number) => ({ id: `ed-look-${place}`, kind: "edge", fields: { map: "mp-look", from: "no-look-own", to: `no-look-${place}` } });
  const records = [
    map("mp-look", { title: "Nordbyen læser" }),
    map("mp-other", { date: "2025-05-04" }),
    { id: "no-look-own", kind: "node", fields: { map: "mp-look", name: "Biblioteket", is_library: true, ring: 0 } },
    ...names.map(node),
    ...names.map((_, place) => edge(place)),
  ];
  await merge(page, { app: "makkerskab", format: { major: 1, minor: 0 }, file: {}, records });
}

/** The sheets of paper that a page becomes. */
async function sheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test("on a tablet the map's letters can be read too", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 768, height: 1024 } });
  await mapped(page);
  await visit(page, "netvaerk/mp-look");
  const label = page.locator(".mk-map__label").first();
  await expect.poll(async () => (await label.boundingBox())?.height ?? 0).toBeGreaterThan(9);
  await fits(page);
  await page.getByRole("button", { name: "Hele kortet" }).click();
  await expect.poll(() => page.locator(".mk-map-frame").evaluate((frame) => frame.scrollWidth - frame.clientWidth)).toBe(0);
});

test("on a tablet a map begins whole, with the name of every sector", async ({ browser }) => {
  for (const lang of ["da", "en"]) {
    const page = await open(browser, "eksempler/case-randers", { lang }, { viewport: { width: 768, height: 1024 } });
    const frame = page.locator(".mk-map-frame");
    await expect(page.locator(".mk-map__sector")).not.toHaveCount(0);
    await expect.poll(() => frame.evaluate((frame) => frame.scrollWidth - frame.clientWidth)).toBe(0);
    const cut = () => frame.evaluate((frame) => {
      const all = frame.getBoundingClientRect();
      const beyond = (name: Element) => name.getBoundingClientRect().left < all.left || name.getBoundingClientRect().right > all.right;
      return [...frame.querySelectorAll(".mk-map__sector, .mk-map__label")].filter(beyond).map((name) => name.textContent);
    });
    await expect.poll(cut).toEqual([]);
    const size = () => page.locator(".mk-map__label").first().evaluate((name) => (name as SVGTextElement).getScreenCTM()!.a * Number.parseFloat(getComputedStyle(name).fontSize));
    await expect.poll(size).toBeGreaterThan(9);
    await page.context().close();
  }
});

test("on a phone the map's letters can be read, and the whole of it can be seen", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 360, height: 780 } });
  await mapped(page);
  await visit(page, "netvaerk/mp-look");
  const label = page.locator(".mk-map__label", { hasText: "Biblioteket" }).first();
  const height = async () => (await label.boundingBox())?.height ?? 0;
  await expect.poll(height).toBeGreaterThan(9);
  await fits(page);
  // It begins at its middle: the library is in sight of the frame.
  const frame = page.locator(".mk-map-frame");
  const middle = await label.evaluate((label) => {
    const [own, frame] = [label.getBoundingClientRect(), label.closest(".mk-map-frame")!.getBoundingClientRect()];
    return [own.left - frame.left, frame.right - own.right];
  });
  expect(Math.min(...middle)).toBeGreaterThan(0);
  // And again after the phone was turned to and fro.
  const begun = await frame.evaluate((frame) => frame.scrollLeft);
  expect(begun).toBeGreaterThan(0);
  await page.setViewportSize({ width: 780, height: 360 });
  // The page is told of a new size once for each frame.
  await page.evaluate(() => new Promise((after) => requestAnimationFrame(() => requestAnimationFrame(after))));
  await page.setViewportSize({ width: 360, height: 780 });
  await expect.poll(() => frame.evaluate((frame) => frame.scrollLeft)).toBe(begun);
  await page.getByRole("button", { name: "Hele kortet" }).click();
  await expect.poll(() => frame.evaluate((frame) => frame.scrollWidth - frame.clientWidth)).toBe(0);
  await page.getByRole("button", { name: "Større" }).click();
  await expect.poll(height).toBeGreaterThan(9);
});

test("a table of actors has the room it needs, and names stand unbroken, on the screen and on paper", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1440, height: 900 } });
  await mapped(page);
  await visit(page, "netvaerk/mp-look");
  await page.getByRole("radio", { name: "Tabel", exact: true }).click();
  const frame = page.locator(".mk-table-frame");
  const name = page.locator(".mk-map-table").getByRole("button", { name: "Specialrådgivningscentret", exact: true });
  const spare = () => frame.evaluate((frame) => frame.scrollWidth - frame.clientWidth);
  expect(await spare()).toBe(0);
  expect(await lines(name)).toBe(1);
  await name.click();
  await expect(page.getByRole("heading", { name: "Om Specialrådgivningscentret" })).toBeInViewport();
  expect(await spare()).toBe(0);
  expect(await lines(name)).toBe(1);
  await page.emulateMedia({ media: "print" });
  expect(await lines(name)).toBe(1);
  await expect(page.locator(".mk-map-table td", { hasText: "Fagforening og tro" }).first()).toBeVisible();
  // Folds that nobody opened, and a question that nobody asked, are no part of the paper.
  await expect(page.getByText("Sammenlign med et tidligere kort")).toBeHidden();
  await expect(page.getByText("Hvad hvis …")).toBeHidden();
});

test("a map without a title is called by its question where maps are compared", async ({ browser }) => {
  const page = await open(browser);
  await mapped(page);
  await visit(page, "netvaerk/mp-look");
  await page.getByText("Sammenlign med et tidligere kort").click();
  await page.getByLabel("Tidligere kort").selectOption({ label: "Hvem kan få en bydel til at læse?, 04.05.2025" });
  await expect(page.getByRole("heading", { name: "Nye (4)" })).toBeVisible();
});

test("materials for a workshop print by themselves: cards on one sheet, rings on one", async ({ browser }) => {
  const page = await open(browser);
  await mapped(page);
  await visit(page, "netvaerk");
  await page.evaluate(() => (window.print = () => void document.documentElement.setAttribute("data-asked", "")));
  for (const name of ["Aktørkort", "Ringkort til væggen (A3)"]) {
    await page.getByRole("button", { name }).click();
    // Once the page has asked for a print it takes its mark away; here the mark stands as long as one looks.
    await expect(page.locator("html[data-asked]")).toBeAttached();
    await expect(page.locator(".mk-material > *")).toBeAttached();
    await page.evaluate(() => document.documentElement.setAttribute("data-paper", "true"));
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText("Saml gruppernes kort")).toBeHidden();
    expect(await sheets(page)).toBe(1);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => ["data-paper", "data-asked"].forEach((mark) => document.documentElement.removeAttribute(mark)));
  }
});

test("the exercise keeps names whole beside their buttons, at every width", async ({ browser }) => {
  for (const width of [1440, 768, 360]) {
    const page = await open(browser, "", {}, { viewport: { width, height: 900 } });
    await mapped(page);
    await visit(page, "netvaerk/mp-look/oevelse");
    for (const step of ["Skriv alene", "Sektorrunden", "Placér i ringe"]) {
      await page.getByRole("button", { name: "Næste trin" }).click();
      await expect(page.getByRole("heading", { level: 2, name: step })).toBeVisible();
      await fits(page);
    }
    expect(await lines(page.locator(".mk-actor-row__name", { hasText: "Specialrådgivningscentret" }))).toBe(1);
    await page.context().close();
  }
});

test("risks go on paper for those of the house, and never otherwise", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Læsning på arbejdspladsen");
  const home = new URL(page.url()).hash.slice(2);
  await visit(page, `${home}/risici`);
  await submit(page.getByLabel("Ny risiko"), "Kantinen lukker");
  await saved(page);
  const onPaper = page.locator(".mk-sheet").getByText("Kantinen lukker");
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".mk-sheet")).toBeVisible();
  await expect(onPaper).toHaveCount(0);
  await page.emulateMedia({ media: null });
  await page.evaluate(() => (window.print = () => undefined));
  await page.getByRole("button", { name: "Udskriv" }).first().click();
  await page.getByLabel(/^Til internt brug/).check();
  await page.getByRole("dialog").getByRole("button", { name: "Udskriv" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(onPaper).toBeVisible();
  // Asked for once: the browser's own print after it has none of it.
  await page.emulateMedia({ media: null });
  await expect(page.locator(".mk-sheet")).toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".mk-sheet")).toBeVisible();
  await expect(onPaper).toHaveCount(0);
  // Nor where it was ticked and not printed.
  await page.emulateMedia({ media: null });
  await page.getByRole("button", { name: "Udskriv" }).first().click();
  await page.getByLabel(/^Til internt brug/).check();
  await page.getByRole("dialog").getByRole("button", { name: "Annullér" }).click();
  await page.emulateMedia({ media: "print" });
  await expect(page.locator(".mk-sheet")).toBeVisible();
  await expect(onPaper).toHaveCount(0);
});

test("a confirming mail has air between its matters on paper, and says nothing of drafts once it is signed", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Læsning på arbejdspladsen");
  const home = new URL(page.url()).hash.slice(2);
  await visit(page, `${home}/aftale`);
  const begin = page.getByRole("button", { name: /^Begynd/ });
  await begin.first().click();
  await page.getByRole("radio", { name: "Send og gem", exact: true }).click();
  const draft = page.getByText("Der står UDKAST på teksten");
  await expect(draft).toBeVisible();
  await page.getByLabel("Hvor langt er aftalen").selectOption("signed");
  await expect(draft).toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  const gaps = await page.locator(".mk-paper__section").evaluateAll((sections) =>
    sections.slice(1).map((section, n) => section.getBoundingClientRect().top - sections[n].getBoundingClientRect().bottom));
  expect(gaps.length).toBeGreaterThan(3);
  expect(Math.min(...gaps)).toBeGreaterThan(6);
});

test("a meeting is one line of the list, and signs stand beside their words", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1440, height: 900 } });
  await createPartnership(page, "Læsevenner");
  const home = new URL(page.url()).hash.slice(2);
  await visit(page, `${home}/moeder`);
  await page.getByRole("button", { name: "Opret mødet" }).click();
  const title = page.getByRole("heading", { level: 1, name: /^Første møde/ });
  await expect(title).toBeVisible();
  expect(await lines(title)).toBe(1);
  await visit(page, `${home}/moeder`);
  const meeting = page.locator(".mk-meetings__item");
  await expect(meeting).toBeVisible();
  expect((await meeting.boundingBox())!.height).toBeLessThan(80);
  await visit(page, `${home}/aftale`);
  expect(await lines(page.getByRole("heading", { name: "Partnerskabskontrakt" }))).toBe(1);
  await page.getByRole("button", { name: /^Begynd/ }).first().click();
  await page.getByRole("radio", { name: "Tjek", exact: true }).click();
  const change = page.locator(".mk-answers .mk-link-button").first();
  await expect(change).toBeVisible();
  expect((await change.boundingBox())!.height).toBeLessThan(40);
  await page.setViewportSize({ width: 360, height: 780 });
  await visit(page, "eksempler/case-greve");
  const fold = page.locator(".mk-disclosure__summary").first();
  await expect(fold).toBeVisible();
  // The sign and the first line of the words share a line.
  const [top, height] = await fold.evaluate((fold) => {
    const range = document.createRange();
    range.selectNodeContents(fold);
    return [range.getClientRects()[0].top - fold.getBoundingClientRect().top, range.getClientRects()[0].height];
  });
  expect(top).toBeLessThan(height);
});

test("what is not for paper stays off it: forms to add with, filters, cards of controls", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læsevenner");
  const home = new URL(page.url()).hash.slice(2);
  await submit(page.locator("#add-partner"), "Banken");
  await saved(page);
  await visit(page, "partnere");
  const partner = (await page.getByRole("link", { name: "Banken" }).first().getAttribute("href"))!.slice(2);
  for (const route of ["", "partnerskaber", "partnere", partner, home, `${home}/log`, `${home}/tjekliste`, `${home}/moeder`, "guide/P05", "eksempler/case-greve"]) {
    await visit(page, route);
    await page.emulateMedia({ media: "print" });
    await test.step(route, () => expect(page.locator(".mk-no-print:visible, .mk-phases__foot label:visible")).toHaveCount(0));
    await page.emulateMedia({ media: "screen" });
  }
});

test("beside the record every tab begins near the top, with its own work; the rest opens", async ({ browser }) => {
  for (const [width, height, most] of [[1440, 900, 350], [360, 780, 540]]) {
    const page = await open(browser, "", {}, { viewport: { width, height } });
    await createPartnership(page, "Læsevenner");
    const home = new URL(page.url()).hash.slice(2);
    const ends = [];
    for (const tab of ["/log", "/tjekliste", "/tilladelser", "/moeder", "/risici", "/evaluering", "/aftale"]) {
      await visit(page, `${home}${tab}`);
      const tabs = (await page.locator("#partnership-tabs").boundingBox())!;
      ends.push(tabs.y + tabs.height);
    }
    expect(Math.max(...ends) - Math.min(...ends)).toBeLessThan(2);
    expect(ends[0]).toBeLessThan(most);
    // What is next is said there, and everything about it is one press away.
    await expect(page.locator("#next-text")).toBeHidden();
    await page.locator(".mk-next-line > summary").click();
    await submit(page.locator("#next-text"), "Ring til skolen");
    await expect(page.getByRole("button", { name: "Klaret" })).toBeVisible();
    await expect(page.getByRole("button", { name: /^Formål/ })).toBeVisible();
    await visit(page, `${home}/log`);
    await expect(page.locator(".mk-next-line > summary")).toContainText("Ring til skolen");
    await fits(page);
    await page.context().close();
  }
});

test("whoever has no coordinator yet is led to where the name is written", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 360, height: 780 } });
  await createPartnership(page, "Læsevenner");
  await visit(page, `${new URL(page.url()).hash.slice(2)}/log`);
  await page.getByRole("link", { name: "Ingen tovholder endnu" }).click();
  await expect(page.getByLabel("Tovholder", { exact: true })).toBeFocused();
});

test("a one-page agreement is one sheet, with its note, in both languages", async ({ browser }) => {
  for (const [lang, begin] of [["da", /^Begynd Aftale på én side/], ["en", /^Begin One-page agreement/]] as const) {
    const page = await open(browser, "", { lang });
    await createPartnership(page, "Læseklub på plejehjemmet Solgården");
    await submit(page.locator("#add-partner"), "Plejehjemmet Solgården");
    await visit(page, `${new URL(page.url()).hash.slice(2)}/aftale`);
    await pressOn(page.getByRole("button", { name: begin }));
    await expect(page.locator(".mk-paper__note")).not.toBeEmpty();
    expect(await sheets(page)).toBe(1);
    await page.context().close();
  }
});

test("on a phone the answers of an agreement stand whole, and what is left out is folded away", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 360, height: 780 } });
  await createPartnership(page, "Læsevenner");
  await visit(page, `${new URL(page.url()).hash.slice(2)}/aftale`);
  await pressOn(page.getByRole("button", { name: /^Begynd Aftale på én side/ }));
  await page.getByRole("radio", { name: "Tjek", exact: true }).click();
  const answers = page.locator(".mk-answers");
  const out = answers.locator("summary", { hasText: /\d+ punkter, der ikke er med/ });
  await expect(answers.getByText("Ikke med").first()).toBeHidden();
  await out.click();
  await expect(answers.getByText("Ikke med").first()).toBeVisible();
  const beyond = (cells: Element[]) => cells.filter((cell) => cell.getBoundingClientRect().right > innerWidth).length;
  expect(await answers.locator("th, td, .mk-link-button").evaluateAll(beyond)).toBe(0);
  await fits(page);
});

test("the checklist in English fits the narrowest phone", async ({ browser }) => {
  const page = await open(browser, "", { lang: "en" }, { viewport: { width: 320, height: 700 } });
  await createPartnership(page, "Reading friends");
  await visit(page, `${new URL(page.url()).hash.slice(2)}/tjekliste`);
  await expect(page.locator("#only-missing")).toBeVisible();
  await fits(page);
});

test("slips for citizens say each what they are about, two to a sheet", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Læseklubben");
  await visit(page, `${new URL(page.url()).hash.slice(2)}/evaluering`);
  await page.getByRole("radio", { name: /^Borgerne/ }).check();
  await page.getByRole("button", { name: "Begynd runden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Læseklubben/ })).toBeVisible();
  await visit(page, `${new URL(page.url()).hash.slice(2)}/papir`);
  await expect(page.locator(".mk-paperform")).toHaveCount(2);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden();
  for (const slip of await page.locator(".mk-paperform").all()) await expect(slip).toContainText("Læseklubben");
  expect(await sheets(page)).toBe(1);
  // Longer words, and still two to a sheet.
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.locator(".mk-paperform").first()).toContainText("What is missing?");
  await page.emulateMedia({ media: "print" });
  expect(await sheets(page)).toBe(1);
});

test("columns that nobody has filled in stay off the paper", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1440, height: 900 } });
  await merge(page, [
    { id: "mp-col-1", kind: "map", fields: { title: "Nordbyen", date: "2026-05-04" } },
    { id: "no-col-1", kind: "node", fields: { map: "mp-col-1", name: "Skolen", ring: 1, influence: 2 } },
    { id: "no-col-2", kind: "node", fields: { map: "mp-col-1", name: "Spejderne", ring: 2 } },
  ]);
  await visit(page, "netvaerk/mp-col-1");
  await page.getByRole("radio", { name: "Tabel", exact: true }).click();
  const column = (name: string) => page.getByRole("columnheader", { name, exact: true });
  await expect(column("Kendes af")).toBeVisible();
  // On the screen a row without a value says so: nothing jumps into its place.
  await expect(page.locator(".mk-map-table td:empty")).toHaveCount(0);
  await page.emulateMedia({ media: "print" });
  await expect(column("Kendes af")).toBeHidden();
  await expect(page.locator(".mk-map-table thead th:visible")).toHaveCount(4);
});

test("on the big screen the map's letters are bigger", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1440, height: 900 } });
  await mapped(page);
  await visit(page, "netvaerk/mp-look");
  const size = () => page.locator(".mk-map__label").first().evaluate((label) => parseFloat(getComputedStyle(label).fontSize));
  const before = await size();
  await page.getByRole("button", { name: "Storskærm" }).click();
  await expect.poll(size).toBeGreaterThan(before * 1.2);
});
