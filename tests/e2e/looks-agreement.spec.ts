// How an agreement stands on a screen: the question first, the text beside it or where one asks for it.
import { expect, type Browser, type Page } from "@playwright/test";
import { accessible, createPartnership, fits, merge, open, pressOn, submit, test, visit } from "./app";

async function contract(browser: Browser, width: number, height: number) {
  const page = await open(browser, "", { lang: "da" }, { viewport: { width, height } });
  await createPartnership(page, "Læsevenner");
  await visit(page, `${new URL(page.url()).hash.slice(2)}/aftale`);
  await page.getByRole("button", { name: /^Begynd Aftale på én side/ }).click();
  await expect(page.locator("#agreement-question")).toBeVisible();
  return page;
}

/** What of the page is in sight, above the line at the foot. */
async function seen(page: Page) {
  return (await page.locator(".mk-foot").boundingBox())!.y;
}

test("the first question of an agreement can be answered without scrolling", async ({ browser }) => {
  for (const [width, height] of [[1440, 900], [1280, 720], [390, 844]]) {
    const page = await contract(browser, width, height);
    const field = page.locator(".mk-interview").getByRole("textbox").first();
    const below = async () => {
      const { y, height: tall } = (await field.boundingBox())!;
      return y + tall - (await seen(page));
    };
    await expect.poll(below, `${width}x${height}`).toBeLessThan(0);
    // All the others are one press away, at the one that is asked.
    await expect(page.locator(".mk-steps__item").first()).toBeHidden();
    await page.locator(".mk-steps__title").click();
    await expect(page.locator(".mk-steps__item[aria-current]")).toBeInViewport();
    await accessible(page);
    await fits(page);
    await page.context().close();
  }
});

test("on a phone the text is shown when asked for; beside the questions and on paper it stands as it is", async ({ browser }) => {
  const page = await contract(browser, 390, 844);
  const text = page.locator("#agreement-paper");
  const ask = page.getByRole("button", { name: /^Teksten, som den er nu/ });
  for (const part of ["Tjek", "Versioner", "Send og gem", "Skriv"]) {
    await page.getByRole("radio", { name: part, exact: true }).click();
    await expect(text).toBeHidden();
    await expect(ask).toContainText(/Aftale på én side · \d+ ting mangler/);
  }
  await page.emulateMedia({ media: "print" });
  await expect(text).toBeVisible();
  await expect(ask).toBeHidden();
  await page.emulateMedia({ media: null });
  await ask.click();
  await expect(text).toBeVisible();
  await expect(ask).toHaveAttribute("aria-expanded", "true");
  // A gap in it leads to its question, as it does beside it.
  await text.getByRole("button", { name: "aktiviteter" }).first().click();
  await expect(page.getByLabel("Aktiviteter", { exact: true })).toBeFocused();
  await accessible(page);
  await ask.click();
  await expect(text).toBeHidden();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect(text).toBeVisible();
  await expect(ask).toBeHidden();
});

test("all answers stand in the order of the text, with its numbers, the parties' own points among them", async ({ browser }) => {
  const page = await contract(browser, 1280, 900);
  await page.locator(".mk-steps__title").click();
  await page.locator(".mk-steps__item").last().click();
  const own = page.getByLabel("Et punkt mere, med jeres egne ord");
  await own.fill("Nøgler");
  await pressOn(own);
  await expect(page.locator("#agreement-paper h3", { hasText: "Nøgler" })).toBeVisible();
  await page.getByRole("radio", { name: "Tjek", exact: true }).click();
  const headings = page.locator("#agreement-paper .mk-paper__section:not(.mk-paper__annex) > h3");
  const answers = page.locator(".mk-answers .mk-table-wrap").first().getByRole("rowheader");
  await expect(answers.filter({ hasText: "Nøgler" })).toHaveCount(1);
  await expect(headings.nth(5)).toBeVisible();
  const titles = (await headings.allTextContents()).map((title) => title.trim());
  expect(titles.length).toBeGreaterThan(5);
  await expect(answers).toHaveText(titles);
});

test("the pages of an agreement are full, and nobody signs on one alone", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" }, { viewport: { width: 1440, height: 900 } });
  // Four points of our own, each of half a page and more.
  const own = [1, 2, 3, 4].flatMap((place) => [
    [`own/o${place}/title`, `Nøgler ${place}`],
    [`own/o${place}/place`, place],
    [`own/o${place}/text`, Array.from({ length: 34 }, (_, line) => `- Nøgle ${line} ligger i skabet`).join("\n")],
  ]);
  await merge(page, [
    { id: "ps-a", kind: "partnership", fields: { title: "Læsevenner" } },
    { id: "ag-a", kind: "agreement", fields: { partnership: "ps-a", level: "L2", ...Object.fromEntries(own) } },
  ]);
  await visit(page, "partnerskaber/ps-a/aftale");
  await expect(page.locator("#agreement-paper h3", { hasText: "Nøgler 4" })).toBeVisible();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g)!.length;
  expect(pages).toBe(6);
  await page.emulateMedia({ media: "print" });
  const last = page.locator("#agreement-paper .mk-paper__section:has(> .mk-paper__signatures)");
  expect(await last.evaluate((own) => [getComputedStyle(own).breakInside, getComputedStyle(own.previousElementSibling!).breakAfter])).toEqual(["avoid", "avoid"]);
  // Nor does a short last line of a point stand alone at the head of one.
  const lastLine = page.locator("#agreement-paper .mk-paper__section > p + p:last-child").first();
  expect(await lastLine.evaluate((own) => getComputedStyle(own).breakBefore)).toBe("avoid");
  await page.emulateMedia({ media: "screen" });
  // However long a name is, the lines to sign on stand at one height.
  await merge(page, [{ id: "ag-a", kind: "agreement", fields: { signatories: ["Bo Ek", "Christian Magnus Rosenkrantz af Gyldenløve, formand for bestyrelsen", "Ida Ra"] } }]);
  await visit(page, "partnerskaber/ps-a/aftale");
  const sign = page.locator("#agreement-paper .mk-paper__sign");
  await expect(sign.nth(1)).toContainText("Gyldenløve");
  await page.emulateMedia({ media: "print" });
  const tops = await sign.evaluateAll((places) =>
    places.map((own) => [own.getBoundingClientRect().top, ...[...own.children].slice(1).map((line) => line.getBoundingClientRect().top)].map(Math.round).join(" ")));
  expect(tops.length).toBeGreaterThan(1);
  // As many different heights as rows.
  expect(new Set(tops).size).toBe(new Set(tops.map((own) => own.split(" ")[0])).size);
});

test("on a phone what the record lacks has its words on whole lines, and its button below them", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" }, { viewport: { width: 1440, height: 900 } });
  await createPartnership(page, "Læsevenner");
  await submit(page.locator("#add-partner"), "Banken");
  await visit(page, `${new URL(page.url()).hash.slice(2)}/aftale`);
  await page.getByRole("button", { name: /^Begynd Aftale på én side/ }).click();
  await page.locator("#agreement-paper").getByRole("button", { name: "partnerens kontaktperson" }).first().click();
  await page.getByLabel(/^Partnerens kontaktperson/).fill("Mette Friis");
  await page.getByRole("radio", { name: "Tjek", exact: true }).click();
  await page.setViewportSize({ width: 360, height: 780 });
  await expect(page.locator(".mk-offered").filter({ hasText: "Mette Friis" })).toBeVisible();
  for (const offer of await page.locator(".mk-offered").filter({ has: page.locator("button") }).all()) {
    const [all, words, button] = await Promise.all([offer, offer.locator("> :first-child"), offer.locator("> button")].map((own) => own.boundingBox()));
    expect(button!.y).toBeGreaterThanOrEqual(words!.y + words!.height - 1);
    expect(words!.width).toBeGreaterThan(all!.width - 2);
  }
  // What is missing: the sign of a line and its first words share a middle.
  const item = page.locator(".mk-missing > li:has(> .mk-link-button)").first();
  await expect(item).toBeVisible();
  expect(await item.evaluate((own) => getComputedStyle(own).alignItems)).toBe("center");
  await fits(page);
});
