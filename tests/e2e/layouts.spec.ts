// Maps with many actors: laid out while the page answers, moved by hand with their lines, and refused when no drawing
// could be read.
import { expect, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { mapFile, random, ring } from "../bench/graphs.mjs";
import { accessible, fits, open, saved, test, visit } from "./app";

async function bring(page: Page, graph: { count: number; ties: number[][] }, options = {}) {
  await visit(page, "filer");
  await page.locator('input[type="file"]').first().setInputFiles({
    name: "kort.json",
    mimeType: "application/json",
    buffer: mapFile(graph, options),
  });
  await page.getByRole("button", { name: /^(Flet|Merge)$/ }).click();
  await saved(page);
  await visit(page, "netvaerk/mp-x-1");
}

/** Who stands where. */
const places = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".mk-map__mark")].map((mark) => [mark.id, mark.getAttribute("transform")].join(" ")),
  );

test("a map over 1,500 actors is refused for drawing with a word on why, and listed in the table", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await open(browser, "", { lang: "da", by: "AB" });
  await bring(page, random(1_501, 1));
  for (const view of ["Ringe", "Net"]) {
    await page.getByRole("radio", { name: view, exact: true }).click();
    await expect(page.getByText("Kortet har 1.501 aktører. Med over 1.500 kan en tegning ikke læses")).toBeVisible();
    await expect(page.locator("svg.mk-map")).toHaveCount(0);
    await expect(page.getByRole("table").getByRole("row")).toHaveCount(101);
  }
  await page.getByRole("button", { name: "Vis 100 til" }).click();
  await expect(page.getByRole("table").getByRole("row")).toHaveCount(201);
});

for (const [lang, words] of [
  ["da", { network: "Net", busy: "Kortet bliver tegnet. I kan arbejde videre imens." }],
  ["en", { network: "Network", busy: "The map is being drawn. You can go on working meanwhile." }],
] as const) {
  test(`a map of 600 is laid out while the page answers, and the same each time (${lang})`, async ({ browser }) => {
    test.setTimeout(180_000);
    const page = await open(browser, "", { lang, by: "AB" });
    await bring(page, ring(600, 1));
    // A quick computer says it for a moment only.
    await page.evaluate((busy) => {
      new MutationObserver(() => {
        if (document.querySelector(".mk-picture [role=status]")?.textContent === busy) document.body.dataset.told = "";
      }).observe(document.querySelector("main")!, { childList: true, characterData: true, subtree: true });
    }, words.busy);
    await page.getByRole("radio", { name: words.network, exact: true }).click();
    await expect(page.locator("body[data-told]")).toBeAttached();
    // Meanwhile the page does what it is asked for.
    await page.locator("#map-find").fill("Aktør 17");
    await expect(page.locator("#map-find")).toHaveValue("Aktør 17");
    await page.locator("#map-find").fill("");
    await expect(page.locator(".mk-map__mark")).toHaveCount(600, { timeout: 90_000 });
    await expect(page.getByText(words.busy)).toHaveCount(0);
    const first = await places(page);
    expect(new Set(first.map((place) => place.split(" translate")[1])).size).toBe(600);
    await visit(page, "netvaerk");
    await visit(page, "netvaerk/mp-x-1");
    await page.getByRole("radio", { name: words.network, exact: true }).click();
    await expect(page.locator(".mk-map__mark")).toHaveCount(600, { timeout: 90_000 });
    expect(await places(page)).toEqual(first);
  });
}

test("the browser draws what the core draws natively", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da", by: "AB" });
  await bring(page, random(100, 1), { hasRings: false });
  await page.getByRole("radio", { name: "Net", exact: true }).click();
  await expect(page.locator(".mk-map__mark")).toHaveCount(100);
  const drawn = readFileSync("tests/fixtures/network/layout-random-100.txt", "utf8").trim().split("\n");
  expect((await places(page)).map((place) => place.replace("mark-", ""))).toEqual(drawn);
  await accessible(page);
  await fits(page);
});

test("an actor that is moved takes its lines along, nothing else changes, and it stays where it is put", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da", by: "AB" });
  await bring(page, random(30, 2));
  await page.getByRole("radio", { name: "Net", exact: true }).click();
  const mark = page.locator("#mark-no-x-7");
  await mark.scrollIntoViewIfNeeded();
  const box = (await mark.locator("circle").first().boundingBox())!;
  const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.evaluate(() => {
    const changed = new Set<string>();
    Object.assign(window, { changed });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const mark = (target as Element).closest(".mk-map__mark");
        if (mark) changed.add(mark.id);
      }
    }).observe(document.querySelector("svg.mk-map")!, { attributes: true, attributeFilter: ["transform"], subtree: true });
  });
  const lines = () => page.evaluate(() => [...document.querySelectorAll(".mk-map__edge")].map((line) => line.getAttribute("d")).join(" "));
  const [before, still] = [await lines(), await places(page)];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 60, from.y - 30, { steps: 4 });
  // Its lines are where it is, before it is let go.
  await expect.poll(lines).not.toBe(before);
  expect(await page.evaluate(() => [...(window as never as { changed: Set<string> }).changed])).toEqual(["mark-no-x-7"]);
  const held = (await places(page)).find((place) => place.startsWith("mark-no-x-7 "));
  await page.mouse.up();
  await saved(page);
  await expect(page.locator(".mk-map__edge").first()).toBeAttached();
  const after = await places(page);
  expect(after.find((place) => place.startsWith("mark-no-x-7 "))).not.toBe(still.find((place) => place.startsWith("mark-no-x-7 ")));
  expect(held).toBeDefined();
  // One step takes it back, to the very picture that was there.
  await page.keyboard.press("Control+z");
  await expect.poll(() => places(page)).toEqual(still);
  await expect.poll(lines).toBe(before);
});

test("whoever leaves the picture with an actor in the hand has moved nothing", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da", by: "AB" });
  await bring(page, random(20, 3));
  const mark = page.locator("#mark-no-x-4");
  await mark.scrollIntoViewIfNeeded();
  const before = await places(page);
  const box = (await mark.locator("circle").first().boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 50, box.y + 50, { steps: 3 });
  await page.locator("svg.mk-map").dispatchEvent("pointerleave");
  expect(await places(page)).toEqual(before);
  await page.mouse.up();
  expect(await places(page)).toEqual(before);
});
