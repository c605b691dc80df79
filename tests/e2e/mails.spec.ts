// Mails to partners: the text stands ready, is put right by hand and kept, and goes out by the mail program. In both languages.
import { expect } from "@playwright/test";
import { accessible, merge, open, press, pressOn, test, visit } from "./app";

type Fields = Record<string, unknown>;
const row = (id: string, kind: string, fields: Fields) => ({ id, kind, fields });

const RECORDS = [
  row("ps-k-1", "partnership", { title: "Læs for mig", status: "active", phase: "P10", owner: "Anne Holm" }),
  row("pa-k-1", "partner", { name: "Sparekassen" }),
  row("mb-k-1", "member", { partnership: "ps-k-1", partner: "pa-k-1", role: "partner" }),
  row("ct-k-1", "contact", { partner: "pa-k-1", name: "Peter Lund", email: "peter@eksempel.invalid", primary: true }),
  row("pa-k-2", "partner", { name: "Tavs Fond", publicity_pref: "none" }),
  row("mb-k-2", "member", { partnership: "ps-k-1", partner: "pa-k-2", role: "sponsor" }),
  row("as-k-1", "ask", { partnership: "ps-k-1", partner: "pa-k-1", direction: "ask", status: "wanted", text: "Bøger" }),
  row("ap-k-1", "approval", { partnership: "ps-k-1", who: "Peter Lund", partner: "pa-k-1", state: "asked", order: 1 }),
  row("ap-k-2", "approval", { partnership: "ps-k-1", who: "Tavs Fond", partner: "pa-k-2", state: "yes", order: 2 }),
  row("lg-k-1", "entry", { partnership: "ps-k-1", partner: "pa-k-1", entry_kind: "call", at: "2026-11-20", "contact_ids/ct-k-1": true, mail_sent_at: "2026-11-20", summary: "Talte om bøger" }),
];

const WORDS = {
  da: {
    place: "Skriv en mail", head: "Emne", sent: "Markér som sendt", which: "Hvilken mail", whom: "Til", text: "Mailens tekst", status: "Her er status på »Læs for mig« i fem linjer.",
    thanks: "Uden jer var det ikke sket", dear: "Kære Peter", open: "Åbn i mail", copy: "Kopiér teksten", copied: "Teksten er kopieret", close: "Luk",
    nobody: "Kære [udfyld: fornavn]", ask: "Skriv en mail om tilladelse", asks: "Må vi gå videre?", deed: "Skriv en mail ud fra en skabelon", look: "skabelon mail",
    offer: "Mail samme dag", later: "Jeg forstår det sådan", save: "Gem i loggen", write: "Se mailen", subject: "Status på Læs for mig",
  },
  en: {
    place: "Write an email", head: "Subject", sent: "Mark as sent", which: "Which email", whom: "To", text: "Text of the email", status: "Here is the status of “Læs for mig” in five lines.",
    thanks: "It would not have happened without you", dear: "Dear Peter", open: "Open in email", copy: "Copy the text", copied: "The text is copied", close: "Close",
    nobody: "Dear [fill in: first name]", ask: "Write an email about permission", asks: "May we go on?", deed: "Write an email from a template", look: "template email",
    offer: "Email on the same day", later: "This is how I understand it", save: "Save in the log", write: "See the email", subject: "Status of Læs for mig",
  },
};

for (const lang of ["da", "en"] as const) {
  const words = WORDS[lang];
  const begun = async (browser: Parameters<typeof open>[0], address: string) => {
    const page = await open(browser, "", {}, { permissions: ["clipboard-read", "clipboard-write"] });
    await merge(page, RECORDS);
    if (lang === "en") await page.getByRole("button", { name: "English" }).click();
    await visit(page, address);
    return page;
  };

  test(`a mail stands ready where the partnership stands, and what is written in it is kept (${lang})`, async ({ browser }) => {
    const page = await begun(browser, "partnerskaber/ps-k-1/log");
    const place = page.locator("#write-mail");
    await expect(place).toContainText(words.place);
    await pressOn(place, "Enter");
    const body = page.getByLabel(words.text);
    await expect(page.getByLabel(words.which)).toHaveValue("m09");
    await expect(page.getByLabel(words.whom, { exact: true })).toHaveValue("ct-k-1");
    await expect(body).toHaveValue(new RegExp(`^${words.dear}[^]*${words.status}`));
    await accessible(page);
    const link = page.getByRole("link", { name: words.open });
    await expect(link).toHaveAttribute("href", new RegExp(`^mailto:peter@eksempel\\.invalid\\?subject=${encodeURIComponent(words.subject)}&body=`));
    await body.fill("Ganske vore egne ord");
    await expect(link).toHaveAttribute("href", /body=Ganske%20vore%20egne%20ord$/);
    await press(page, "button", words.copy);
    await expect(page.locator(".mk-toast")).toContainText(words.copied);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("Ganske vore egne ord");
    // Another mail has its own text; what was written in the first is there again, and after a reload.
    await page.getByLabel(words.which).selectOption("m11");
    await expect(body).toHaveValue(new RegExp(words.thanks));
    await page.getByLabel(words.which).selectOption("m09");
    await expect(body).toHaveValue("Ganske vore egne ord");
    await page.getByLabel(words.whom, { exact: true }).selectOption("");
    await expect(body).toHaveValue(new RegExp(words.nobody.replace(/[[\]]/g, "\\$&")));
    page.on("dialog", (dialog) => dialog.accept());
    await page.reload();
    await visit(page, "partnerskaber/ps-k-1/log");
    await expect(body).toHaveValue("Ganske vore egne ord");
    await expect(link).toHaveAttribute("href", /body=Ganske%20vore%20egne%20ord$/);
    // Closed, it is over.
    await pressOn(page.locator(".mk-mail").getByRole("button", { name: words.close }));
    await expect(body).toHaveCount(0);
    await expect(place).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(body).toHaveValue(new RegExp(words.status));
  });

  test(`a subject is put right before the mail is opened, and what was sent stands in the log (${lang})`, async ({ browser }) => {
    const page = await begun(browser, "partnerskaber/ps-k-1/log");
    await pressOn(page.locator("#write-mail"));
    await page.getByLabel(words.head, { exact: true }).fill("Ganske vores eget emne");
    await expect(page.getByRole("link", { name: words.open })).toHaveAttribute("href", /\?subject=Ganske%20vores%20eget%20emne&body=/);
    await press(page, "button", words.sent);
    await expect(page.locator(".mk-log")).toContainText("Ganske vores eget emne");
  });

  test(`a permission leads to the mail that asks for it, which names nobody who is not to be named (${lang})`, async ({ browser }) => {
    const page = await begun(browser, "partnerskaber/ps-k-1/tilladelser");
    await pressOn(page.locator("#row-ap-k-1"));
    await press(page, "button", words.ask);
    const body = page.getByLabel(words.text);
    await expect(body).toHaveValue(new RegExp(`${words.dear}[^]*${words.asks.replace("?", "\\?")}`));
    await expect(page.locator("#write-mail")).toBeFocused();
    await expect(page.getByLabel(words.which)).toHaveValue("m06");
    expect(await body.inputValue()).not.toContain("Tavs");
    // Whoever gave a yes is asked for none.
    await visit(page, "partnerskaber/ps-k-1/tilladelser");
    await pressOn(page.locator("#row-ap-k-2"));
    await expect(page.getByRole("group", { name: "Tavs Fond" })).toBeVisible();
    await expect(page.getByRole("button", { name: words.ask })).toHaveCount(0);
  });

  test(`a later call is confirmed, and the search leads to the place (${lang})`, async ({ browser }) => {
    const page = await begun(browser, "partnerskaber/ps-k-1/log");
    await page.locator("#quick-kind").selectOption("call");
    await page.locator("#quick-summary").fill("Talte om bøger igen");
    await page.locator("#quick-with").selectOption("ct-k-1");
    await press(page, "button", words.save);
    await press(page, "button", words.write);
    await expect(page.getByLabel(words.text)).toHaveValue(new RegExp(words.later));
    await accessible(page);
    await visit(page, "");
    await page.keyboard.press("Control+k");
    await page.locator(".mk-search__input").fill(words.look);
    await page.getByRole("option", { name: new RegExp(`${words.deed}[^]*Læs for mig`) }).click();
    await expect(page.locator("#write-mail")).toBeFocused();
    await expect(page.getByLabel(words.which)).toHaveValue("m09");
  });
}
