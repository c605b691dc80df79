// What is seen of a map follows whoever goes through it by keyboard; what a mouse drags, a button moves; on a wall
// colleagues stand by their initials.
import { expect, type Locator } from "@playwright/test";
import { mapFile, random } from "../bench/graphs.mjs";
import { accessible, fits, merge, open, press, pressOn, submit, test, visit } from "./app";

const node = (id: string, fields: object) => ({ id: `no-s-${id}`, kind: "node", fields: { map: "mp-s-1", ...fields } });
const MAP = [
  { id: "mp-s-1", kind: "map", fields: { title: "Unge", question: "Hvem når de unge?", variant: "v-kort", step: "d12", participants: ["Anne Birk", "Mads Krog"], shortlist: ["no-s-2"] } },
  node("1", { name: "Biblioteket", is_library: true, ring: 0 }),
  node("2", { name: "Spejderne", ring: 1, known_by: ["Anne Birk"] }),
  node("3", { name: "Kirken", ring: 2 }),
  { id: "ed-s-1", kind: "edge", fields: { map: "mp-s-1", from: "no-s-2", to: "no-s-3" } },
];

async function isWithin(inner: Locator, outer: Locator) {
  const [one, all] = [await inner.boundingBox(), await outer.boundingBox()];
  return !!one && !!all && one.x >= all.x && one.y >= all.y && one.x + one.width <= all.x + all.width && one.y + one.height <= all.y + all.height;
}

test("on an enlarged map the focus is always in sight", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" });
  await merge(page, mapFile(random(60, 1)));
  await visit(page, "netvaerk");
  await page.locator(".mk-maps__title a").first().click();
  const frame = page.locator(".mk-map-frame");
  await expect(page.locator(".mk-map__mark")).toHaveCount(60);
  const box = () => page.locator("svg.mk-map").getAttribute("viewBox");
  const wide = async () => Number((await box())!.split(" ")[2]);
  for (let step = 0; step < 4; step += 1) await press(page, "button", "Større");
  const marks = page.locator(".mk-map__mark");
  for (const place of [0, 20, 40, 59]) {
    await pressOn(marks.nth(place), "ArrowRight");
    await expect.poll(() => isWithin(page.locator(".mk-map__mark:focus circle.mk-map__node, .mk-map__mark:focus rect"), frame), { message: `actor ${place}` }).toBe(true);
  }
  // What a mouse drags, a button moves.
  const before = await box();
  await press(page, "button", "Flyt udsnittet til højre");
  await expect.poll(box).not.toBe(before);
  await accessible(page);
  // Paper has the whole map; afterwards the same part stands as before.
  const [near, part] = [await box(), await wide()];
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await expect.poll(wide).toBeGreaterThan(part * 2);
  await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  await expect.poll(box).toBe(near);
  await press(page, "button", "Hele kortet");
  await expect(page.getByRole("button", { name: "Flyt udsnittet til højre" })).toHaveCount(0);
});

test("on a laptop the names of a map can be read, and come back the nearer one looks", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" }, { viewport: { width: 1366, height: 768 } });
  await merge(page, mapFile(random(60, 1)));
  await visit(page, "netvaerk");
  await page.locator(".mk-maps__title a").first().click();
  await expect(page.locator(".mk-map__mark")).toHaveCount(60);
  const named = () => page.locator(".mk-map__mark:has(.mk-map__label)").count();
  const letters = () => page.locator(".mk-map__label").first().evaluate((label) => {
    const scale = label.ownerSVGElement!.getScreenCTM()!.a;
    return parseFloat(getComputedStyle(label).fontSize) * scale;
  });
  await expect.poll(letters).toBeGreaterThan(10.5);
  const whole = await named();
  for (let step = 0; step < 3; step += 1) await press(page, "button", "Større");
  await expect.poll(named).toBeGreaterThanOrEqual(whole);
  await expect.poll(letters).toBeGreaterThan(10.5);
  await press(page, "button", "Hele kortet");
  await expect.poll(named).toBe(whole);
});

test("an actor of the network is moved by buttons, stays there, and is let go", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" });
  await merge(page, JSON.stringify(MAP));
  await visit(page, "netvaerk/mp-s-1");
  await press(page, "radio", "Net");
  const mark = page.locator("#mark-no-s-2");
  await pressOn(mark);
  const place = () => mark.getAttribute("transform");
  const before = await place();
  await press(page, "button", "Flyt aktøren op");
  await expect.poll(place).not.toBe(before);
  await accessible(page);
  await press(page, "button", "Slip, så den flytter sig frit");
  await expect.poll(place).toBe(before);
  await press(page, "radio", "Ringe");
  await press(page, "button", "Flyt aktøren op");
  await press(page, "button", "Fordel aktørerne igen");
  await expect(page.getByRole("button", { name: "Fordel aktørerne igen" })).toHaveCount(0);
});

test("on a phone a group sees that somebody has no ring yet, and comes to them", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" }, { viewport: { width: 360, height: 780 } });
  const more = ["a", "b", "c", "d"].map((id) => node(id, { name: `Aktør ${id}` }));
  const sectors = ["municipal", "education", "association", "media", "housing", "culture"];
  const placed = Array.from({ length: 12 }, (_, place) =>
    node(`p${place}`, { name: `Nordbyens Aktør ${place}`, ring: 1 + (place % 4), sector: sectors[place % 6] }));
  await merge(page, JSON.stringify([...MAP, ...placed, ...more]));
  for (const route of ["netvaerk/mp-s-1", "netvaerk/mp-s-1/oevelse"]) {
    await visit(page, route);
    if (route.endsWith("oevelse")) {
      await page.getByText("Alle trin").click();
      await page.getByRole("button", { name: "Placér i ringe" }).click();
    }
    const frame = page.locator(".mk-map-frame");
    const first = page.locator("#mark-no-s-a circle.mk-map__node");
    await expect(page.getByText("4 aktører har ingen ring endnu.")).toBeVisible();
    await expect.poll(() => isWithin(first, frame)).toBe(false);
    await fits(page);
    await accessible(page);
    await press(page, "button", "Se under ringene");
    await expect(page.locator("#mark-no-s-a")).toBeFocused();
    await expect.poll(() => isWithin(first, frame)).toBe(true);
  }
  // Who sees the whole map, sees them.
  await visit(page, "netvaerk/mp-s-1");
  await press(page, "button", "Hele kortet");
  await expect(page.getByText("4 aktører har ingen ring endnu.")).toBeHidden();
  // Nor is anything said where all have a ring.
  await press(page, "radio", "Net");
  await expect(page.getByText(/har ingen ring endnu/)).toHaveCount(0);
  // On a tablet all of it is in sight.
  await page.setViewportSize({ width: 768, height: 1024 });
  await press(page, "radio", "Ringe");
  const all = page.locator("[id^=mark-no-s-] .mk-map__node");
  await expect(all).toHaveCount(19);
  for (let place = 0; place < 19; place += 1) {
    await expect.poll(() => isWithin(all.nth(place), page.locator(".mk-map-frame")), { message: `actor ${place}` }).toBe(true);
  }
  await expect(page.getByText("4 aktører har ingen ring endnu.")).toBeHidden();
  await press(page, "button", "Større");
  await expect(page.getByText("4 aktører har ingen ring endnu.")).toBeVisible();
  await press(page, "button", "Hele kortet");
  await page.setViewportSize({ width: 1440, height: 900 });
  await press(page, "radio", "Ringe");
  await expect(page.getByText("4 aktører har ingen ring endnu.")).toBeHidden();
});

test("what is looked for stays as it stands from view to view", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" });
  await merge(page, JSON.stringify(MAP));
  await visit(page, "netvaerk/mp-s-1");
  await page.getByText("Flere filtre, og størrelse").click();
  await page.locator("#map-ring").selectOption({ label: "Tæt på" });
  await press(page, "radio", "Tabel");
  await expect(page.locator("tbody tr")).toHaveCount(1);
  await expect(page.locator("#map-ring")).toHaveValue("1");
  await expect(page.locator("#map-ring")).toBeVisible();
});

test("on a wall colleagues stand by their initials, in the exercise and on the map", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" });
  await merge(page, JSON.stringify(MAP));
  await visit(page, "netvaerk/mp-s-1/oevelse");
  await submit(page.getByLabel("Hvem ringer til Spejderne?"), "Anne Birk");
  await expect(page.getByText(/^Anne Birk ringer senest/)).toBeVisible();
  await press(page, "button", "Storskærm");
  await expect(page.getByText(/^AB ringer senest/)).toBeVisible();
  await page.getByText("Alle trin").evaluate((summary) => ((summary.closest("details") as HTMLDetailsElement).open = true));
  const names = () => page.locator("main").evaluate((main) => main.innerHTML.match(/Anne Birk|Mads Krog/g));
  await expect.poll(names).toBeNull();
  await visit(page, "netvaerk/mp-s-1");
  await press(page, "radio", "Hvem kender hvem");
  await press(page, "button", "Storskærm");
  await expect(page.getByRole("checkbox", { name: "Spejderne: AB" })).toBeChecked();
  await expect.poll(() => page.locator(".mk-matrix").evaluate((table) => table.outerHTML.match(/Anne Birk/))).toBeNull();
  await accessible(page);
});

for (const [lang, title, key] of [["da", "Netværkskort", "Alt og pil"], ["en", "Network maps", "Alt and arrow"]]) {
  test(`help tells of maps and their keys: ${lang}`, async ({ browser }) => {
    const page = await open(browser, "hjaelp", { lang });
    await expect(page.getByRole("heading", { level: 2, name: title, exact: true })).toBeVisible();
    await expect(page.locator("dt", { hasText: key })).toBeVisible();
    await accessible(page);
    await visit(page, "hjaelp/uden-net");
    await expect(page.getByText(/WebKitGTK/)).toBeVisible();
  });
}
