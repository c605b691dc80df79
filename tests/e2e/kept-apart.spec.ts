// What was begun about one thing, by one person, on one day, is not put into another's.
import { expect, type Page } from "@playwright/test";
import { createPartnership, merge, open, saved, stored, test, visit } from "./app";

const record = (id: string, kind: string, fields: object) => ({ id, kind, fields });

const HOME = [
  record("ps-1", "partnership", { title: "Læsning med Tavs Fond", status: "active", phase: "P09" }),
  record("pa-1", "partner", { name: "Tavs Fond", publicity_pref: "none" }),
  record("me-1", "member", { partnership: "ps-1", partner: "pa-1" }),
  record("pa-2", "partner", { name: "Skolen" }),
  record("me-2", "member", { partnership: "ps-1", partner: "pa-2" }),
];

test("what is half written about one agreement waits there, and not in the other", async ({ browser }) => {
  const page = await open(browser);
  const years = [2026, 2027].map((year) =>
    record(`ag-${year}`, "agreement", { partnership: "ps-1", level: "L2", valid_from: `${year}-01-01`, valid_to: `${year}-12-31` }));
  await merge(page, [...HOME, ...years]);
  await visit(page, "partnerskaber/ps-1/aftale");
  const which = page.locator(".mk-segment", { hasText: "2026" }).getByRole("button");
  const note = page.locator("#version-note");
  const look = async (year: number) => {
    await which.filter({ hasText: String(year) }).click();
    await page.getByRole("radio", { name: "Versioner" }).click();
    await expect(note).toBeVisible();
  };
  await look(2026);
  await note.fill("Sendt til skolens leder");
  await look(2027);
  await expect(note).toHaveValue("");
  await look(2026);
  await expect(note).toHaveValue("Sendt til skolens leder");
});

test("a column that was taken out of one list comes in with the next", async ({ browser }) => {
  const page = await open(browser, "partnere");
  await page.locator("summary", { hasText: "Hent en liste fra et regneark" }).click();
  const choose = async (name: string, text: string) => {
    await page.locator("#bring-input").setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
    await expect(page.getByText(name).first()).toBeVisible();
  };
  await choose("gammel.csv", "Partner;Kontakt;Bem\nFDF;Mette;husk kage\n");
  const second = page.locator("#bring-0-1");
  await second.selectOption({ label: "Bruges ikke" });
  await choose("ny.csv", "Partner;Telefon;Mail\nKirken;12345678;a@b.dk\n");
  await expect(second.locator("option:checked")).toHaveText("Telefon");
});

test("what was chosen for some rows of the list is not chosen for others", async ({ browser }) => {
  const page = await open(browser);
  await merge(page, ["Alfa", "Beta"].map((title, place) => record(`ps-${place}`, "partnership", { title, status: "active" })));
  await visit(page, "partnerskaber");
  await page.getByRole("checkbox", { name: /Alfa/ }).check();
  const value = page.locator("#bulk-value");
  const first = await value.inputValue();
  await value.selectOption("closed");
  await page.getByRole("button", { name: "Vælg ingen" }).click();
  await page.getByRole("checkbox", { name: /Beta/ }).check();
  await expect(value).toHaveValue(first);
});

test("a card that is opened and left keeps the name that another tab gave", async ({ browser }) => {
  const page = await open(browser);
  await merge(page, [
    record("mp-1", "map", { title: "Kort", question: "Hvem?", variant: "v-kort", step: "d03" }),
    record("nd-1", "node", { map: "mp-1", name: "Skolen" }),
  ]);
  await visit(page, "netvaerk/mp-1/oevelse");
  const card = (page: Page) => page.locator("#card-nd-1");
  const field = (page: Page) => page.locator("#card-name-nd-1");
  const other = await page.context().newPage();
  await visit(other, "netvaerk/mp-1/oevelse");
  await card(page).click();
  await card(other).click();
  await field(other).fill("Nordskolen");
  await field(other).press("Enter");
  await saved(other);
  await expect.poll(() => stored(page).then((all) => JSON.stringify(all))).toContain("Nordskolen");
  await field(page).blur();
  await expect(card(page)).toHaveText("Nordskolen");
  await expect(card(other)).toHaveText("Nordskolen");
});

test("a form that stands open overnight is dated by the day that it is sent", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Læs for mig");
  await saved(page);
  await page.clock.install({ time: new Date("2026-11-26T15:00:00+01:00") });
  await page.reload();
  await visit(page, `${new URL(page.url()).hash.slice(2)}/log`);
  await expect(page.locator("#quick-at")).toHaveValue("2026-11-26");
  await page.clock.fastForward("17:00:00");
  await expect(page.locator("#quick-at")).toHaveValue("2026-11-27");
  // A day that somebody has chosen stays.
  await page.locator("#quick-at").fill("2026-11-20");
  await page.clock.fastForward("24:00:00");
  await expect(page.locator("#quick-at")).toHaveValue("2026-11-20");
});

const ROUND = { partnership: "ps-1", opened_at: "2026-11-01", "parties/library": "Biblioteket", "parties/pa-1": "Tavs Fond" };

test("what somebody has begun to answer where answers are counted together is theirs alone", async ({ browser }) => {
  const page = await open(browser);
  await merge(page, [
    ...HOME,
    record("ro-1", "round", { ...ROUND, round_kind: "mid", mode: "pooled", form_id: "f-mid" }),
    record("an-1", "answers", { round: "ro-1", party: "library", "values/e-env-1": 1, "values/e-mem-1": 2 }),
  ]);
  await visit(page, "evaluering/ro-1");
  await expect(page.locator("main a[href$='svar/an-1']")).toHaveCount(0);
  await visit(page, "evaluering/ro-1/svar/an-1");
  await expect(page.getByText("Nogen har begyndt på svar et andet sted.")).toBeVisible();
  await expect(page.locator("main input:checked")).toHaveCount(0);
  // Who began it elsewhere says so.
  await page.getByRole("button", { name: "Det er mine: gå videre" }).click();
  await expect(page.locator("main input:checked").first()).toBeAttached();
  await page.reload();
  await expect(page.locator("main input:checked").first()).toBeAttached();
});

test("no subject of a mail names whom the mail may not name, and no step of a note is on an agenda", async ({ browser }) => {
  const page = await open(browser);
  await merge(page, [
    ...HOME,
    record("en-1", "entry", { partnership: "ps-1", entry_kind: "note", at: "2026-11-20", summary: "Rygter om en fyring" }),
    record("ac-1", "action", { partnership: "ps-1", text: "Find ud af, om hun er fyret", origin: "log", origin_id: "en-1", state: "open", due: "2026-11-25" }),
    record("ac-2", "action", { partnership: "ps-1", text: "Bestil lokalet", state: "open", due: "2026-11-25" }),
    record("mt-1", "meeting", { partnership: "ps-1", meeting_kind: "status", at: "2026-12-01" }),
    record("ro-1", "round", { ...ROUND, round_kind: "quick5", mode: "open", form_id: "f-quick5" }),
    record("an-1", "answers", { round: "ro-1", party: "library", submitted_at: "2026-11-02", "values/e-5-0": "Vi læste", "values/e-5-1": "Godt", "values/e-5-2": "Godt" }),
  ]);
  const mails = () =>
    page.locator("main a[href^='mailto:']").evaluateAll((links) => links.map((link) => decodeURIComponent((link as HTMLAnchorElement).href)));
  await visit(page, "evaluering/ro-1/resultat");
  await expect.poll(async () => (await mails()).length).toBeGreaterThan(0);
  for (const mail of await mails()) expect(mail).not.toContain("Tavs");
  await visit(page, "partnerskaber/ps-1/moeder/mt-1");
  await page.getByRole("button", { name: /Foreslå/ }).first().click();
  await expect(page.getByText("Bestil lokalet").first()).toBeVisible();
  await expect.poll(async () => (await mails()).join("\n")).toContain("Bestil lokalet");
  expect((await mails()).join("\n")).not.toContain("fyret");
});

test("of two records of one library somebody says which holds, and may think again", async ({ browser }) => {
  const page = await open(browser, "filer");
  await page.locator("#own-library").fill("Greve Bibliotek");
  await saved(page);
  const own = () => page.evaluate(() => JSON.parse(localStorage.getItem("makkerskab/settings")!).library);
  const first = await own();
  await merge(page, [
    record("li-a", "library", { name: "greve bibliotek", cvr: "12345678" }),
    record("li-b", "library", { name: "Solrød Bibliotek" }),
  ]);
  await visit(page, "filer");
  const which = page.getByRole("group", { name: "Jeres bibliotek står her flere gange. Hvilket gælder?" });
  await expect(which.getByRole("radio")).toHaveCount(2);
  await which.getByRole("radio", { name: /12345678/ }).check();
  await expect.poll(own).toBe("li-a");
  await page.reload();
  await expect(which.getByRole("radio", { name: /12345678/ })).toBeChecked();
  await which.getByRole("radio", { name: "Greve Bibliotek", exact: true }).check();
  await expect.poll(own).toBe(first);
});
