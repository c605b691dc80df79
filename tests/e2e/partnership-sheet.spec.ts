// Into the app: the list of partnerships that a library already keeps in a spreadsheet.
import { expect, type Page } from "@playwright/test";
import { accessible, fits, open, press, pressOn, saved, test } from "./app";

const LANGS = {
  da: {
    title: "Hent en liste fra et regneark", choose: "Vælg filer", read: "Læs rækkerne", put: "Hent ind på listen", away: "Annullér",
    news: "2 nye partnerskaber og 2 nye partnere.", who: "Nye partnerskaber: Læsehunde og Sommerbogen.",
    partners: /Partnere, der er nye .+: Røde Kors og FDF Ålborg\./, titleless: "1 række uden titel og partner springes over.",
    kept: /kommer til at stå i de interne noter: Læsehunde \(Slutdato: løbende\) og Sommerbogen \(Status: i dvale\)\./,
    done: "Hentede 2 partnerskaber og 2 nye partnere", nothing: "Der er intet nyt at hente ind.",
    same: /Står her allerede og får kun det, der mangler: Læsehunde og Sommerbogen/,
    lacks: /^Vælg, hvilken kolonne der har partnerskabernes titler/, column: "Partnerskabets titel",
    stays: "og det bliver stående: Læsehunde (Anne her, Carla i listen)", prefer: "Brug listens svar, hvor der står noget andet her",
    instead: "listens svar kommer i stedet: Læsehunde (Anne her, Carla i listen)",
  },
  en: {
    title: "Bring in a list from a spreadsheet", choose: "Choose files", read: "Read the rows", put: "Bring into the list", away: "Cancel",
    news: "2 new partnerships and 2 new partners.", who: "New partnerships: Læsehunde and Sommerbogen.",
    partners: /Partners who are new .+: Røde Kors and FDF Ålborg\./, titleless: "1 row with neither a title nor a partner is left out.",
    kept: /will stand in the internal notes: Læsehunde \(Slutdato: løbende\) and Sommerbogen \(Status: i dvale\)\./,
    done: "Brought in 2 partnerships and 2 new partners", nothing: "There is nothing new to bring in.",
    same: /Here already, given only what is missing: Læsehunde and Sommerbogen/,
    lacks: /^Choose which column holds the titles of the partnerships/, column: "Title of the partnership",
    stays: "and it stays: Læsehunde (Anne here, Carla in the list)", prefer: "Use the list's answers where something else stands here",
    instead: "the list's answer takes its place: Læsehunde (Anne here, Carla in the list)",
  },
};
const LIST = "tests/fixtures/inward/partnerskaber-windows1252.csv";

async function choose(page: Page, name: string) {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), press(page, "button", name)]);
  await chooser.setFiles(LIST);
}

async function paste(page: Page, rows: string, read: string) {
  await page.locator("#bring-paste").focus();
  await page.keyboard.insertText(rows);
  await press(page, "button", read);
}

for (const lang of ["da", "en"] as const) {
  test(`a library's own list becomes its partnerships by keyboard, and one step takes it back (${lang})`, async ({ browser }) => {
    const words = LANGS[lang];
    const page = await open(browser, "partnerskaber", { lang, by: "AB" });
    const fold = page.locator("summary", { hasText: words.title });
    const row = (name: string) => page.getByRole("row").filter({ hasText: name });
    await pressOn(fold);
    await choose(page, words.choose);
    await expect(page.locator("#bring-preview")).toBeFocused();
    for (const told of [words.news, words.who, words.partners, words.titleless, words.kept]) {
      await expect(page.getByText(told)).toBeVisible();
    }
    await accessible(page);
    await fits(page);
    // Nothing is written yet.
    await press(page, "button", words.away);
    await expect(page.locator("#bring-preview")).toHaveCount(0);
    await expect(page.getByRole("row")).toHaveCount(0);
    await choose(page, words.choose);
    await press(page, "button", words.put);
    await expect(page.locator(".mk-toast")).toContainText(words.done);
    await expect(page.locator("#bring-file")).toBeFocused();
    await expect(row("Læsehunde")).toContainText("Røde Kors");
    await expect(row("Sommerbogen")).toContainText("FDF Ålborg");
    await saved(page);
    await page.reload();
    await expect(row("Læsehunde")).toBeVisible();
    // The same list once more brings nothing.
    await pressOn(fold);
    await choose(page, words.choose);
    await expect(page.getByText(words.nothing)).toBeVisible();
    await expect(page.getByText(words.same)).toBeVisible();
    await expect(page.getByRole("button", { name: words.put })).toBeDisabled();
    await press(page, "button", words.away);
    // Pasted rows; without a column of titles it says what is missing, until somebody tells which it is.
    await paste(page, "Behov\tStatus\nHavnefest\tI gang\n", words.read);
    await expect(page.getByText(words.lacks)).toBeVisible();
    await page.getByRole("combobox", { name: "Behov", exact: true }).selectOption({ label: words.column });
    await press(page, "button", words.put);
    await expect(row("Havnefest")).toBeVisible();
    await saved(page);
    await pressOn(page.locator("#mk-title"), "Control+z");
    await expect(row("Havnefest")).toHaveCount(0);
    await expect(row("Læsehunde")).toBeVisible();
    // Where the list is the newer one, its answers are taken by a tick.
    await paste(page, "Titel\tPartner\tTovholder\nLæsehunde\tRøde Kors\tCarla\n", words.read);
    await expect(page.getByText(words.stays)).toBeVisible();
    await press(page, "checkbox", words.prefer, " ");
    await expect(page.getByText(words.instead)).toBeVisible();
    await accessible(page);
    await press(page, "button", words.put);
    await expect(row("Læsehunde")).toContainText("Carla");
  });
}

test("the board has no list to bring in, and what is odd in one is text", async ({ browser }) => {
  const words = LANGS.da;
  const page = await open(browser, "partnerskaber/tavle", { lang: "da" });
  await expect(page.locator("summary", { hasText: words.title })).toHaveCount(0);
  const list = await open(browser, "partnerskaber", { lang: "da" });
  await pressOn(list.locator("summary", { hasText: words.title }));
  await paste(list, "Titel;Partner\n<img src=x onerror=alert(1)>;<b>FDF</b>\n", words.read);
  await press(list, "button", words.put);
  await expect(list.getByRole("row").filter({ hasText: "<img src=x" })).toContainText("<b>FDF</b>");
});
