// What only eyes would see otherwise: type that does not fit, things that stand on each other, paper that breaks.
import { expect, type Locator } from "@playwright/test";
import { createPartnership, fits, open, test } from "./app";

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
