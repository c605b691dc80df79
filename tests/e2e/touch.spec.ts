// By finger on a phone: an actor is pulled while the page stays, a press leads to what it opens, and what is pressed is large enough.
import { expect, type Browser, type Page } from "@playwright/test";
import { accessible, createPartnership, fits, merge, open, saved, test, unfold, visit } from "./app";

const node = (id: string, fields: object) => ({ id: `no-t-${id}`, kind: "node", fields: { map: "mp-t-1", ...fields } });
const MAP = [
  { id: "mp-t-1", kind: "map", fields: { title: "Unge", question: "Hvem når de unge?", variant: "v-kort", step: "d12" } },
  node("1", { name: "Biblioteket", is_library: true, ring: 0 }),
  node("2", { name: "Spejderne", ring: 1, sector: "association" }),
  node("3", { name: "Kirken", ring: 2, sector: "union_faith" }),
  node("4", { name: "Museet", ring: 2, sector: "culture" }),
];

const phone = (browser: Browser, route = "filer", settings: object = { lang: "da" }) =>
  open(browser, route, settings, { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });

/** A finger that goes down, moves in steps and goes up: as a browser hears it, which may scroll instead. */
async function pull(page: Page, from: { x: number; y: number }, by: { x: number; y: number }) {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", share?: number) => session.send("Input.dispatchTouchEvent", {
    type,
    touchPoints: share === undefined ? [] : [{ x: from.x + by.x * share, y: from.y + by.y * share }],
  });
  await touch("touchStart", 0);
  for (let step = 1; step <= 10; step += 1) await touch("touchMove", step / 10);
  await touch("touchEnd");
  await session.detach();
}

/** How far the page and the map's frame are scrolled. */
const scrolled = (page: Page) => page.evaluate(() => {
  const frame = document.querySelector(".mk-map-frame")!;
  return [scrollY, frame.scrollLeft, frame.scrollTop].map(Math.round);
});

test("a finger pulls an actor while the page stays; beside the actors it moves the page and the map as ever", async ({ browser }) => {
  const page = await phone(browser);
  await merge(page, MAP);
  await visit(page, "netvaerk/mp-t-1");
  await page.getByRole("radio", { name: "Net", exact: true }).check();
  const mark = page.locator("#mark-no-t-2");
  const shape = mark.locator(".mk-map__node");
  await shape.evaluate((own) => own.scrollIntoView({ block: "center", inline: "center" }));
  await expect(page.locator("svg.mk-map")).toHaveAttribute("aria-busy", "false");
  const box = (await shape.boundingBox())!;
  const [from, before, place] = [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }, await scrolled(page), await mark.getAttribute("transform")];
  await pull(page, from, { x: 0, y: -90 });
  expect(await scrolled(page)).toEqual(before);
  await expect.poll(() => mark.getAttribute("transform")).not.toBe(place);
  // It is no press: nothing is opened.
  await expect(page.locator("#details-title")).toHaveCount(0);
  // From a place of the map where nobody stands.
  const free = await page.locator("svg.mk-map").evaluate((map) => {
    const [own, frame] = [map.getBoundingClientRect(), map.closest(".mk-map-frame")!.getBoundingClientRect()];
    for (let y = Math.max(own.top, frame.top, 0) + 8; y < Math.min(frame.bottom, innerHeight - 80); y += 8) {
      for (let x = frame.left + 8; x < frame.right; x += 8) if (document.elementFromPoint(x, y) === map) return { x, y };
    }
    return null;
  });
  expect(free).not.toBeNull();
  const now = await scrolled(page);
  await pull(page, free!, { x: 0, y: free!.y > 390 ? -150 : 150 });
  await expect.poll(() => scrolled(page)).not.toEqual(now);
});

test("on a phone a press on an actor leads to all about it, and closing leads back", async ({ browser }) => {
  const page = await phone(browser);
  await merge(page, MAP);
  await visit(page, "netvaerk/mp-t-1");
  const shape = page.locator("#mark-no-t-3 .mk-map__node");
  await shape.tap();
  const title = page.getByRole("heading", { name: "Om Kirken" });
  await expect(title).toBeFocused();
  await expect(title).toBeInViewport({ ratio: 1 });
  await page.locator(".mk-details header").getByRole("button").tap();
  await expect(title).toHaveCount(0);
  await expect(page.locator("#mark-no-t-3")).toBeFocused();
  await expect(shape).toBeInViewport();
  await fits(page);
});

test("a finger ticks beside a box too, and tabs, folds and lists of contents are high enough", async ({ browser }) => {
  const page = await phone(browser, "");
  await createPartnership(page, "Læsevenner");
  const home = new URL(page.url()).hash.slice(2);
  const low = (targets: Element[]) => targets
    .filter((target) => (target as HTMLElement).offsetParent && target.getBoundingClientRect().height < 39.5)
    .map((target) => target.textContent);
  for (const route of [home, `${home}/tjekliste`, "hjaelp"]) {
    await visit(page, route);
    await expect(page.locator(".mk-tabs__link, .mk-contents__list button").first()).toBeVisible();
    expect(await page.locator(".mk-tabs__link, main summary, .mk-contents__list :is(a, button)").evaluateAll(low), route).toEqual([]);
  }
  await visit(page, `${home}/tjekliste`);
  await unfold(page);
  const box = page.locator(".mk-checklist__item .mk-tick").first();
  await box.evaluate((own) => own.scrollIntoView({ block: "center" }));
  const { x, y, width, height } = (await box.boundingBox())!;
  const [across, down] = [x + width / 2, y + height / 2];
  for (const [over, under] of [[-19, 0], [19, 0], [0, -19], [0, 19]]) {
    const pressed = await page.evaluate(([x, y]) => {
      const own = document.elementFromPoint(x, y);
      return own?.closest("input")?.id ?? own?.closest("label")?.htmlFor;
    }, [across + over, down + under]);
    expect(pressed, `${over}, ${under}`).toBe(await box.getAttribute("id"));
  }
  // Up to the words it is theirs.
  const words = (await page.locator(".mk-checklist__item .mk-tick + label").first().boundingBox())!;
  expect(words.x - across).toBeLessThanOrEqual(20);
  const was = await box.isChecked();
  await page.touchscreen.tap(across + 17, down - 17);
  await expect(box).toBeChecked({ checked: !was });
});

for (const lang of ["da", "en"] as const) {
  test(`the line at a phone's foot is one line whatever can be taken back, and says how old the copy is (${lang})`, async ({ browser }) => {
    const names = { da: ["Fortryd", "Gentag"], en: ["Undo", "Redo"] }[lang];
    const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" });
    const ages = { da: ["Ingen kopi endnu", "Kopi: i dag", "Kopi: 12 dage siden"], en: ["No copy yet", "Copy: today", "Copy: 12 days ago"] }[lang];
    for (const [place, last_copy] of ["", ago(0), ago(12)].entries()) {
      const page = await phone(browser, "partnerskaber", { lang, last_copy });
      await createPartnership(page, "Læsevenner");
      await page.locator("#title-edit").tap();
      await page.locator("#title-field").fill("Læsevenner i Nordbyen");
      await saved(page);
      await page.locator("#status-undo").tap();
      const [line, undo, redo, copy] = [page.locator(".mk-status"), page.locator("#status-undo"), page.locator("#status-redo"), page.locator(".mk-status a")];
      await expect(undo).toHaveAccessibleName(new RegExp(`^${names[0]}: `));
      await expect(redo).toHaveAccessibleName(names[1]);
      await expect(copy).toHaveAccessibleName(ages[place]);
      await saved(page);
      expect((await line.boundingBox())!.height).toBeLessThan(52);
      for (const button of [undo, redo]) {
        const { width, height } = (await button.boundingBox())!;
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
      }
      await fits(page);
      await accessible(page);
      await page.context().close();
    }
  });
}

for (const lang of ["da", "en"] as const) {
  test(`on a phone the map comes soon, and what it is looked for by stands in the fold (${lang})`, async ({ browser }) => {
    const words = {
      da: { more: "Flere filtre, og størrelse", sector: "Sektor", near: "Kun den valgte og dens naboer", paper: "Udskriv også jeres navne og det, I sagde", materials: "paper-title", rest: "Træk for at se resten, eller tryk »Hele kortet«.", whole: "Hele kortet" },
      en: { more: "More filters, and size", sector: "Sector", near: "Only the chosen one and its neighbours", paper: "Print your names and what you said too", materials: "paper-title", rest: "Drag to see the rest, or press “Whole map”.", whole: "Whole map" },
    }[lang];
    const page = await phone(browser, "filer", { lang: "da" });
    // Somebody knows one of them: there is a name that may go on paper.
    const sectors = ["municipal", "education", "association", "media", "housing", "culture"];
    const more = Array.from({ length: 16 }, (_, place) => node(`m${place}`, { name: `Nordbyens Aktør ${place}`, ring: 1 + (place % 4), sector: sectors[place % 6], known_by: ["Anne Birk"] }));
    await merge(page, [...MAP, ...more]);
    if (lang === "en") await page.getByRole("button", { name: "English" }).click();
    await visit(page, "netvaerk/mp-t-1");
    const [sector, paper] = [page.locator("#map-sector"), page.getByRole("checkbox", { name: words.paper })];
    await expect(page.locator(".mk-map__mark")).toHaveCount(20);
    expect(await page.locator(".mk-map-frame").evaluate((frame) => frame.getBoundingClientRect().top + scrollY)).toBeLessThan(850);
    await expect(sector).toBeHidden();
    await page.getByText(words.more).tap();
    await expect(sector).toBeVisible();
    await sector.selectOption("culture");
    await expect(page.getByRole("checkbox", { name: words.near })).toBeVisible();
    await page.getByText(words.more).tap();
    // What is printed is chosen with what is printed.
    const materials = page.locator(`section[aria-labelledby=${words.materials}]`);
    await expect(materials.getByRole("checkbox", { name: words.paper })).toHaveCount(1);
    await expect(paper).toHaveCount(1);
    await expect(page.getByText(words.rest)).toBeVisible();
    await accessible(page);
    await page.getByRole("button", { name: words.whole }).tap();
    await expect(page.getByText(words.rest)).toHaveCount(0);
    await fits(page);
    // Where there is room they stand as before.
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(sector).toBeVisible();
    await expect(sector).toHaveValue("culture");
    await expect(materials.getByRole("checkbox")).toHaveCount(0);
    await expect(paper).toHaveCount(1);
  });
}

test("on the overview the words of a step lead to it, and its box alone ticks it", async ({ browser }) => {
  const page = await phone(browser, "filer");
  await merge(page, [
    { id: "ps-t-1", kind: "partnership", fields: { title: "Læsevenner" } },
    { id: "ac-t-1", kind: "action", fields: { partnership: "ps-t-1", text: "Ring til Peter", due: "2026-01-05", state: "open" } },
  ]);
  await visit(page, "");
  const todo = page.locator("section[aria-labelledby=todo-title]");
  await todo.getByRole("link", { name: "Ring til Peter" }).tap();
  await expect(page).toHaveURL(/partnerskaber\/ps-t-1\/log$/);
  await expect(page.getByRole("checkbox", { name: "Klaret: Ring til Peter" })).toBeFocused();
  await visit(page, "");
  const box = todo.getByRole("checkbox", { name: "Ring til Peter" });
  await expect(box).not.toBeChecked();
  await accessible(page);
  await box.tap();
  await expect(box).toHaveCount(0);
  await expect(page.locator("#status-undo")).toHaveAccessibleName("Fortryd: klaret: næste skridt »Ring til Peter«");
  await page.locator("#status-undo").tap();
  await expect(box).toBeVisible();
});
