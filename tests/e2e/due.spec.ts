// What others are waited for, calls that no mail has confirmed, and people to be confirmed: told where one looks, and led to. In both languages.
import { expect } from "@playwright/test";
import { accessible, fits, merge, open, pressOn, saved, test, visit } from "./app";

type Fields = Record<string, unknown>;
const row = (id: string, kind: string, fields: Fields) => ({ id, kind, fields });
const home = { partnership: "ps-d-1" };

/** So many days from today on. */
const day = (days: number) => {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return date.toLocaleDateString("sv");
};

const PEOPLE = ["Anna", "Bo", "Carl", "Dorte", "Eva", "Finn"];

const RECORDS = [
  row("ps-d-1", "partnership", { title: "Læs for mig", status: "active", owner: "Mette", [`review_dates/${day(-3)}`]: true }),
  row("ps-d-2", "partnership", { title: "Stille hjørne", status: "idea" }),
  row("pa-d-1", "partner", { name: "Røde Kors" }),
  row("mb-d-1", "member", { ...home, partner: "pa-d-1", role: "partner" }),
  row("as-d-1", "ask", { ...home, partner: "pa-d-1", direction: "ask", text: "Et lokale", status: "promised", due: day(-5) }),
  row("gl-d-1", "goal", { ...home, text: "Fyrre børn", state: "open", due: day(-4) }),
  row("ap-d-1", "approval", { ...home, who: "Direktøren", state: "asked", requested_at: day(-20) }),
  row("ac-d-1", "action", { ...home, text: "Ring til skolen", state: "open", due: day(3) }),
  row("lg-d-1", "entry", { ...home, partner: "pa-d-1", entry_kind: "call", at: day(-2), outcome: "yes", summary: "De låner os lokalet" }),
  row("lg-d-2", "entry", { ...home, partner: "pa-d-1", entry_kind: "call", at: day(-20), outcome: "yes", summary: "For længe siden" }),
  ...PEOPLE.map((name, at) => row(`ct-d-${at}`, "contact", { partner: "pa-d-1", name, review_by: day(-9 + at) })),
  row("ct-d-9", "contact", { partner: "pa-d-1", name: "Gerda", review_by: day(-9), left_at: day(-30) }),
];

const WORDS = {
  da: {
    yes: "Venter på et ja fra Direktøren i 20 dage", review: "Evaluér samarbejdet, som aftalt", calls: "Telefonaftaler, der ikke er bekræftet på mail",
    only: "Vis kun", awaits: "Venter på et ja", written: "Uden skriftlig aftale", step: "Uden næste skridt",
    confirm: "Er de her stadig rigtige?", all: "Se alle 6", right: "Stadig rigtig", kept: "Anna er stadig rigtig", undo: "Fortryd",
  },
  en: {
    yes: "Waiting for a yes from Direktøren for 20 days", review: "Evaluate the partnership, as agreed", calls: "Calls that no email has confirmed",
    only: "Show only", awaits: "Waiting for a yes", written: "Without a written agreement", step: "Without a next step",
    confirm: "Are these still right?", all: "See all 6", right: "Still right", kept: "Anna is still right", undo: "Undo",
  },
};

for (const lang of ["da", "en"] as const) {
  const words = WORDS[lang];
  const begun = async (browser: Parameters<typeof open>[0]) => {
    const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
    await merge(page, RECORDS);
    if (lang === "en") await page.getByRole("button", { name: "English" }).click();
    return page;
  };

  test(`the overview tells what is waited for and leads there (${lang})`, async ({ browser }) => {
    const page = await begun(browser);
    await visit(page, "");
    const todo = page.locator("section[aria-labelledby=todo-title]");
    await expect(todo.getByRole("listitem")).toHaveCount(5);
    // Whoever leads asks about it.
    await expect(todo.getByText("Mette", { exact: true })).toHaveCount(4);
    await expect(todo.locator(".mk-tag--late")).toHaveCount(4);
    await accessible(page);
    for (const [name, element] of [
      ["Et lokale", "#row-as-d-1"],
      ["Fyrre børn", "#row-gl-d-1"],
      [words.yes, "#row-ap-d-1"],
      [words.review, "#ps-d-1-review_dates"],
    ] as const) {
      await visit(page, "");
      await pressOn(todo.getByRole("link", { name, exact: true }));
      await expect(page.locator(element)).toBeFocused();
    }
    // Received, it is waited for no more.
    await visit(page, "partnerskaber/ps-d-1");
    await pressOn(page.locator("#row-as-d-1"));
    await page.locator("#as-d-1-status").selectOption("received");
    await saved(page);
    await visit(page, "");
    await expect(todo.getByRole("listitem")).toHaveCount(4);

    const calls = page.locator("section[aria-labelledby=calls-title]");
    await expect(calls.getByRole("heading", { name: words.calls })).toBeVisible();
    await expect(calls.getByRole("listitem")).toHaveCount(1);
    await expect(calls).toContainText("De låner os lokalet");
    await pressOn(calls.getByRole("link", { name: /Læs for mig/ }));
    await expect(page).toHaveURL(/ps-d-1\/log$/);
    await expect(page.locator("#entry-lg-d-1")).toBeFocused();
  });

  test(`lists tell it beside the next step, and are narrowed to it (${lang})`, async ({ browser }) => {
    const page = await begun(browser);
    await visit(page, "partnerskaber");
    const reading = page.getByRole("row", { name: /Læs for mig/ });
    await expect(reading).toContainText("Ring til skolen");
    await expect(reading.getByRole("link", { name: words.yes })).toBeVisible();
    await accessible(page);
    const rows = page.locator("tbody tr");
    for (const [name, title] of [[words.awaits, "Læs for mig"], [words.written, "Læs for mig"], [words.step, "Stille hjørne"]] as const) {
      await page.getByLabel(words.only).selectOption(name);
      await expect(rows).toHaveCount(1);
      await expect(rows).toContainText(title);
    }
    // The board is narrowed as the list is.
    await page.getByLabel(words.only).selectOption({ index: 0 });
    await visit(page, "partnerskaber/tavle");
    const next = page.locator(".mk-board-card__next");
    await expect(next.filter({ hasText: words.yes })).toBeVisible();
    await expect(next.filter({ hasText: "Ring til skolen" })).toBeVisible();
  });

  test(`people whose day has come are confirmed from the list of partners (${lang})`, async ({ browser }) => {
    const page = await begun(browser);
    await visit(page, "partnere");
    const section = page.locator("section[aria-labelledby=confirm-title]");
    await expect(section.getByRole("heading", { name: words.confirm })).toBeVisible();
    await pressOn(section.locator("summary", { hasText: words.all }));
    const people = section.getByRole("listitem");
    await expect(people).toHaveCount(6);
    await accessible(page);
    await pressOn(people.first().getByRole("button", { name: `${words.right} Anna` }));
    await expect(page.locator(".mk-toast")).toContainText(words.kept);
    // Five stand open.
    await expect(people).toHaveCount(5);
    await expect(people.first()).toBeVisible();
    await expect(people.first()).toContainText("Bo");
    await expect(page.locator("#confirm-title")).toBeFocused();
    await accessible(page);
    await fits(page);
    await pressOn(page.locator(".mk-toast").getByRole("button", { name: words.undo }));
    await expect(section.locator("summary", { hasText: words.all })).toBeVisible();
    await pressOn(section.locator("summary", { hasText: words.all }));
    await pressOn(people.first().getByRole("link", { name: "Røde Kors" }));
    await expect(page).toHaveURL(/partnere\/pa-d-1$/);
    await expect(page.locator("#person-ct-d-0")).toBeFocused();
  });
}
