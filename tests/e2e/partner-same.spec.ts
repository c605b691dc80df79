// Two records of one partner: asked about on the list, said on a partner's own page, and after a merge.
import { expect, type Page } from "@playwright/test";
import { accessible, fits, merge, open, press, pressOn, saveBackup, saved, submit, test, visit } from "./app";

const LANGS = {
  da: {
    bring: "Hent en liste fra et regneark", read: "Læs rækkerne", put: "Hent ind på listen",
    region: "Samme partner?", has: "Kontakt: Ida Lund. Ingen partnerskaber.",
    keep: (name: string) => `Behold den anden: ${name}`, join: (goes: string, stays: string) => `Saml ${goes} i ${stays}`,
    done: (name: string) => `Samlet i ${name}. Hvor de to var forskellige, står den andens svar i noterne`, two: /^Nej, .* er to$/,
    ask: "Er det den samme som en anden partner?", other: "Den anden", comes: /^Kommer med hertil: 1 kontakt\. 2 svar er forskellige; den andens svar kommer i noterne\.$/,
    address: "Adresse", contacts: "Kontakter", undo: "Fortryd",
  },
  en: {
    bring: "Bring in a list from a spreadsheet", read: "Read the rows", put: "Bring into the list",
    region: "The same partner?", has: "Contact: Ida Lund. No partnerships.",
    keep: (name: string) => `Keep the other one: ${name}`, join: (goes: string, stays: string) => `Join ${goes} into ${stays}`,
    done: (name: string) => `Joined in ${name}. Where the two differed, the other's answer is in the notes`, two: /^No, .* are two$/,
    ask: "Is it the same as another partner?", other: "The other one", comes: /^Comes along: 1 contact\. 2 answers differ; the other's answer goes into the notes\.$/,
    address: "Address", contacts: "Contacts", undo: "Undo",
  },
};

async function withPartners(page: Page, words: { bring: string; read: string; put: string }, names: string[]) {
  await pressOn(page.locator("summary", { hasText: words.bring }));
  await page.locator("#bring-paste").fill("Partner\tKontakt\tTelefon\tAdresse\nRøde Kors Herning\tIda Lund\t11\tBredgade 1\nSpejderne\tBo\t33\t\n");
  await press(page, "button", words.read);
  await press(page, "button", words.put);
  for (const name of names) {
    await submit(page.locator("#new-partner"), name);
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
    await visit(page, "partnere");
  }
}

for (const lang of ["da", "en"] as const) {
  const words = LANGS[lang];

  test(`two records of one partner become one by keyboard, or stay two for good (${lang})`, async ({ browser }) => {
    const page = await open(browser, "partnere", { lang, by: "AB" });
    await withPartners(page, words, ["Roede Kors, Hernning", "Spejdrene"]);
    const note = page.getByRole("region", { name: words.region });
    await expect(note.getByRole("listitem")).toHaveCount(2);
    await expect(note).toContainText(words.has);
    await accessible(page);
    await fits(page);
    await page.emulateMedia({ media: "print" });
    await expect(note).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    // The hand may turn round which of them stays.
    await pressOn(note.getByRole("button", { name: words.keep("Roede Kors, Hernning") }));
    await expect(note.getByRole("button", { name: words.keep("Røde Kors Herning") })).toBeFocused();
    await pressOn(note.getByRole("button", { name: words.join("Røde Kors Herning", "Roede Kors, Hernning") }));
    await expect(page.locator(".mk-toast")).toContainText(words.done("Roede Kors, Hernning"));
    await expect(page.locator("#alike-title")).toBeFocused();
    const row = (name: string) => page.getByRole("row").filter({ hasText: name });
    await expect(row("Røde Kors Herning")).toHaveCount(0);
    await expect(row("Roede Kors, Hernning")).toContainText("Ida Lund");
    await pressOn(note.getByRole("button", { name: words.two }));
    await expect(note).toHaveCount(0);
    await saved(page);
    await page.reload();
    await expect(row("Spejdrene")).toBeVisible();
    await expect(note).toHaveCount(0);
  });

  test(`whoever knows that two names are one partner says so on its page, and takes it back (${lang})`, async ({ browser }) => {
    const page = await open(browser, "partnere", { lang, by: "AB" });
    await withPartners(page, words, ["DRK Midt"]);
    await pressOn(page.getByRole("link", { name: "DRK Midt" }));
    await page.getByRole("textbox", { name: words.address, exact: true }).fill("Smallegade 2");
    await pressOn(page.locator("#same-as-title"));
    await page.getByRole("combobox", { name: words.other }).selectOption({ label: "Røde Kors Herning" });
    await expect(page.getByText(words.comes)).toBeVisible();
    await expect(page.getByText(words.has)).toBeVisible();
    await accessible(page);
    await fits(page);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("#same-as-title")).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    await press(page, "button", words.join("Røde Kors Herning", "DRK Midt"));
    await expect(page.locator(".mk-toast")).toContainText(words.done("DRK Midt"));
    await expect(page.locator("#same-as-title")).toBeFocused();
    await expect(page.getByRole("region", { name: words.contacts })).toContainText("Ida Lund");
    await pressOn(page.locator(".mk-toast").getByRole("button", { name: words.undo }));
    await expect(page.getByRole("region", { name: words.contacts })).not.toContainText("Ida Lund");
    await pressOn(page.locator("#same-as-title"));
    await page.getByRole("combobox", { name: words.other }).selectOption({ label: "Spejderne" });
    await expect(page.getByRole("button", { name: words.join("Spejderne", "DRK Midt") })).toBeVisible();
  });
}

test("a merge that brings a partner who stood here already leads to the question", async ({ browser }) => {
  const here = await open(browser, "partnere", { by: "AB" });
  const there = await open(browser, "partnere", { by: "CD" });
  for (const [page, name] of [[here, "Røde Kors Herning"], [there, "Roede Kors, Herning"]] as const) {
    await submit(page.locator("#new-partner"), name);
    await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
  }
  const file = await saveBackup(there);
  await visit(here, "filer");
  await merge(here, file);
  await pressOn(here.getByRole("link", { name: "1 partner ligner en anden. Er det den samme?" }));
  await expect(here.getByRole("region", { name: "Samme partner?" }).getByRole("listitem")).toHaveCount(1);
});
