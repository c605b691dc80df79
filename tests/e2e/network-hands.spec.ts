// A hand on the map beside a step: actors are pulled into their rings, a tie is pressed between two; what a key changes is
// told, and who comes back has the focus.
import { expect, type Locator, type Page } from "@playwright/test";
import { accessible, fits, merge, open, press, pressOn, test, visit } from "./app";

const NAMES = ["Spejderne", "Kirken", "Nordbyens Boligforening", "Jobcenter Randers", "Ældre Sagen", "Randers Lokalavis", "VUC, Sprogskolen", "Plejehjemmet Solgården", "1. Sygehuset", "Museet"];
const node = (id: number, fields: object) => ({ id: `no-h-${id}`, kind: "node", fields: { map: "mp-h-1", ...fields } });
const map = (step: string, placed: number) => JSON.stringify([
  { id: "mp-h-1", kind: "map", fields: { title: "Unge", question: "Hvem når de unge?", variant: "v-fuld", step, participants: ["AB"] } },
  node(0, { name: "Biblioteket", is_library: true, ring: 0 }),
  ...NAMES.map((name, place) => node(place + 1, { name, ...(place < placed ? { ring: 1 + (place % 4), sector: ["association", "municipal", "housing"][place % 3] } : {}) })),
]);

async function begin(page: Page, step: string, placed: number, route = "netvaerk/mp-h-1/oevelse") {
  await merge(page, map(step, placed));
  await visit(page, route);
}

async function middle(mark: Locator) {
  await mark.scrollIntoViewIfNeeded();
  const box = (await mark.boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

test("one of a few is one stop for the tab key, arrows choose, and what is chosen is taken back by pressing it", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" });
  await begin(page, "d05", 3);
  const row = page.getByRole("radiogroup", { name: "Ring for Spejderne" });
  const rings = row.getByRole("radio");
  const chosen = row.getByRole("radio", { checked: true });
  const last = (await rings.count()) - 1;
  await expect(chosen).toHaveCount(1);
  await chosen.focus();
  await page.keyboard.press("Tab");
  await expect(row.locator(":focus")).toHaveCount(0);
  await page.keyboard.press("Shift+Tab");
  await expect(chosen).toBeFocused();
  await rings.last().check();
  await page.keyboard.press("ArrowLeft");
  await expect(rings.nth(last - 1)).toBeFocused();
  await expect(rings.nth(last - 1)).toBeChecked();
  // From the last one on it begins with the first.
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(rings.first()).toBeFocused();
  await expect(rings.first()).toBeChecked();
  await page.keyboard.press("Space");
  await expect(chosen).toHaveCount(0);
  await rings.nth(1).click();
  await expect(rings.nth(1)).toBeChecked();
  await rings.nth(1).click();
  await expect(chosen).toHaveCount(0);
  await page.keyboard.press("Space");
  await expect(rings.nth(1)).toBeChecked();
  await accessible(page);
});

test("in the exercise a hand pulls an actor into its ring, and presses a tie between two", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" }, { viewport: { width: 1366, height: 768 } });
  await begin(page, "d05", 3);
  const museum = page.locator("#mark-no-h-10 .mk-map__node");
  // Whoever has no ring yet stands with the whole name.
  for (const name of NAMES.slice(3)) await expect(page.locator(".mk-map g[data-whole]").filter({ hasText: name.replace(" ", "") }).or(page.locator(`.mk-map g[data-whole="${name}"]`)).first()).toBeVisible();
  const from = await middle(museum);
  const to = await middle(page.locator("#mark-no-h-0 .mk-map__node"));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x + 45, to.y + 30, { steps: 4 });
  await page.mouse.up();
  const rings = page.getByRole("radiogroup", { name: "Ring for Museet" });
  await expect(rings.getByRole("radio", { checked: true })).toHaveCount(1);
  await expect(page.locator(".mk-picture [role=status]").filter({ hasText: /^Museet: / })).toHaveCount(1);
  expect(await page.evaluate(() => getSelection()!.toString())).toBe("");
  // It stays where the hand has put it, seen from the library, until all are spread by themselves again.
  const place = () => page.locator("#mark-no-h-10").getAttribute("transform");
  const [library, put] = [await middle(page.locator("#mark-no-h-0 .mk-map__node")), await middle(museum)];
  expect(Math.abs(Math.atan2(put.y - library.y, put.x - library.x) - Math.atan2(30, 45))).toBeLessThan(0.2);
  const held = await place();
  await press(page, "button", "Fordel aktørerne igen");
  await expect(page.locator(".mk-map :focus")).toHaveCount(1);
  await expect.poll(place).not.toBe(held);
  await page.keyboard.press("Control+z");
  await expect.poll(place).toBe(held);
  await accessible(page);

  await page.getByText("Alle trin").click();
  await page.getByRole("button", { name: "Tegn forbindelser" }).click();
  const pressMark = async (id: number) => {
    const spot = await middle(page.locator(`#mark-no-h-${id} .mk-map__node`));
    await page.mouse.click(spot.x, spot.y);
  };
  const [first, second] = [page.getByLabel("Fra", { exact: true }), page.getByLabel("Til", { exact: true })];
  await pressMark(4);
  await expect(first).toHaveValue("no-h-4");
  await pressMark(4);
  await expect(first).toHaveValue("");
  await pressMark(4);
  await pressMark(10);
  await expect(second).toHaveValue("no-h-10");
  await expect(page.locator("#tie-type")).toBeFocused();
  await expect(page.locator(".mk-picture [role=status]").filter({ hasText: "Fra Jobcenter Randers til Museet" })).toHaveCount(1);
  await page.locator("#tie-type").selectOption("money");
  // A double press makes one tie, and asks for nothing.
  await page.getByRole("button", { name: "Tegn forbindelse", exact: true }).dblclick();
  await expect(page.getByRole("listitem").filter({ hasText: /Jobcenter Randers.*Museet/ })).toHaveCount(1);
  await expect(page.getByRole("status").filter({ hasText: /Jobcenter Randers – Museet/ }).first()).toBeVisible();
  await expect(page.getByText("Vælg både fra og til.")).toHaveCount(0);
  await expect(page.getByText("Bogstav på linjen: P Penge")).toBeVisible();
  // The next two begin anew; by keyboard as well.
  await pressOn(page.locator("#mark-no-h-1"));
  await expect(first).toHaveValue("no-h-1");
  await pressOn(page.locator("#mark-no-h-2"));
  await expect(second).toHaveValue("no-h-2");
  await fits(page);
  await accessible(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole("button", { name: "Storskærm" }).click();
  // The clock is read from the back of the room, above what is said, and the map beside both is in sight whole.
  await expect(page.getByRole("button", { name: "Luk storskærm" })).toBeVisible();
  const time = await page.getByRole("timer").evaluate((own) => {
    const figures = document.createRange();
    figures.setStart(own.firstChild!, 0);
    figures.setEnd(own.firstChild!, own.textContent!.indexOf(":") + 3);
    return { lines: figures.getClientRects().length, ...figures.getBoundingClientRect().toJSON() };
  });
  expect(time.lines).toBe(1);
  expect(time.height).toBeGreaterThan(80);
  expect(time.right).toBeLessThan(1366 / 2);
  const map = (await page.locator(".mk-map").boundingBox())!;
  expect(map.x).toBeGreaterThan(time.right);
  expect(map.y + map.height).toBeLessThan(768);
  expect(map.height).toBeGreaterThan(768 / 2);
});

test("by ear and by keyboard: what a key changes is told, and who was taken off comes back into the hand", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" });
  await begin(page, "d05", 10, "netvaerk/mp-h-1");
  const told = page.locator(".mk-picture [role=status]");
  const mark = page.locator("#mark-no-h-1");
  await pressOn(mark, "2");
  await expect(told.filter({ hasText: /^Spejderne: Af og til/ })).toHaveCount(1);
  await expect(mark).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(mark).toBeFocused();
  await pressOn(mark, "3");
  await expect(told.filter({ hasText: /^Spejderne: Yderst/ })).toHaveCount(1);
  for (let step = 0; step < 9; step += 1) await page.keyboard.press("Alt+ArrowUp");
  await expect(told.filter({ hasText: /^Spejderne: / })).toHaveCount(1);
  await pressOn(mark, "Delete");
  await expect(mark).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(mark).toBeFocused();
  // With Ctrl or Alt the key is not the map's; a button that takes back keeps the focus.
  await page.keyboard.press("Control+Delete");
  await expect(mark).toHaveCount(1);
  await pressOn(mark, "Delete");
  await expect(mark).toHaveCount(0);
  await pressOn(page.locator(".mk-status").getByRole("button", { name: /^Fortryd/ }));
  await expect(mark).toHaveCount(1);
  await page.waitForTimeout(200);
  await expect(mark).not.toBeFocused();
  await page.getByRole("radio", { name: "Net", exact: true }).click();
  await pressOn(mark, "Alt+ArrowRight");
  await expect(told.filter({ hasText: /^Spejderne: til højre$/ })).toHaveCount(1);
});

test("on a big screen the names on the map are larger than anywhere else", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" }, { viewport: { width: 1366, height: 768 } });
  await begin(page, "d05", 10, "netvaerk/mp-h-1");
  // As they stand on the screen, whatever the drawing's own measure.
  const high = () => page.locator(".mk-map__label").first().evaluate((name: SVGTextElement) =>
    parseFloat(getComputedStyle(name).fontSize) * name.getScreenCTM()!.d);
  await expect(page.locator(".mk-map__label").first()).toBeVisible();
  const before = await high();
  // Whoever has looked at the whole of it has them as large.
  await page.getByRole("button", { name: "Hele kortet" }).click();
  await page.getByRole("button", { name: "Storskærm" }).click();
  await expect.poll(high).toBeGreaterThan(Math.max(14, before * 1.3));
  const figure = (await page.locator("svg.mk-map").boundingBox())!;
  expect(figure.height).toBeGreaterThan(560);
  await fits(page);
});

test("the table sorts by its headings, dots have a column, ties are filtered, and paper from a map has its names", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" }, { viewport: { width: 1366, height: 768 } });
  const records = JSON.parse(map("d05", 10));
  Object.assign(records[2].fields, { influence: 2, "votes/AB": 2 });
  Object.assign(records[4].fields, { influence: 5 });
  records[0].fields.group = "Gruppe 2";
  records.push({ id: "ed-h-1", kind: "edge", fields: { map: "mp-h-1", from: "no-h-1", to: "no-h-2", types: ["money"] } });
  records.push({ id: "ed-h-2", kind: "edge", fields: { map: "mp-h-1", from: "no-h-3", to: "no-h-4", types: ["info"] } });
  await merge(page, records);
  await visit(page, "netvaerk/mp-h-1");
  await page.getByText("Flere filtre, og størrelse").click();
  await page.getByLabel("Forbindelser: slags").selectOption({ label: "Penge" });
  await expect(page.getByText("2 fremhævet").first()).toBeVisible();
  await expect(page.locator("g.mk-map__mark--dim > .mk-map__edge")).not.toHaveCount(0);
  await expect(page.locator(".mk-map__kind")).toHaveText(["P"]);
  await page.getByLabel("Forbindelser: slags").selectOption({ label: "Alle" });
  await page.getByLabel("Størrelse efter").selectOption({ label: "Prikker" });
  await expect(page.getByText("Størrelse: antal prikker")).toBeVisible();

  await page.getByRole("radio", { name: "Tabel", exact: true }).click();
  const names = page.locator(".mk-map-table tbody .mk-table__title .mk-link-button");
  await expect(names.first()).toHaveText(NAMES[0]);
  const head = page.getByRole("columnheader", { name: "Indflydelse", exact: true });
  await pressOn(head.getByRole("button"));
  await expect(head).toHaveAttribute("aria-sort", "ascending");
  await expect(names.nth(0)).toHaveText(NAMES[0]);
  await pressOn(head.getByRole("button"));
  await expect(head).toHaveAttribute("aria-sort", "descending");
  await expect(names.nth(0)).toHaveText(NAMES[2]);
  await expect(names.nth(1)).toHaveText(NAMES[0]);
  await pressOn(page.getByRole("columnheader", { name: "Prikker", exact: true }).getByRole("button"));
  await expect(head).not.toHaveAttribute("aria-sort");
  await expect(page.locator("td[data-label=Prikker]").last()).toHaveText("2");
  await fits(page);
  await accessible(page);

  await page.evaluate(() => (window.print = () => void document.documentElement.setAttribute("data-asked", "")));
  for (const [name, parts] of [["Aktørkort", NAMES], ["Ringkort til væggen (A3)", ["Hvem når de unge?", "Gruppe 2"]]] as [string, string[]][]) {
    await page.getByRole("button", { name, exact: true }).click();
    await expect(page.locator("html[data-asked]")).toBeAttached();
    await expect(page.locator(".mk-material > *")).toBeAttached();
    await page.evaluate(() => document.documentElement.setAttribute("data-paper", "true"));
    await page.emulateMedia({ media: "print" });
    for (const part of parts) await expect(page.locator(".mk-material").getByText(part, { exact: true })).toBeVisible();
    await expect(page.locator(".mk-map-table")).toBeHidden();
    const pdf = await page.pdf({ preferCSSPageSize: true, path: `target/e2e/material-${name.slice(0, 4)}.pdf` });
    expect(pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => ["data-paper", "data-asked"].forEach((mark) => document.documentElement.removeAttribute(mark)));
  }
});
