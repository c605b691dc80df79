// What somebody writes stands as they wrote it: rows come back, an emptied field stays empty, a day does not move.
import { expect, type Page } from "@playwright/test";
import { merge, open, saveBackup, saved, stored, test, unfold, visit } from "./app";

const record = (id: string, kind: string, fields: object) => ({ id, kind, fields });

const HOME = [
  record("ps-1", "partnership", { title: "Læs for mig", need: "Flere læsere", status: "active", phase: "P06" }),
  record("pa-1", "partner", { name: "Sparekassen" }),
  record("me-1", "member", { partnership: "ps-1", partner: "pa-1" }),
  record("co-1", "contact", { partner: "pa-1", name: "Bodil Hansen", phone: "12345678" }),
  record("co-2", "contact", { partner: "pa-1", name: "Gamle Ole", phone: "99999999", left_at: "2025-01-01" }),
  record("ag-1", "agreement", { partnership: "ps-1", level: "L2", state: "draft" }),
  record("mt-1", "meeting", { partnership: "ps-1", at: "2026-12-01", meeting_kind: "status" }),
];

async function clause(page: Page, name: RegExp) {
  await visit(page, "partnerskaber/ps-1/aftale");
  const steps = page.locator("#agreement-steps");
  if (!(await steps.isVisible())) await page.locator(".mk-steps__title").click();
  await steps.getByRole("button", { name }).first().click();
}

for (const lang of ["da", "en"] as const) {
  const words = {
    da: { more: "Tilføj et spørgsmål", begin: "Begynd runden" },
    en: { more: "Add a question", begin: "Begin the round" },
  }[lang];
  test(`a fourth question of one's own comes back, and is asked: ${lang}`, async ({ browser }) => {
    const page = await open(browser);
    await merge(page, HOME);
    if (lang === "en") await page.locator("#other-language").click();
    await visit(page, "partnerskaber/ps-1/evaluering");
    await unfold(page);
    const field = (place: number) => page.locator(`#own-question-${place}`);
    // One row stays empty.
    for (const place of [0, 1]) await field(place).fill(`Spørgsmål ${place + 1}`);
    await page.getByRole("button", { name: words.more }).click();
    await field(3).fill("Det fjerde spørgsmål");
    await page.locator("#other-language").click();
    await expect(field(3)).toHaveValue("Det fjerde spørgsmål");
    await page.locator("#other-language").click();
    await visit(page, "hjaelp");
    await visit(page, "partnerskaber/ps-1/evaluering");
    await expect(field(3)).toHaveValue("Det fjerde spørgsmål");
    page.once("dialog", (dialog) => dialog.accept());
    await page.reload();
    await expect(field(3)).toHaveValue("Det fjerde spørgsmål");
    await expect(field(1)).toHaveValue("Spørgsmål 2");
    await page.getByRole("button", { name: words.begin }).click();
    await saved(page);
    expect(JSON.stringify(await stored(page))).toContain("Det fjerde spørgsmål");
    await visit(page, "partnerskaber/ps-1/evaluering");
    await expect(field(3)).toHaveCount(0);
  });
}

test("each comment on an agreement stays at home until it is said to go out", async ({ browser }) => {
  const page = await open(browser);
  await merge(page, HOME);
  await clause(page, /Aktiviteter/);
  await unfold(page);
  const form = page.locator("form:has(#ag-c05-comment)");
  const keep = form.getByRole("checkbox");
  await keep.uncheck();
  await page.locator("#ag-c05-comment").fill("Til parterne");
  await form.getByRole("button").click();
  await expect(page.getByText("Til parterne")).toBeVisible();
  await expect(keep).toBeChecked();
});

test("an agreement's field that is emptied stays empty until it is left", async ({ browser }) => {
  const page = await open(browser);
  await merge(page, HOME);
  await clause(page, /Baggrund/);
  const field = page.locator("textarea").first();
  await expect(field).toHaveValue("Flere læsere");
  await field.press("Control+a");
  await field.press("Delete");
  await expect(field).toHaveValue("");
  await field.pressSequentially("Ungdom");
  await expect(field).toHaveValue("Ungdom");
  await field.press("Control+a");
  await field.press("Delete");
  await field.blur();
  await expect(field).toHaveValue("Flere læsere");
});

test("the day of a meeting that is being planned does not move at midnight", async ({ browser }) => {
  const page = await open(browser);
  await merge(page, HOME);
  await page.clock.install({ time: new Date("2026-10-24T23:58:30+02:00") });
  await visit(page, "partnerskaber/ps-1/moeder");
  await page.reload();
  const day = page.locator("#new-meeting-at");
  await expect(day).toHaveValue("2026-10-24");
  await page.locator("#new-meeting-time").fill("9-10");
  await page.clock.runFor(3 * 60 * 1000);
  await expect(day).toHaveValue("2026-10-24");
});

test("a spreadsheet's row that is pasted takes the place of what is marked", async ({ browser }) => {
  const page = await open(browser);
  await merge(page, HOME);
  await visit(page, "partnerskaber/ps-1");
  await unfold(page);
  const field = page.locator("#add-goal");
  const paste = (text: string) => field.evaluate((field, text) => {
    const held = new DataTransfer();
    held.setData("text", text);
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: held, bubbles: true, cancelable: true }));
  }, text);
  await field.fill("forkert tekst");
  await field.press("Control+a");
  await paste("Flere lånere\t2027\r\n");
  await expect(field).toHaveValue("Flere lånere, 2027");
  await field.press("Home");
  await paste("Mål\t1");
  await expect(field).toHaveValue("Mål, 1Flere lånere, 2027");
});

test("with full storage what is half written outlives a reload", async ({ browser }) => {
  const page = await open(browser);
  await merge(page, HOME);
  await page.evaluate(() => {
    let number = 0;
    for (const size of [1 << 20, 1 << 10, 1 << 4, 1]) {
      try {
        for (;;) localStorage.setItem(`fill${number++}`, "x".repeat(size));
      } catch {
        // No more of that size.
      }
    }
  });
  await visit(page, "partnerskaber/ps-1/moeder/mt-1");
  await page.locator("#add-task").fill("Halvskrevet opgave");
  page.once("dialog", (dialog) => dialog.accept());
  await page.reload();
  await expect(page.locator("#add-task")).toHaveValue("Halvskrevet opgave");
});

test("a backup from a day that has not come is told with its day", async ({ browser }) => {
  const page = await open(browser);
  await page.clock.install({ time: new Date("2026-11-29T12:00:00+01:00") });
  await merge(page, HOME);
  await visit(page, "filer");
  await saveBackup(page);
  await page.clock.setSystemTime(new Date("2025-11-29T12:00:00+01:00"));
  await page.reload();
  await expect(page.getByText("computerens ur er stillet tilbage").first()).toBeVisible();
  await expect(page.locator(".mk-status")).toContainText("Sikkerhedskopi fra 29.");
  await visit(page, "");
  await expect(page.getByText("computerens ur er stillet tilbage").first()).toBeVisible();
});

test("whoever has left is not printed as somebody to call", async ({ browser }) => {
  const page = await open(browser);
  await merge(page, HOME);
  await visit(page, "partnerskaber/ps-1");
  await page.addInitScript(() => { window.print = () => {}; });
  await page.reload();
  await page.getByRole("button", { name: "Udskriv partnerskabet" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Udskriv", exact: true }).click();
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => page.locator("body").innerText()).toContain("12345678");
  expect(await page.locator("body").innerText()).not.toContain("99999999");
});
