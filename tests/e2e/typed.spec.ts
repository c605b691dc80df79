// What is typed or chosen half is told at its field, and has no consequences.
import { expect } from "@playwright/test";
import { createPartnership, open, pressOn, saved, secured, stored, test, undo, unfold, visit } from "./app";

test("a number that was typed and taken away again shows what is stored from there on", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Tal");
  await unfold(page);
  const attempts = page.getByLabel("Forsøg, før vi stopper");
  await attempts.fill("10");
  await pressOn(attempts, "Tab");
  await saved(page);
  await pressOn(attempts, "End");
  await pressOn(attempts, "5");
  await pressOn(attempts, "Backspace");
  await pressOn(attempts, "Tab");
  await undo(page).click();
  await expect(attempts).toHaveValue("");
});

test("a year typed with two digits is of this century, and nothing is stored of a year half typed", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Kort år");
  await unfold(page);
  const end = page.getByLabel("Slutter", { exact: true });
  // Month, day, year, as this browser asks for them.
  for (const digits of ["010227", "01022027"]) {
    await end.focus();
    await end.pressSequentially(digits);
    // The calendar button is the next stop within the field.
    await pressOn(end, "Tab");
    await page.keyboard.press("Tab");
    await expect(end).toHaveValue("2027-01-02");
    await undo(page).click();
    await expect(end).toHaveValue("");
  }
  // The page may go while somebody stands in the field.
  await end.focus();
  await end.pressSequentially("010227");
  await page.reload();
  await expect(end).toHaveValue("2027-01-02");
  // Whoever looks at another tab in the midst of a year goes on with it afterwards.
  await end.focus();
  await end.pressSequentially("020320");
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
    Reflect.deleteProperty(document, "visibilityState");
  });
  await saved(page);
  await expect(end).toHaveValue("0020-02-03");
  expect(Object.values(await stored(page)).join()).not.toContain("2020-02-03");
  await end.pressSequentially("27");
  await pressOn(end, "Tab");
  await page.keyboard.press("Tab");
  await expect(end).toHaveValue("2027-02-03");
  await secured(page);
  expect(Object.values(await stored(page)).join()).toContain("2027-02-03");
});

test("a year of three digits is told at the field and reaches no record", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Tre cifre");
  await unfold(page);
  const end = page.getByLabel("Slutter", { exact: true });
  const told = page.getByRole("alert").filter({ hasText: "Skriv årstallet med fire cifre" });
  await end.focus();
  await end.pressSequentially("0102202");
  await pressOn(end);
  await expect(told).toBeVisible();
  await pressOn(end, "Tab");
  await page.keyboard.press("Tab");
  await saved(page);
  expect(Object.values(await stored(page)).join()).not.toContain("0202-01-02");
  await expect(end).toHaveValue("0202-01-02");
  // Nor does one of five.
  await end.focus();
  await end.pressSequentially("010220275");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(told).toBeVisible();
  await saved(page);
  expect(Object.values(await stored(page)).join()).not.toContain("20275");
  await end.focus();
  await end.pressSequentially("01022027");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(told).toHaveCount(0);
  await secured(page);
  expect(Object.values(await stored(page)).join()).toContain("2027-01-02");
});

test("what an arrow key passes on the way to a choice has no consequences", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "På vej");
  await unfold(page);
  const decision = page.getByLabel("Hvad har I valgt?");
  const record = async () => Object.values(await stored(page)).join();
  await decision.focus();
  // Past handing it over, which closes it, and back to making it larger, which does not.
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowUp"]) await page.keyboard.press(key);
  await expect(decision).toHaveValue("scale");
  await page.keyboard.press("Tab");
  await secured(page);
  expect(await record()).toContain('"closing/decision":"scale"');
  expect(await record()).toContain('"status":"idea"');
  await undo(page).click();
  await expect(decision).toHaveValue("");
  // Left for the next one with the mouse.
  await decision.focus();
  await page.keyboard.press("ArrowDown");
  await expect(decision).toHaveValue("continue");
  await page.locator("#closing-reason").click();
  await page.keyboard.press("Escape");
  await expect.poll(record).toContain('"closing/decision":"continue"');
  await undo(page).click();
  await expect(decision).toHaveValue("");
  // Confirmed, saved or left with the page it counts as it stands.
  await decision.focus();
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  await page.keyboard.press("Control+s");
  await expect.poll(record).toContain('"status":"closed"');
  await page.keyboard.press("ArrowDown");
  await page.reload();
  await expect.poll(record).toContain('"status":"paused"');
});

test("a status that an arrow key only passes is written nowhere, on the page and on the board", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "På vej");
  const record = async () => Object.values(await stored(page)).join();
  const status = page.locator("[id$='-status']");
  await status.focus();
  for (const key of ["ArrowDown", "ArrowDown", "ArrowDown"]) await page.keyboard.press(key);
  await expect(status).toHaveValue("dialogue");
  await page.keyboard.press("Tab");
  await expect.poll(record).toContain('"status":"dialogue"');
  // One step, so nothing was written on the way.
  await undo(page).click();
  await expect(status).toHaveValue("idea");
  // Where an arrow key opens the list, as on a Mac, what is chosen in it counts at once.
  await status.evaluate((own: HTMLSelectElement) => own.addEventListener("keydown", (event) => {
    event.preventDefault();
    own.showPicker();
  }, { once: true }));
  await status.focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => status.evaluate((own) => own.matches(":open"))).toBe(true);
  for (const key of ["ArrowDown", "Enter"]) await page.keyboard.press(key);
  await expect(status).toHaveValue("candidate");
  await expect(status).toBeFocused();
  await expect.poll(record).toContain('"status":"candidate"');
  await undo(page).click();
  await visit(page, "partnerskaber/tavle");
  const card = page.locator("[id^='move-ps-']");
  await card.focus();
  for (const key of ["End", "ArrowUp"]) await page.keyboard.press(key);
  await expect(card).not.toHaveValue("idea");
  await expect(card).toBeFocused();
  const chosen = await card.inputValue();
  await page.keyboard.press("Enter");
  await expect.poll(record).toContain(`"status":"${chosen}"`);
  await expect(card).toBeFocused();
  await undo(page).click();
  await expect(card).toHaveValue("idea");
  // Left with Tab, the focus goes on and stays there.
  await card.focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect.poll(record).toContain('"status":"candidate"');
  await expect(card).toHaveValue("candidate");
});

test("a date that is typed over another one is the one that was typed", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Skrevet over");
  await unfold(page);
  const end = page.getByLabel("Slutter", { exact: true });
  await end.fill("2027-11-12");
  await end.blur();
  await saved(page);
  await end.focus();
  await end.pressSequentially("01022028");
  await expect(end).toHaveValue("2028-01-02");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await secured(page);
  expect(Object.values(await stored(page)).join()).toContain("2028-01-02");
  // Half taken out, it is said at the field, and the record keeps what it has.
  const rest = page.getByText("Datoen er ikke hel.");
  await end.focus();
  await page.keyboard.press("Delete");
  for (let part = 0; part < 4; part++) await page.keyboard.press("Tab");
  await expect(rest).toBeVisible();
  await expect(end).toHaveAttribute("aria-invalid", "true");
  await secured(page);
  expect(Object.values(await stored(page)).join()).toContain('"end":"2028-01-02"');
  // Taken out part by part, it is no date.
  await end.focus();
  for (let part = 0; part < 3; part++) {
    await page.keyboard.press("Delete");
    await page.keyboard.press("Tab");
  }
  await page.keyboard.press("Tab");
  await expect(rest).toBeHidden();
  await expect(end).toHaveValue("");
  await secured(page);
  await expect.poll(async () => Object.values(await stored(page)).join()).toContain('"end":null');
});

test("a form with half a date keeps it and is not sent", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Halv dato");
  const step = page.getByLabel("Næste skridt", { exact: true });
  const day = page.getByLabel("Hvornår", { exact: true });
  await step.fill("Ring til Birgit");
  await day.fill("2027-11-12");
  await day.focus();
  await page.keyboard.press("Delete");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await expect(day).toHaveJSProperty("validity.badInput", true);
  await expect(step).toHaveValue("Ring til Birgit");
  await secured(page);
  expect(Object.values(await stored(page)).join()).not.toContain("Ring til Birgit");
});

test("what is said of a half year at a field goes once a step back sets the date", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Sat af andre");
  await unfold(page);
  const end = page.getByLabel("Slutter", { exact: true });
  const told = page.getByRole("alert").filter({ hasText: "Skriv årstallet med fire cifre" });
  for (const day of ["2027-01-02", ""]) {
    await end.fill(day);
    await end.blur();
    await saved(page);
  }
  await end.focus();
  await end.pressSequentially("0102202");
  await pressOn(end);
  await expect(told).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await undo(page).click();
  await expect(end).toHaveValue("2027-01-02");
  await expect(told).toHaveCount(0);
  await expect(end).not.toHaveAttribute("aria-invalid", "true");
});

test("Enter in the quick log saves nothing while its date has half a year", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Hurtig");
  const home = page.url();
  const write = page.getByRole("link", { name: "Skriv i loggen" });
  // Who asks for another tab stays on this page.
  const [other] = await Promise.all([page.context().waitForEvent("page"), write.click({ modifiers: ["ControlOrMeta"] })]);
  await other.close();
  expect(page.url()).toBe(home);
  await write.click();
  const what = page.locator("#quick-summary");
  await expect(what).toBeFocused();
  await what.fill("Ringede om lokalet");
  const when = page.locator("#quick-at");
  await when.fill("");
  await when.focus();
  await when.pressSequentially("0102202");
  await pressOn(what);
  await expect(page.getByRole("alert").filter({ hasText: "Skriv årstallet med fire cifre" })).toBeVisible();
  await expect(when).toBeFocused();
  await expect(what).toHaveValue("Ringede om lokalet");
  await when.fill("2027-01-02");
  await pressOn(what);
  await expect(what).toHaveValue("");
  await expect(page.getByText("Ringede om lokalet").first()).toBeVisible();
});

test("a name that is missing is told at the field", async ({ browser }) => {
  const page = await open(browser);
  for (const [lang, told] of [["Dansk", "Skriv et navn først."], ["English", "Write a name first."]]) {
    if (lang === "English") await page.getByRole("button", { name: lang }).click();
    const who = page.locator("#who");
    await pressOn(who);
    await expect(who).toBeFocused();
    await expect(who).toHaveAttribute("aria-invalid", "true");
    await expect(who).toHaveAccessibleDescription(new RegExp(told));
    await expect(page.locator("main").getByText(told)).toBeVisible();
    await who.fill("A");
    await expect(page.locator("main").getByText(told)).toHaveCount(0);
    await who.fill("");
  }
});
