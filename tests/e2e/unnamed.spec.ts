// Who is not to be named is not named where others read: on paper, in minutes and in mails.
import { expect, type Browser, type Page } from "@playwright/test";
import { createPartnership, merge, open, pressOn, secured, stored, test, visit } from "./app";

const SILENT = "Tavs Fond";

/** A partnership with the paper, in which a silent fund has a hand. */
async function silent(browser: Browser) {
  const page = await open(browser, "", { by: "Anne" });
  await createPartnership(page, "Læs for mig");
  const id = new URL(page.url()).hash.split("/")[2];
  await secured(page);
  const today = new Date().toISOString().slice(0, 10);
  await merge(page, [
    { id, kind: "partnership", fields: { need: `Bogbus betalt af ${SILENT}` } },
    { id: "pa-x1", kind: "partner", fields: { name: SILENT, publicity_pref: "none" } },
    { id: "pa-x2", kind: "partner", fields: { name: "Avisen" } },
    { id: "ct-x2", kind: "contact", fields: { partner: "pa-x2", name: "Ida Avis", email: "ida@avisen.example" } },
    { id: "mb-x2", kind: "member", fields: { partnership: id, partner: "pa-x2", role: "partner" } },
    { id: "ac-x1", kind: "action", fields: { partnership: id, text: `Ring til ${SILENT}`, state: "open", due: today } },
    { id: "lg-x1", kind: "entry", fields: { partnership: id, partner: "pa-x2", at: today, entry_kind: "call", summary: "Ringede", "contact_ids/ct-x2": true } },
    { id: "me-x1", kind: "meeting", fields: { partnership: id, meeting_kind: "status", at: today, attendees: ["Ida Avis"], agenda: [`Pengene fra ${SILENT}`], decisions: [`Vi venter på ${SILENT}`] } },
  ]);
  return { page, id };
}

/** All that stands in the page while it is being printed, its title and the words of narrow tables among them. */
async function printed(page: Page) {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const told = await page.evaluate(() => {
    const labels = [...document.querySelectorAll("[data-label]")].map((element) => element.getAttribute("data-label"));
    return [document.title, document.body.textContent, ...labels].join("\n");
  });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  return told;
}

test("no printed page names them, and the page on the screen is as it was", async ({ browser }) => {
  const { page, id } = await silent(browser);
  for (const route of ["", "partnerskaber", "partnerskaber/tavle", `partnerskaber/${id}/log`, `partnerskaber/${id}/tjekliste`, "partnere"]) {
    await visit(page, route);
    if (["", "partnerskaber", "partnere"].includes(route)) await expect(page.getByText(SILENT).first()).toBeVisible();
    await secured(page);
    const before = await page.locator("body").textContent();
    expect(await printed(page), route).not.toContain(SILENT);
    expect(await page.locator("body").textContent(), route).toBe(before);
  }
  // A page that prints itself tells its lists first, and the browser once more.
  await visit(page, "partnere");
  const before = await page.locator("body").textContent();
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  expect(await printed(page)).not.toContain(SILENT);
  expect(await page.locator("body").textContent()).toBe(before);
  await page.evaluate(() => document.querySelector("#mk-title")!.append(" "));
  // A name that is typed just before, or meanwhile, is what the tab is called, on paper without theirs.
  await visit(page, `partnerskaber/${id}`);
  await pressOn(page.locator("#title-edit"));
  const title = page.locator("#title-field");
  await title.fill(`Læs med ${SILENT}`);
  expect((await printed(page)).split("\n")[0]).toBe("Læs med [omtales ikke] · Makkerskab");
  expect(await page.title()).toBe(`Læs med ${SILENT} · Makkerskab`);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await title.fill(`Læs for ${SILENT}`);
  await expect(page).toHaveTitle("Læs for [omtales ikke] · Makkerskab");
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  expect(await page.title()).toBe(`Læs for ${SILENT} · Makkerskab`);
  // A page about them is theirs.
  await visit(page, "partnere/pa-x1");
  expect(await printed(page)).toContain(SILENT);
  expect(Object.values(await stored(page)).join("\n")).toContain(SILENT);
});

test("the printed list of calls has neither name nor number of theirs", async ({ browser }) => {
  const { page } = await silent(browser);
  const records = [
    { id: "co-x9", kind: "contact", fields: { partner: "pa-x1", name: "Mette Holm", phone: "20 20 20 20", email: "mette@example.org", primary: true } },
    { id: "mp-x9", kind: "map", fields: { title: "Unge", variant: "v-kort", step: "d12", shortlist: ["no-x9"], "notes/d-q1": `At ${SILENT} giver så meget` } },
    { id: "no-x9", kind: "node", fields: { map: "mp-x9", name: SILENT, ring: 1, partner_id: "pa-x1" } },
  ];
  await merge(page, records);
  await visit(page, "netvaerk/mp-x9/oevelse");
  await expect(page.getByRole("link", { name: "20 20 20 20" })).toBeVisible();
  const told = await printed(page);
  for (const word of [SILENT, "Mette Holm", "20 20 20 20", "mette@example.org"]) expect(told).not.toContain(word);
  await expect(page.getByRole("link", { name: "20 20 20 20" })).toBeVisible();
  // Nor has what the exercise ended in, where it stands on the map.
  await visit(page, "netvaerk/mp-x9");
  const agreed = page.getByRole("region", { name: "Det blev I enige om" });
  await expect(agreed.getByText(`At ${SILENT} giver så meget`)).toBeVisible();
  await expect(agreed.getByRole("term").filter({ hasText: SILENT })).toBeVisible();
  await page.getByLabel("Udskriv også jeres navne og det, I sagde").check();
  const sheet = await printed(page);
  expect(sheet).toContain("giver så meget");
  expect(sheet).not.toContain(SILENT);
});

test("minutes, agenda and the mail of the same day leave the name out", async ({ browser }) => {
  const { page, id } = await silent(browser);
  await visit(page, `partnerskaber/${id}/moeder/me-x1`);
  for (const name of ["Mail dagsordenen", "Mail referatet"]) {
    const mail = decodeURIComponent((await page.getByRole("link", { name }).getAttribute("href"))!);
    expect(mail).toContain("en part, der ikke nævnes");
    expect(mail).not.toContain(SILENT);
  }
  expect(await printed(page)).toContain("Vi venter på en part, der ikke nævnes");
  const sheet = page.locator(".mk-sheet");
  await expect(sheet).toContainText("Pengene fra en part, der ikke nævnes");
  await expect(sheet).not.toContainText(SILENT);
  await visit(page, `partnerskaber/${id}/log`);
  await page.getByRole("button", { name: /mail/i }).first().click();
  const text = page.locator("textarea[id^=mail-text]");
  await expect(text).toHaveValue(/en part, der ikke nævnes/);
  await expect(text).not.toHaveValue(new RegExp(SILENT));
});

test("an agreement is sent without the name, and the page that sends it says so", async ({ browser }) => {
  const { page, id } = await silent(browser);
  await visit(page, `partnerskaber/${id}/aftale`);
  await page.getByRole("button", { name: /^Begynd Aftale på én side/ }).click();
  await page.getByRole("radio", { name: "Send og gem" }).click();
  const told = page.getByText("Står i oplysningerne, men ikke i teksten").locator("xpath=ancestor::*[contains(@class, 'mk-notice')][1]");
  await expect(told).toContainText(SILENT);
  await page.locator("summary", { hasText: "Teksten til en mail" }).click();
  await expect(page.locator(".mk-minutes")).not.toContainText(SILENT);
});

test("what is written in a field, and a name over two lines, stand on no paper either", async ({ browser }) => {
  const { page } = await silent(browser);
  const long = "Tavs Fond for børn og unge i udsatte byområder";
  await merge(page, [
    { id: "pa-x2", kind: "partner", fields: { name: "Avisen", about: `Arbejder sammen med ${SILENT}` } },
    { id: "pa-x3", kind: "partner", fields: { name: long, publicity_pref: "none" } },
    { id: "mp-x1", kind: "map", fields: { title: "Kort", question: "Hvem hjælper?", at: "2026-11-01" } },
    { id: "no-x1", kind: "node", fields: { map: "mp-x1", name: long, partner_id: "pa-x3", ring: 1, sector: "association" } },
  ]);
  const onPaper = async (route: string) => {
    await visit(page, route);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    const text = await page.evaluate(() => {
      const isSeen = (element: Element) => element.checkVisibility();
      const fields = [...document.querySelectorAll<HTMLInputElement>("input, textarea")].filter(isSeen).map((field) => field.value);
      const lines = [...document.querySelectorAll("svg text")].filter(isSeen).map((line) => line.textContent);
      return [document.body.innerText, ...fields, ...lines].join("\n");
    });
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: null });
    return text;
  };
  const partner = await onPaper("partnere/pa-x2");
  expect(partner).toContain("Arbejder sammen med [omtales ikke]");
  expect(partner).not.toContain(SILENT);
  const values = await page.locator("textarea").evaluateAll((all) => all.map((area) => (area as HTMLTextAreaElement).value));
  expect(values).toContain(`Arbejder sammen med ${SILENT}`);
  await expect(page.locator(".mk-covered")).toHaveCount(0);
  const map = await onPaper("netvaerk/mp-x1");
  expect(map).toContain("[omtales ikke]");
  for (const part of ["Tavs", "udsatte", "byområder"]) expect(map).not.toContain(part);
  await expect(page.locator(".mk-map__label", { hasText: "Tavs" }).first()).toBeVisible();
});

test("a message that is only for the house is not printed with the overview", async ({ browser }) => {
  const { page, id } = await silent(browser);
  const today = new Date().toISOString().slice(0, 10);
  const message = (own: string, text: string, internal: boolean) => ({ id: own, kind: "message", fields: { partnership: id, whom: "Ledelsen", text, internal, due: today } });
  await merge(page, [message("ms-x1", "Vi overvejer at stoppe", true), message("ms-x2", "Sommerlukket", false)]);
  await visit(page);
  await expect(page.getByText("Vi overvejer at stoppe")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Sommerlukket")).toBeVisible();
  await expect(page.getByText("Vi overvejer at stoppe")).toBeHidden();
});

test("of what one says that it is for the house, nothing is printed", async ({ browser }) => {
  const { page, id } = await silent(browser);
  const today = new Date().toISOString().slice(0, 10);
  const record = (own: string, kind: string, fields: object) => ({ id: own, kind, fields });
  const message = (internal: boolean) => record("ms-x1", "message", { partnership: id, whom: "Ledelsen", text: "Vi overvejer at stoppe", internal, due: today });
  await merge(page, [
    message(true),
    record("me-x1", "meeting", { partnership: id, meeting_kind: "status", at: today, answers_internal: true }),
  ]);
  await merge(page, [message(false), record("me-x1", "meeting", { partnership: id, meeting_kind: "status", at: today, answers_internal: false })]);
  await visit(page);
  await expect(page.getByText("Vi overvejer at stoppe")).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Vi overvejer at stoppe")).toBeHidden();
  await page.emulateMedia({ media: null });
  // The careful answer stands until the two have been looked at.
  await visit(page, `partnerskaber/${id}/moeder/me-x1`);
  const kept = page.getByRole("checkbox", { name: /^Hold svarene for jer selv/ });
  await expect(kept).toBeChecked();
  await expect(page.locator(".mk-field__error").filter({ hasText: "Her er to svar" }).first()).toBeVisible();
});

test("the printed list of partners does not tell where nobody is to be named", async ({ browser }) => {
  const { page } = await silent(browser);
  await merge(page, [
    { id: "ps-x9", kind: "partnership", fields: { title: "Hemmelig gave", publicity: "none" } },
    { id: "mb-x9", kind: "member", fields: { partnership: "ps-x9", partner: "pa-x2" } },
  ]);
  await visit(page, "partnere");
  const row = page.getByRole("row", { name: /Avisen/ });
  await expect(row.getByRole("link", { name: "Hemmelig gave" })).toBeVisible();
  await page.emulateMedia({ media: "print" });
  await expect(row.getByRole("link", { name: "Læs for mig" })).toBeVisible();
  await expect(row.getByRole("link", { name: "Hemmelig gave" })).toBeHidden();
});
