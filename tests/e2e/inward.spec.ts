// Into the app: the list of partners that a library already keeps in a spreadsheet.
import { expect, type Page } from "@playwright/test";
import { accessible, fits, open, press, pressOn, saved, submit, test, visit } from "./app";

const LANGS = {
  da: {
    title: "Hent en liste fra et regneark", choose: "Vælg filer", read: "Læs rækkerne", put: "Hent ind på listen", away: "Annullér",
    news: "3 nye partnere og 4 nye kontakter.", who: "Nye: FDF Ålborg, Bog & Idé og Ældre Sagen.",
    nameless: "1 række uden partnerens navn springes over.", done: "Hentede 3 partnere og 4 kontakter",
    nothing: "Der er intet nyt at hente ind.", same: /Står her allerede og får kun det, der mangler: FDF Ålborg/,
    excel: /Filen er fra Excel\. Åbn den dér/, empty: "liste.csv: Her er ingenting at læse.", lacks: "Vælg, hvilken kolonne der har partnernes navne.",
    column: "Telefon", stays: /og det bliver stående: Mette Sørensen \(.+ her, 99 88 77 66 i listen\)/, prefer: "Brug listens svar, hvor der står noget andet her", instead: /listens svar kommer i stedet: Mette/,
    main: "Hovednummer", partner: "Partnerens navn", sector: "Forening og frivillige",
  },
  en: {
    title: "Bring in a list from a spreadsheet", choose: "Choose files", read: "Read the rows", put: "Bring into the list", away: "Cancel",
    news: "3 new partners and 4 new contacts.", who: "New: FDF Ålborg, Bog & Idé and Ældre Sagen.",
    nameless: "1 row without the name of a partner is left out.", done: "Brought in 3 partners and 4 contacts",
    nothing: "There is nothing new to bring in.", same: /Here already, given only what is missing: FDF Ålborg/,
    excel: /The file is from Excel\. Open it there/, empty: "liste.csv: There is nothing to read.", lacks: "Choose which column holds the names of the partners.",
    column: "Telefon", stays: /and it stays: Mette Sørensen \(.+ here, 99 88 77 66 in the list\)/, prefer: "Use the list's answers where something else stands here", instead: /the list's answer takes its place: Mette/,
    main: "Main number", partner: "Name of the partner", sector: "",
  },
};
const LIST = "tests/fixtures/inward/foreninger-windows1252.csv";

async function choose(page: Page, name: string, files: Parameters<Page["setInputFiles"]>[1]) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(page, "button", name)]);
  await chooser.setFiles(files);
}

for (const lang of ["da", "en"] as const) {
  test(`a library's own list becomes its partners by keyboard, and one step takes it back (${lang})`, async ({ browser }) => {
    const words = LANGS[lang];
    const page = await open(browser, "partnere", { lang, by: "AB" });
    await pressOn(page.locator("summary", { hasText: words.title }));
    await choose(page, words.choose, LIST);
    await expect(page.locator("#bring-preview")).toBeFocused();
    await expect(page.getByText(words.news)).toBeVisible();
    await expect(page.getByText(words.who)).toBeVisible();
    await expect(page.getByText(words.nameless)).toBeVisible();
    await accessible(page);
    await fits(page);
    // Nothing is written yet.
    await press(page, "button", words.away);
    await expect(page.locator("#bring-preview")).toHaveCount(0);
    await expect(page.getByRole("row")).toHaveCount(0);
    await choose(page, words.choose, LIST);
    await press(page, "button", words.put);
    await expect(page.locator(".mk-toast")).toContainText(words.done);
    await expect(page.locator("#bring-file")).toBeFocused();
    const row = (name: string) => page.getByRole("row").filter({ hasText: name });
    await expect(row("FDF Ålborg")).toContainText("Mette Sørensen");
    await expect(row("Bog & Idé")).toContainText(words.main);
    await saved(page);
    await page.reload();
    await expect(row("Ældre Sagen")).toBeVisible();
    // The same list once more brings nothing.
    await pressOn(page.locator("summary", { hasText: words.title }));
    await choose(page, words.choose, LIST);
    await expect(page.getByText(words.nothing)).toBeVisible();
    await expect(page.getByText(words.same)).toBeVisible();
    await expect(page.getByRole("button", { name: words.put })).toBeDisabled();
    await press(page, "button", words.away);
    // Pasted rows; without a column of partners it says what is missing, until somebody tells which it is.
    await page.locator("#bring-paste").focus();
    await page.keyboard.insertText("Telefon\tMail\nHavnen\ta@b.dk\n");
    await press(page, "button", words.read);
    await expect(page.getByText(words.lacks)).toBeVisible();
    await page.getByRole("combobox", { name: words.column, exact: true }).selectOption({ label: words.partner });
    await press(page, "button", words.put);
    await expect(row("Havnen")).toContainText(words.main);
    await saved(page);
    await pressOn(page.locator("#mk-title"), "Control+z");
    await expect(row("Havnen")).toHaveCount(0);
    await expect(row("FDF Ålborg")).toBeVisible();
    // Where the list is the newer one, its answers are taken by a tick.
    await page.locator("#bring-paste").focus();
    await page.keyboard.insertText("Partner\tKontakt\tTelefon\nFDF Ålborg\tMette Sørensen\t99 88 77 66\n");
    await press(page, "button", words.read);
    await expect(page.getByText(words.stays)).toBeVisible();
    await press(page, "checkbox", words.prefer, " ");
    await expect(page.getByText(words.instead)).toBeVisible();
    await accessible(page);
    await press(page, "button", words.put);
    await pressOn(row("FDF Ålborg").getByRole("link").first());
    await expect(page.getByText("99 88 77 66").first()).toBeVisible();
  });
}

test("a sheet that is no text is told apart, and what is odd in a list is text", async ({ browser }) => {
  for (const lang of ["da", "en"] as const) {
    const words = LANGS[lang];
    const page = await open(browser, "partnere", { lang });
    await pressOn(page.locator("summary", { hasText: words.title }));
    await choose(page, words.choose, [
      { name: "liste.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("PK\x03\x04....[Content_Types].xml xl/workbook.xml") },
      { name: "liste.csv", mimeType: "text/csv", buffer: Buffer.from(";;\n") },
    ]);
    await expect(page.getByText(words.excel)).toBeVisible();
    await expect(page.getByText(words.empty)).toBeVisible();
    await choose(page, words.choose, {
      name: "<b>.csv", mimeType: "text/csv", buffer: Buffer.from("Partner;Kontakt\n<img src=x onerror=alert(1)>;\"=HYPERLINK(1)\"\n"),
    });
    await press(page, "button", words.put);
    await expect(page.getByRole("row").filter({ hasText: "<img src=x" })).toContainText("=HYPERLINK(1)");
  }
});

test("the second half of a double press opens nobody who came up under the hand", async ({ browser }) => {
  const page = await open(browser, "partnere");
  await pressOn(page.locator("summary", { hasText: LANGS.da.title }));
  const names = Array.from({ length: 40 }, (_, place) => `Forening ${place + 1}`);
  await page.locator("#bring-paste").fill(["Partner", ...names].join("\n"));
  await press(page, "button", LANGS.da.read);
  const put = page.getByRole("button", { name: LANGS.da.put });
  await put.click();
  const name = page.getByRole("row").getByRole("link").first();
  await expect(page.getByRole("row")).toHaveCount(41);
  const box = await name.boundingBox();
  if (!box) throw new Error("nobody is there");
  await page.mouse.move(box.x + 5, box.y + 5);
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
  await page.evaluate(() => new Promise((after) => requestAnimationFrame(() => requestAnimationFrame(after))));
  await expect(page).toHaveURL(/#\/partnere$/);
  // A press by itself does.
  await name.click();
  await expect(page).toHaveURL(/#\/partnere\/./);
});

test("rows that were pasted and not yet read survive a reload", async ({ browser }) => {
  const page = await open(browser, "partnere");
  const title = page.locator("summary", { hasText: LANGS.da.title });
  await pressOn(title);
  await page.locator("#bring-paste").fill("Partner\nHavnen");
  await page.waitForTimeout(600);
  await visit(page, "partnere");
  await page.reload();
  if (!(await page.locator("#bring-paste").isVisible())) await pressOn(title);
  await expect(page.locator("#bring-paste")).toHaveValue("Partner\nHavnen");
});

test("what happened to the letters and quotation marks of a list is told before anybody says yes", async ({ browser }) => {
  const page = await open(browser, "partnere");
  await pressOn(page.locator("summary", { hasText: LANGS.da.title }));
  // UTF-8 that was read as Windows-1252 and saved as UTF-8; and a mark that is never closed.
  await choose(page, LANGS.da.choose, [
    { name: "blandet.csv", mimeType: "text/csv", buffer: Buffer.from("Navn;By\nBÃ¸rns VilkÃ¥r;Ã…rhus\nFDF;Randers\n") },
    { name: "citat.csv", mimeType: "text/csv", buffer: Buffer.from('Navn;By\nKFUM;Hobro\n"Røde Kors;Randers\nSpejderne;Aarhus\n') },
  ]);
  await expect(page.getByText("blandet.csv: Bogstaver som æ, ø og å var forvansket (»Ã¸« for »ø«). De er rettet i 1 linje.")).toBeVisible();
  await expect(page.getByText(/citat\.csv: I linje 3 står et anførselstegn, som ikke er lukket\./)).toBeVisible();
  await expect(page.getByText(/Børns Vilkår/).first()).toBeVisible();
  await accessible(page);
  await press(page, "button", LANGS.da.away);
  await expect(page.getByText(/anførselstegn/)).toHaveCount(0);
  await page.getByLabel("Eller indsæt rækker fra et regneark").fill("Navn;By\nB\ufffdrn;Randers\n");
  await press(page, "button", LANGS.da.read);
  await expect(page.getByText(/Indsat tekst: Bogstaver er gået tabt, før listen kom hertil, første gang i linje 2\./)).toBeVisible();
});
