// Maps that come from elsewhere: spreadsheets and Kumu, by keyboard, in both languages.
import { expect, type Page } from "@playwright/test";
import { accessible, fits, open, press, pressOn, saved, test, visit } from "./app";

test.use({ actionTimeout: 8_000 });

async function justMap(page: Page, question: string) {
  await visit(page, "netvaerk");
  await pressOn(page.locator("#way-none"), "Space");
  await page.locator("#new-map").focus();
  await page.keyboard.type(question);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: question })).toBeVisible();
}

const LANGS = {
  da: {
    title: "Hent fra fil eller regneark", choose: "Vælg filer", put: "Hent ind på kortet", away: "Annullér",
    news: "5 nye aktører og 3 nye forbindelser.", circle: /venter på hinandens tilladelse/, unused: "Bemærkning",
    done: "Hentede 5 aktører og 3 forbindelser ind på kortet", table: "Tabel", rows: /er 50\.000 rækker/, empty: "tom.csv: Her er ingenting at læse.",
    paste: "Læs rækkerne", column: "Kolonne 1", nothing: "Der er intet nyt at hente ind.",
  },
  en: {
    title: "Bring in from a file or spreadsheet", choose: "Choose files", put: "Bring onto the map", away: "Cancel",
    news: "5 new actors and 3 new ties.", circle: /wait for each other's permission/, unused: "Bemærkning",
    done: "Brought 5 actors and 3 ties onto the map", table: "Table", rows: /are 50,000 rows/, empty: "tom.csv: There is nothing to read.",
    paste: "Read the rows", column: "Column 1", nothing: "There is nothing new to bring in.",
  },
};

async function choose(page: Page, name: string, files: Parameters<Page["setInputFiles"]>[1]) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(page, "button", name)]);
  await chooser.setFiles(files);
}

const fixture = (name: string) => `tests/fixtures/network/${name}`;

for (const lang of ["da", "en"] as const) {
  test(`a Danish spreadsheet becomes a map by keyboard, and one step takes it back (${lang})`, async ({ browser }) => {
    test.setTimeout(90_000);
    const words = LANGS[lang];
    const page = await open(browser, "", { lang, by: "AB" });
    await justMap(page, "Hvem når de unge?");
    await pressOn(page.locator("summary", { hasText: words.title }));
    await choose(page, words.choose, [fixture("aktoerer-windows1252.csv"), fixture("forbindelser-utf16.txt")]);
    await expect(page.locator("#bring-preview")).toBeFocused();
    await expect(page.getByText(words.news)).toBeVisible();
    await expect(page.getByText(words.circle)).toBeVisible();
    await expect(page.getByLabel(words.unused)).toHaveValue("0");
    await accessible(page);
    await fits(page);
    // Nothing is written yet.
    await press(page, "button", words.away);
    await expect(page.locator("#bring-preview")).toHaveCount(0);
    await choose(page, words.choose, [fixture("aktoerer-windows1252.csv"), fixture("forbindelser-utf16.txt")]);
    await press(page, "button", words.put);
    await expect(page.getByText(words.done)).toBeVisible();
    await press(page, "radio", words.table);
    const row = page.getByRole("row").filter({ has: page.getByRole("rowheader", { name: "Bog & Idé Ålborg" }) });
    await expect(row).toContainText("AB, MK");
    await saved(page);
    // The same once more brings nothing: everybody stands there.
    await choose(page, words.choose, fixture("aktoerer-windows1252.csv"));
    await expect(page.getByText(/5 nye|5 new/)).toHaveCount(0);
    await press(page, "button", words.away);
    await pressOn(page.locator("#mk-title"), "Control+z");
    await expect(row).toHaveCount(0);
    await saved(page);
    // What cannot be used is refused in a sentence.
    const many = Array.from({ length: 50_000 }, (_, n) => `Aktør ${n};x`).join("\n");
    await choose(page, words.choose, [
      { name: "mange.csv", mimeType: "text/csv", buffer: Buffer.from(many) },
      { name: "tom.csv", mimeType: "text/csv", buffer: Buffer.from(";;\n") },
    ]);
    await expect(page.getByText(words.rows)).toBeVisible();
    await expect(page.getByText(words.empty)).toBeVisible();
    await press(page, "button", words.away);
    // Pasted rows without a head: the first column has the names.
    await page.locator("#bring-paste").focus();
    await page.keyboard.insertText("FDF Nord\tx\nRøde Kors\ty");
    await press(page, "button", words.paste);
    await expect(page.getByLabel(words.column, { exact: true })).toHaveValue("2");
    await choose(page, words.choose, fixture("kumu.json"));
    await press(page, "button", words.put);
    await expect(page.getByRole("rowheader", { name: "Biografen" })).toBeVisible();
  });
}
