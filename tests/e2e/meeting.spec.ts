// A meeting: its hours, its calendar, its mails.
import { expect, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, closeToast, createPartnership, fits, merge, open, press, pressOn, saved, secured, test, visit } from "./app";

const WORDS = {
  da: { create: "Opret mødet", calendar: "Gem til kalenderen", mail: "Mail dagsordenen", none: "Skriv en dato, så kan mødet komme i kalenderen.", gone: "bliver 1 dato, der er slettet eller klaret, aflyst", remove: "Slet mødet", time: "kl. 13.00-14.30", today: "i dag kl. 13.00-14.30", noTime: "Det klokkeslæt findes ikke." },
  en: { create: "Create the meeting", calendar: "Save to calendar", mail: "Email the agenda", none: "Write a date, and the meeting can go into the calendar.", gone: "1 date that is deleted or done is cancelled", remove: "Delete the meeting", time: "13:00-14:30", today: "today, 13:00-14:30", noTime: "There is no such time." },
};
type Lang = keyof typeof WORDS;

/** A day of this computer, so many days from now. */
const day = (page: Page, later = 0) =>
  page.evaluate((later) => {
    const day = new Date();
    day.setDate(day.getDate() + later);
    return day.toLocaleDateString("sv");
  }, later);

async function meetings(page: Page) {
  await createPartnership(page, "Læs for mig");
  const partnership = new URL(page.url()).hash.slice(2);
  await visit(page, `${partnership}/moeder`);
  return partnership;
}

/** The lines of the calendar that a press saves, joined. */
async function calendar(page: Page, lang: Lang) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: WORDS[lang].calendar }).click(),
  ]);
  return readFileSync(await download.path(), "utf8").replaceAll("\r\n ", "").split("\r\n");
}

for (const lang of ["da", "en"] as const) {
  test(`a meeting has its time in the list, the agenda, the calendar and the overview (${lang})`, async ({ browser }) => {
    const words = WORDS[lang];
    const page = await open(browser, "", { lang }, { viewport: { width: 360, height: 740 } });
    const partnership = await meetings(page);
    const today = await day(page);
    for (const time of ["kl. 13-14.30", "9"]) {
      await page.locator("#new-meeting-at").fill(today);
      await page.locator("#new-meeting-time").fill(time);
      await page.getByRole("button", { name: words.create }).click();
      await expect(page.locator("[id$='-time']")).toHaveValue(time);
      if (time !== "9") {
        await expect(page.getByRole("heading", { level: 1, name: words.time })).toBeVisible();
        await expect(page.getByRole("timer")).toHaveText(/^90:00 /);
        const link = await page.getByRole("link", { name: words.mail }).getAttribute("href");
        expect(decodeURIComponent(link!)).toContain(words.time);
        const lines = await calendar(page, lang);
        expect(lines).toContain(`DTSTART:${today.replaceAll("-", "")}T130000`);
        expect(lines).toContain(`DTEND:${today.replaceAll("-", "")}T143000`);
        await fits(page);
        await accessible(page);
        // On paper the points have the numbers that the mail gives them.
        await expect(page.locator(".mk-sheet ol > li")).not.toHaveCount(0);
        await expect(page.locator(".mk-sheet")).toContainText(words.time);
      }
      await saved(page);
      await visit(page, `${partnership}/moeder`);
    }
    // The latest first.
    await expect(page.locator(".mk-meetings__item").first()).toContainText(words.time);
    await fits(page);
    await visit(page);
    const near = page.getByRole("region", { name: lang === "da" ? "I dag" : "Today", exact: true }).getByRole("listitem");
    await expect(near).toHaveCount(2);
    // Before all else that waits, and once.
    await expect(page.locator("main h2").first()).toHaveText(lang === "da" ? "I dag" : "Today");
    await expect(page.getByRole("region", { name: lang === "da" ? /^Møder/ : /^Meetings/ })).toHaveCount(0);
    await expect(near.nth(1)).toContainText(words.today);
    await fits(page);
    // Digits that are no time are told; words stand as they are.
    await near.nth(1).getByRole("link").click();
    await page.locator("[id$='-time']").fill("25:99");
    await page.locator("[id$='-time']").blur();
    await expect(page.getByText(words.noTime)).toBeVisible();
    await accessible(page);
    await page.locator("[id$='-time']").fill("lige efter skole");
    await expect(page.getByRole("heading", { level: 1, name: /, lige efter skole$/ })).toBeVisible();
    await page.locator("[id$='-time']").blur();
    await expect(page.getByText(words.noTime)).toHaveCount(0);
    expect(await calendar(page, lang)).toContain(`DTSTART;VALUE=DATE:${today.replaceAll("-", "")}`);
  });

  test(`a meeting without a date says so beside the calendar, and a deleted one is cancelled there (${lang})`, async ({ browser }) => {
    const words = WORDS[lang];
    const page = await open(browser, "", { lang });
    const partnership = await meetings(page);
    await page.locator("#new-meeting-at").fill("");
    await page.getByRole("button", { name: words.create }).click();
    await expect(page.getByText(words.none)).toBeVisible();
    await expect(page.getByRole("button", { name: words.calendar })).toHaveCount(0);
    await accessible(page);
    await page.locator("[id$='-at']").first().fill(await day(page, 3));
    const own = await calendar(page, lang);
    const uid = own.find((line) => line.startsWith("UID:"))!;
    expect(own.join()).not.toContain("STATUS:");
    await closeToast(page);
    // A day that is taken out is cancelled as well, from the meeting itself.
    const at = page.locator("[id$='-at']").first();
    const written = await at.inputValue();
    await at.fill("");
    await saved(page);
    await expect(page.getByRole("button", { name: words.calendar })).toBeVisible();
    expect(await calendar(page, lang)).toEqual(expect.arrayContaining([uid, "STATUS:CANCELLED"]));
    await closeToast(page);
    await at.fill(written);
    await page.getByRole("button", { name: words.remove }).click();
    await expect(page.locator(".mk-meetings__item")).toHaveCount(0);
    await closeToast(page);
    await visit(page, partnership);
    const lines = await calendar(page, lang);
    await expect(page.locator(".mk-toast")).toContainText(words.gone);
    expect(lines).toContain(uid);
    expect(lines).toContain("STATUS:CANCELLED");
  });
}

test("the room's clock goes on through a reload, as long as the host has said", async ({ browser }) => {
  const page = await open(browser, "", { lang: "en" });
  await meetings(page);
  await page.locator("#new-meeting-at").fill(await day(page));
  await page.getByRole("button", { name: WORDS.en.create }).click();
  await page.getByLabel("Length in minutes").fill("45");
  await page.getByLabel("Length in minutes").blur();
  await expect(page.getByRole("timer")).toHaveText("45:00 left");
  await page.getByRole("button", { name: "Start the clock" }).click();
  await expect(page.getByRole("timer")).toHaveText(/44:5\d left/);
  await saved(page);
  await page.reload();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(page.getByRole("timer")).toHaveText(/44:[0-5]\d left/);
  await expect(page.getByLabel("Length in minutes")).toHaveValue("45");
});

for (const lang of ["da", "en"] as const) {
  const words = {
    da: { told: /^Dagen er gået, og der er ikke skrevet noget/, move: "Flyt mødet", remove: "Slet mødet" },
    en: { told: /^The day has passed, and nothing is written/, move: "Move the meeting", remove: "Delete the meeting" },
  }[lang];
  test(`a day that passed without a word is asked about, and a meeting with one is not (${lang})`, async ({ browser }) => {
    const page = await open(browser, "", { lang: "da", by: "Anne" });
    const partnership = await meetings(page);
    const home = partnership.split("/")[1];
    await secured(page);
    const [past, coming] = [await day(page, -3), await day(page, 4)];
    const meeting = (id: string, fields: object) => ({ id, kind: "meeting", fields: { partnership: home, meeting_kind: "status", at: past, ...fields } });
    await merge(page, [meeting("me-x1", {}), meeting("me-x2", { decisions: ["Vi holder fest"] })]);
    if (lang === "en") await press(page, "button", "English");
    await visit(page, `${partnership}/moeder/me-x2`);
    await expect(page.getByRole("button", { name: words.remove })).toHaveCount(1);
    await expect(page.getByText(words.told)).toHaveCount(0);
    await visit(page, `${partnership}/moeder/me-x1`);
    await expect(page.getByText(words.told)).toBeVisible();
    await accessible(page);
    await fits(page);
    await press(page, "button", words.move);
    const date = page.locator('[id="me-x1-at"]');
    await expect(date).toBeFocused();
    await date.fill(coming);
    await date.blur();
    await expect(page.getByText(words.told)).toHaveCount(0);
    await date.fill(past);
    await date.blur();
    await expect(page.getByText(words.told)).toBeVisible();
    await pressOn(page.getByRole("button", { name: words.remove }).first());
    await expect(page).toHaveURL(/moeder$/);
    await saved(page);
  });
}
