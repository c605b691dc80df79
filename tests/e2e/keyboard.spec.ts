// The story by keyboard alone: no mouse is touched.
import { expect, type Page } from "@playwright/test";
import { createPartnership, merge, open, press, pressOn, saved, submit, test, unfold, visit } from "./app";

/** Presses Tab until the element with that accessible name has the focus. */
async function tabTo(page: Page, name: RegExp, limit = 120) {
  for (let step = 0; step < limit; step += 1) {
    await page.keyboard.press("Tab");
    const found = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element) return "";
      const label = (element as HTMLInputElement).labels?.[0]?.textContent;
      return (element.getAttribute("aria-label") ?? label ?? element.textContent ?? "").trim();
    });
    if (name.test(found)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

test("make a partnership, log a call with a next step, find it, undo, by keyboard alone", async ({ browser }) => {
  const page = await open(browser, "partnerskaber");
  await page.keyboard.press("n");
  await expect(page.locator("#new-partnership")).toBeFocused();
  await page.keyboard.type("Tastaturklubben");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Tastaturklubben" })).toBeVisible();

  await tabTo(page, /^Log$/);
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("Hvad skete der")).toBeVisible();
  await tabTo(page, /^Hvad skete der$/);
  await page.keyboard.type("Ringede til klubben");
  await tabTo(page, /^Næste skridt$/);
  await page.keyboard.type("Send mail");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Ringede til klubben").first()).toBeVisible();
  await expect(page.getByLabel("Hvad skete der")).toBeFocused();
  await saved(page);

  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox", { name: "Søg i alt" })).toBeFocused();
  await page.keyboard.type("tastatur");
  await expect(page.getByRole("option", { name: /Tastaturklubben/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/#\/partnerskaber\/ps-[a-z0-9-]+$/);
  await expect(page.getByRole("dialog", { name: "Søg i alt" })).toBeHidden();
  // The new page has the focus: a key pressed before that belongs to the search.
  await expect(page.locator("#mk-title")).toBeFocused();
  // A step that is still open is found at its line. The words from before make way for the new ones.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("tastatur");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("send mail");
  await expect(page.getByRole("option", { name: /Send mail/ }).first()).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/log$/);
  await expect(page.getByRole("checkbox", { name: "Klaret: Send mail" })).toBeFocused();

  // Another call: was that the step that stood open?
  await page.getByLabel("Hvad skete der").fill("Sendte mailen");
  await pressOn(page.getByLabel("Hvad skete der"));
  await expect(page.locator(".mk-toast")).toContainText("Skrevet i loggen");
  const asked = page.getByRole("status").filter({ hasText: "Er »Send mail« klaret?" });
  await pressOn(asked.getByRole("button", { name: "Klaret" }));
  await expect(asked).toHaveCount(0);
  await expect(page.getByLabel("Hvad skete der")).toBeFocused();
  await expect(page.getByRole("checkbox", { name: "Klaret: Send mail" })).toHaveCount(0);

  await page.locator("#mk-title").focus();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Genveje" })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Fortrudt", { exact: false }).first()).toBeVisible();
});

test("the search leads to pages and deeds by everyday words, in both languages", async ({ browser }) => {
  const page = await open(browser);
  const find = async (word: string, name: RegExp) => {
    await page.keyboard.press("Control+k");
    await page.locator(".mk-search__input").fill(word);
    const option = page.getByRole("option", { name }).first();
    await expect(option).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page.locator(".mk-search")).toBeHidden();
  };
  await find("backup", /^Gem en sikkerhedskopi.*Sådan gør I/);
  await expect(page.locator("#save-backup")).toBeFocused();
  await find("afslag", /^Sig pænt nej/);
  await expect(page.locator("#w-04")).toBeFocused();
  await find("databehandleraftale", /^Databehandleraftale/);
  await expect(page.locator("#paper")).toBeFocused();
  await find("engelsk", /^Skift sprog til engelsk/);
  await expect(page.getByRole("button", { name: "English" })).toBeFocused();
  await page.keyboard.press("Enter");
  await find("password", /^Lock a copy with a passphrase.*How to/);
  await expect(page.locator("#lock-title")).toBeFocused();
  await find("poster", /poster/i);
  await expect(page).toHaveURL(/#\/guide\/x-pix$/);
});

test("shortcuts of one key do nothing behind a dialog, and can be turned off for good", async ({ browser }) => {
  const page = await open(browser, "hjaelp");
  const search = page.getByRole("dialog", { name: "Søg i alt" });
  await page.keyboard.press("Control+k");
  await pressOn(search.getByRole("button", { name: "Luk" }), "n");
  await page.keyboard.press("Escape");
  await expect(search).toBeHidden();
  await expect(page).toHaveURL(/#\/hjaelp$/);

  const tick = page.locator("main").getByLabel("Brug genvejene med ét tegn: N, / og ?");
  await tick.uncheck();
  for (const key of ["n", "/", "?"]) {
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog")).toHaveCount(0);
  }
  // What goes with Ctrl still works, and is the only thing that happened.
  await page.keyboard.press("Control+k");
  await expect(search).toBeVisible();
  await expect(page.getByRole("dialog")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await expect(search).toBeHidden();
  await expect(page).toHaveURL(/#\/hjaelp$/);
  await page.reload();
  await expect(tick).not.toBeChecked();
  await tick.check();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Genveje" })).toBeVisible();
});

test("whoever walks down the results sees where, and hears whether there are any", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 500 } });
  await page.keyboard.press("Control+k");
  const box = page.getByRole("combobox", { name: "Søg i alt" });
  await expect(box).toBeFocused();
  await page.keyboard.type("zzzz");
  await expect(box).toHaveAttribute("aria-expanded", "false");
  await box.fill("aftale");
  await expect(box).toHaveAttribute("aria-expanded", "true");
  const options = page.getByRole("option");
  const count = await options.count();
  expect(count).toBeGreaterThan(8);
  const chosen = page.locator("[role=option][aria-selected=true]");
  const within = async () => {
    const [list, option] = [(await page.locator("#found").boundingBox())!, (await chosen.boundingBox())!];
    expect(option.y, "above the list").toBeGreaterThanOrEqual(list.y - 1);
    expect(option.y + option.height, "below the list").toBeLessThanOrEqual(list.y + list.height + 1);
  };
  for (let place = 1; place < count; place += 1) {
    await page.keyboard.press("ArrowDown");
    await expect(box).toHaveAttribute("aria-activedescendant", `found-${place}`);
    await expect(chosen).toHaveId(`found-${place}`);
    await expect(within).toPass();
  }
  for (let place = count - 2; place >= 0; place -= 1) await page.keyboard.press("ArrowUp");
  await expect(chosen).toHaveId("found-0");
  await expect(within).toPass();
  await expect(box).toBeFocused();
});

test("after the last step is taken back, the focus stands beside where it was", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Fortrydes");
  const status = page.locator(".mk-status");
  await pressOn(status.getByRole("button", { name: /^Fortryd/ }));
  await expect(status.getByRole("button", { name: /^Fortryd/ })).toHaveCount(0);
  await expect(status.getByRole("button", { name: "Gentag" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(status.getByRole("button", { name: /^Fortryd/ })).toBeFocused();
});

test("taking back where it is told, and again in the line at the foot, gives the focus on and moves nothing", async ({ browser }) => {
  const page = await open(browser, "", { by: "Anne" }, { viewport: { width: 1280, height: 720 } });
  await createPartnership(page, "Fortrydes");
  const home = new URL(page.url()).hash.slice(2);
  const id = home.split("/")[1];
  const days = Array.from({ length: 28 }, (_, place) => `2026-03-${String(place + 1).padStart(2, "0")}`);
  const entry = (at: string, place: number) => ({ id: `lg-still-${place}`, kind: "entry", fields: { partnership: id, at, summary: `Samtale ${place}` } });
  await merge(page, days.map(entry));
  await visit(page, `${home}/log`);
  const oldest = page.locator(".mk-log__item").filter({ hasText: /Samtale 0(?!\d)/ });
  await oldest.getByRole("button", { name: /^Slet/ }).click();
  await expect(oldest).toHaveCount(0);
  // The focus has gone to the heading; then somebody reads on.
  await expect(page.locator("#timeline-title")).toBeFocused();
  const read = await page.evaluate(() => {
    window.scrollTo(0, (document.documentElement.scrollHeight - innerHeight) / 2);
    return scrollY;
  });
  expect(read).toBeGreaterThan(300);
  const steps = [
    [page.locator(".mk-toast").getByRole("button", { name: "Fortryd" }), page.locator("#status-redo"), 1],
    [page.locator("#status-redo"), page.locator("#status-undo"), 0],
  ] as const;
  for (const [button, next, left] of steps) {
    // As a hand does it: before a click Playwright may scroll by itself.
    const box = (await button.boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(next).toBeFocused();
    await expect(oldest).toHaveCount(left);
    expect(await page.evaluate(() => scrollY)).toBe(read);
  }
});

test("where undo takes away what has the focus, the focus stands at the heading above it", async ({ browser }) => {
  const page = await open(browser, "", { by: "Anne" });
  await createPartnership(page, "Fortrydes");
  await visit(page, `${new URL(page.url()).hash.slice(2)}/log`);
  await submit(page.getByLabel("Hvad skete der"), "Ringede til banken");
  const entry = page.getByRole("listitem").filter({ hasText: "Ringede til banken" });
  await pressOn(entry.getByRole("button").first(), "Control+z");
  await expect(entry).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Log", exact: true })).toBeFocused();
});

test("after going somewhere, reading begins at the heading", async ({ browser }) => {
  const page = await open(browser);
  await tabTo(page, /^Filer$/);
  await page.keyboard.press("Enter");
  await expect(page.locator("#mk-title")).toBeFocused();
  await expect(page).toHaveTitle(/^Filer · Makkerskab$/);
});

test("from tab to tab the one that was chosen stays in sight, with the focus", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 720 } });
  await createPartnership(page, "Læs for mig");
  const tabs = page.locator(".mk-tabs");
  // The tabs are at the top of the window, and what stands above them goes with the card.
  await page.evaluate(() => {
    const tabs = document.querySelector(".mk-tabs")!;
    window.scrollBy(0, tabs.getBoundingClientRect().top - 120);
  });
  const tab = page.locator(".mk-tabs__link", { hasText: "Tjekliste" });
  await pressOn(tab);
  await expect(page.locator("#only-missing")).toBeVisible();
  await expect(tab).toBeFocused();
  await expect(tabs).toBeInViewport({ ratio: 1 });
});

test("the browser's own undo in a field takes what was typed in one go", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Læs for mig");
  await unfold(page);
  const field = page.getByLabel("Behov", { exact: true });
  await field.fill("Flere");
  await saved(page);
  // With the first letter the foot tells that it saves, which may part it from the rest; from then on nothing is drawn anew.
  await pressOn(field, "End");
  await page.keyboard.type(" ");
  await page.keyboard.type("aktive borgere");
  await page.keyboard.press("Control+z");
  await expect(field).toHaveValue(/^Flere ?$/);
  await saved(page);
});

test("undo works from a list and a date, and not behind a dialog", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Læs for mig");
  await visit(page, "partnerskaber/tavle");
  const status = page.getByRole("combobox", { name: /Læs for mig/ });
  // A page that has just come takes the focus to its heading first.
  await expect(async () => {
    await status.focus();
    await page.waitForTimeout(150);
    await expect(status).toBeFocused({ timeout: 100 });
  }).toPass();
  await status.selectOption("active");
  await expect(page.locator(".mk-toast")).toContainText("Læs for mig");
  await expect(status).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await pressOn(page.getByRole("dialog", { name: "Søg i alt" }).getByRole("button", { name: "Luk" }), "Control+z");
  await page.keyboard.press("Escape");
  await expect(status).toHaveValue("active");
  await pressOn(status, "Control+z");
  await expect(status).not.toHaveValue("active");
});

test("what goes with its own press leaves the focus near, and a second press does to no other what the first did", async ({ browser }) => {
  const page = await open(browser, "netvaerk");
  for (const question of ["Hvem når de unge?", "Hvem når de gamle?", "Hvem når alle?"]) {
    await visit(page, "netvaerk");
    await submit(page.locator("#new-map"), question);
    await expect(page.getByRole("heading", { level: 1, name: question })).toBeVisible();
  }
  await saved(page);
  await visit(page, "netvaerk");
  const maps = page.locator(".mk-maps__item");
  await pressOn(maps.first().getByRole("button", { name: /^Fjern/ }));
  await expect(maps).toHaveCount(2);
  await expect(page.locator("#maps-title")).toBeFocused();
  // A double press by mouse: the next one has come under the hand by the second half.
  const bin = (await maps.first().getByRole("button", { name: /^Fjern/ }).boundingBox())!;
  await page.mouse.dblclick(bin.x + bin.width / 2, bin.y + bin.height / 2, { delay: 20 });
  await expect(maps).toHaveCount(1);
  await page.waitForTimeout(300);
  await expect(maps).toHaveCount(1);

  await visit(page, "partnerskaber");
  await submit(page.locator("#new-partnership"), "Læs for mig");
  await visit(page, "partnerskaber");
  await page.locator("#find").fill("findes ikke");
  await press(page, "button", "Ryd filtre");
  await expect(page.locator("#find")).toBeFocused();
});
