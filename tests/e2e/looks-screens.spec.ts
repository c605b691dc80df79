// Whatever is written, on whatever screen and paper: nothing runs out of its frame, and what can be done is in sight.
import { expect, type Page } from "@playwright/test";
import { createPartnership, fits, merge, open, saved, test, visit } from "./app";

const LONG = "Læsefællesskabsudviklingsprojektet med Boligforeningernes Beboerrådgivningssamarbejde";

/** Two partnerships, one with words that no column holds, and a step to take in it. */
async function written(page: Page) {
  const home = { partnership: "ps-wide-1" };
  await merge(page, [
    { id: "ps-wide-1", kind: "partnership", fields: { title: LONG, status: "active", owner: "Marie-Louise Christoffersen-Vestergaard" } },
    { id: "ps-wide-2", kind: "partnership", fields: { title: "Læs for mig", status: "idea" } },
    { id: "pa-wide", kind: "partner", fields: { name: `${LONG} i Nordvestsjælland`, sector: "housing" } },
    { id: "mb-wide", kind: "member", fields: { ...home, partner: "pa-wide" } },
    { id: "ac-wide", kind: "action", fields: { ...home, text: `Ring til ${LONG}`, owner: `${LONG} i Nordvestsjælland`, due: "2026-03-02", state: "open" } },
  ]);
}

test("a list keeps to its frame: a table where there is room for one, and else cards", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1366, height: 800 } });
  await written(page);
  for (const route of ["partnerskaber", "partnere"]) {
    await page.setViewportSize({ width: 1366, height: 800 });
    await visit(page, route);
    const row = page.locator(".mk-table--lists tbody tr").first();
    await expect(row).toBeVisible();
    for (const [width, look] of [[1366, "table-row"], [1280, "table-row"], [1024, "grid"], [820, "grid"], [360, "grid"]] as const) {
      await page.setViewportSize({ width, height: 800 });
      await expect(row).toHaveCSS("display", look);
      await test.step(`${route} ${width}`, () => fits(page));
    }
  }
});

test("a list on paper has all its columns, on a sheet that lies down", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1366, height: 800 } });
  await written(page);
  await merge(page, [{ id: "en-wide", kind: "entry", fields: { partnership: "ps-wide-1", at: "2025-01-02", entry_kind: "call", summary: "Ringede" } }]);
  await visit(page, "partnerskaber");
  await expect(page.getByText(/^\d+ dage stille$/)).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 1000, height: 680 });
  const beyond = (cells: Element[]) => cells.filter((cell) => cell.getBoundingClientRect().right > innerWidth || cell.scrollWidth > cell.clientWidth + 1).length;
  expect(await page.locator(".mk-table--ticks :is(th, td):visible").evaluateAll(beyond)).toBe(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/MediaBox\s*\[[^\]]*\]/)?.[0]).toMatch(/ 84[12]\.?\d* 59[45]/);
});

test("on paper long fields flow from page to page, and leave none half empty", async ({ browser }) => {
  const page = await open(browser);
  // More than half a page each.
  const long = "Vi mødes i læsesalen hver anden tirsdag og taler om bøgerne. ".repeat(60);
  await merge(page, [
    { id: "ps-long", kind: "partnership", fields: { title: "Læsevenner", need: long, summary: long, internal_plan: long } },
    { id: "pa-long", kind: "partner", fields: { name: "Boghandlen", about: long, goals_text: long, pressures: long } },
    { id: "me-long", kind: "meeting", fields: { partnership: "ps-long", meeting_kind: "status", at: "2026-11-02", decisions: [long, long, long] } },
  ]);
  for (const [route, most] of [["partnerskaber/ps-long", 3], ["partnerskaber/ps-long/moeder/me-long", 4], ["partnere/pa-long", 3]] as const) {
    await visit(page, route);
    const pdf = (await page.pdf({ format: "A4" })).toString("latin1");
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length, route).toBe(most);
  }
});

test("on a phone all that is done to chosen rows is in sight, and the choice of all stands over the rows' own", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 360, height: 780 } });
  await written(page);
  await visit(page, "partnerskaber");
  const ticks = page.locator(".mk-table input[type=checkbox]");
  await ticks.nth(1).check();
  const bar = page.locator(".mk-bulk");
  await expect(bar).toBeVisible();
  for (const control of await bar.locator("button, select").all()) {
    const box = (await control.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
  }
  const [all, one] = [(await ticks.nth(0).boundingBox())!, (await ticks.nth(1).boundingBox())!];
  expect(Math.abs(all.x - one.x)).toBeLessThan(2);
});

test("on a phone the overview and the frame hold, with letters twice as large too, and nothing moves from page to page", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 360, height: 780 } });
  await written(page);
  const places = () => page.locator(".mk-nav__link").evaluateAll((links) => links.map((link) => [link.getBoundingClientRect().x, link.getBoundingClientRect().y].map(Math.round).join(" ")).join());
  const stands = new Set<string>();
  for (const route of ["", "partnerskaber", "netvaerk", "guide"]) {
    await visit(page, route);
    await fits(page);
    stands.add(await places());
  }
  expect(stands.size).toBe(1);
  // A screen of half the width is what is left where letters are twice as large.
  await page.setViewportSize({ width: 180, height: 390 });
  for (const route of ["", "partnerskaber/ps-wide-1", "partnerskaber/ps-wide-1/log", "partnere/pa-wide", "guide/P05"]) {
    await visit(page, route);
    await test.step(route, () => fits(page));
  }
  const [brand, tools] = [(await page.locator(".mk-brand").boundingBox())!, (await page.locator(".mk-header__tools").boundingBox())!];
  expect(brand.y + brand.height).toBeLessThanOrEqual(tools.y + 1);
});

test("with colours of somebody's own a map and its letters have them", async ({ browser }) => {
  const page = await open(browser, "eksempler/case-randers", {}, { viewport: { width: 1280, height: 900 }, forcedColors: "active", colorScheme: "dark" });
  const label = page.locator(".mk-map__label").first();
  await expect(label).toBeVisible();
  const [ink, paper] = await page.evaluate(() => {
    const probe = document.createElement("p");
    probe.style.cssText = "forced-color-adjust: none; color: CanvasText; background: Canvas";
    document.body.append(probe);
    return [getComputedStyle(probe).color, getComputedStyle(probe).backgroundColor];
  });
  await expect(label).toHaveCSS("fill", ink);
  await expect(page.locator(".mk-map__node:not(.mk-map__node--library)").first()).toHaveCSS("fill", paper);
});

test("what a round shows of a goal is written in a field that grows, so that paper has all of it", async ({ browser }) => {
  const page = await open(browser);
  await merge(page, [
    { id: "ps-goal", kind: "partnership", fields: { title: "Læseklubben", status: "active" } },
    { id: "go-goal", kind: "goal", fields: { partnership: "ps-goal", text: "Flere læser", result: LONG.repeat(3) } },
    { id: "ev-goal", kind: "round", fields: { partnership: "ps-goal", round_kind: "mid", form_id: "f-mid", mode: "open", opened_at: "2026-11-01" } },
    { id: "an-goal", kind: "answers", fields: { round: "ev-goal", party: "library", submitted_at: "2026-11-10", "values/e-com-1": 3 } },
  ]);
  await visit(page, "evaluering/ev-goal/resultat");
  const result = page.locator(".mk-goalline").getByLabel("Resultat", { exact: true });
  await expect(result).toHaveValue(LONG.repeat(3));
  expect(await result.evaluate((field) => field.scrollWidth - field.clientWidth)).toBeLessThanOrEqual(1);
  expect((await result.boundingBox())!.height).toBeGreaterThan(60);
});

test("an empty map has no heading over nothing, and a page has one thing to do first", async ({ browser }) => {
  const page = await open(browser);
  await merge(page, [{ id: "mp-none", kind: "map", fields: { title: "Tomt kort", date: "2026-05-04" } }]);
  await visit(page, "netvaerk/mp-none");
  await expect(page.getByRole("heading", { level: 1, name: "Tomt kort" })).toBeVisible();
  await expect(page.getByText("Kortet i ord", { exact: true })).toBeHidden();
  await visit(page, "eksempler/case-randers");
  await expect(page.locator(".mk-map__label").first()).toBeVisible();
  await expect(page.locator("main .mk-button--primary:visible")).toHaveCount(1);
});

test("on a phone a name in the table of who knows whom leaves room for the ticks", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 360, height: 780 } });
  await merge(page, [
    { id: "mp-wide", kind: "map", fields: { title: "Nordbyen", date: "2026-05-04" } },
    { id: "no-wide-1", kind: "node", fields: { map: "mp-wide", name: "Specialrådgivningscentrene for Småbørnsfamilier", ring: 1, known_by: ["AB", "EF", "GH"] } },
    { id: "no-wide-2", kind: "node", fields: { map: "mp-wide", name: "Skolen", ring: 2, known_by: ["CD", "IJ"] } },
  ]);
  await visit(page, "netvaerk/mp-wide");
  await page.getByRole("radio", { name: "Hvem kender hvem", exact: true }).click();
  const name = page.locator(".mk-matrix tbody th").first();
  await expect(name).toBeVisible();
  expect((await name.boundingBox())!.width).toBeLessThan(150);
});

test("the partnership is printed as its dialog says on every tab, and else a tab's own page is", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Læsning på arbejdspladsen");
  const home = new URL(page.url()).hash.slice(2);
  await page.getByLabel("Behov", { exact: true }).fill("Flere skal læse");
  await saved(page);
  for (const tab of ["aftale", "tjekliste"]) {
    await visit(page, `${home}/${tab}`);
    await page.evaluate(() => (window.print = () => void document.documentElement.setAttribute("data-asked", "")));
    const [sheet, own] = [page.locator(".mk-sheet"), page.locator(".mk-tabs ~ *").first()];
    await page.emulateMedia({ media: "print" });
    await expect(sheet).toHaveCount(0);
    await page.emulateMedia({ media: null });
    await page.getByRole("button", { name: "Udskriv partnerskabet" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Udskriv", exact: true }).click();
    await expect(page.locator("html[data-asked]")).toBeAttached();
    await page.emulateMedia({ media: "print" });
    await expect(sheet.getByText("Flere skal læse")).toBeVisible();
    await expect(own).toBeHidden();
    await page.emulateMedia({ media: null });
    await expect(sheet).toHaveCount(0);
    await page.emulateMedia({ media: "print" });
    await expect(sheet).toHaveCount(0);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => document.documentElement.removeAttribute("data-asked"));
  }
});
