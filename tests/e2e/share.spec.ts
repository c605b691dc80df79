// A share copy leaves without what is internal, opens on its own in another browser, and comes back as an answer.
import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, chooseFile, createPartnership, fits, goTo, merge, open, press, pressOn, saveBackup, saved, secured, stored, test, unfold, visit } from "./app";
import { SECRET, note, library, shareCopy } from "./share-data";

test("a share copy holds no internal note, says so, and names what stays at home", async ({ browser }) => {
  const page = await library(browser);
  const file = await shareCopy(page);
  expect(file).toContain("Flere unge læsere");
  expect(file).toContain('"kind": "share"');
  expect(file).not.toContain(SECRET);
  await page.getByText("1 intern note").click();
  await expect(page.locator("#share-preview")).toContainText("Interne noter: Læs for mig");
  await accessible(page);
  // Everything is still here, and the note can be sent to colleagues.
  await page.getByLabel(/Alt om partnerskaberne/).check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Gem fil" }).click(),
  ]);
  expect(readFileSync(await download.path(), "utf8")).toContain(SECRET);
  const href = await page.getByRole("link", { name: "Skriv en mail om filen" }).last().getAttribute("href");
  expect(href!.length).toBeLessThan(2000);
});

test("what was found out about a partner stays at home until an entry says otherwise", async ({ browser }) => {
  const page = await library(browser);
  const log = `${new URL(page.url()).hash.slice(2)}/log`;
  await visit(page, log);
  const form = page.getByRole("form", { name: "Skriv i loggen" });
  const hint = form.getByText("Kommer med, hvis I sender en delekopi.");
  await expect(hint).toBeVisible();
  await form.getByLabel("Slags").selectOption("search");
  await expect(form.getByText("Kun for jer selv: kommer ikke med i en delekopi.")).toBeVisible();
  await form.getByLabel("Hvad skete der").fill("Naboen siger, at lederen er på vej ud");
  await form.getByRole("button", { name: "Gem i loggen" }).click();
  const entry = page.getByRole("article").filter({ hasText: "Naboen siger" });
  await expect(entry.getByText("Kun for jer selv", { exact: true })).toBeVisible();
  await accessible(page);
  await saved(page);
  // Nor does any page print it: the log, and the newest entries of all on the overview.
  await page.emulateMedia({ media: "print" });
  await expect(entry).toBeHidden();
  await visit(page, "");
  await expect(page.locator(".mk-log__item", { hasText: "Naboen siger" })).toHaveCount(1);
  await expect(page.locator(".mk-log__item", { hasText: "Naboen siger" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await expect(page.locator(".mk-log__item", { hasText: "Naboen siger" })).toBeVisible();
  expect(await shareCopy(page, "2 interne noter")).not.toContain("Naboen siger");
  await visit(page, log);
  await entry.getByRole("button", { name: /^Ret/ }).click();
  await page.getByLabel("Kun for jer selv").selectOption({ label: "Nej" });
  await expect(entry.locator(".mk-tag", { hasText: "Kun for jer selv" })).toHaveCount(0);
  await saved(page);
  expect(await shareCopy(page)).toContain("Naboen siger");
});

test("the mail about a share copy tells in three steps what to do", async ({ browser }) => {
  const page = await library(browser);
  await shareCopy(page);
  const href = await page.getByRole("link", { name: "Skriv en mail om filen" }).last().getAttribute("href");
  expect(href!.length).toBeLessThan(2000);
  const body = decodeURIComponent(href!.split("body=")[1]);
  for (const step of ["1. Gem den vedhæftede fil: makkerskab_", "2. Åbn http", "3. Ret"]) expect(body).toContain(step);
});

test("in a fresh browser a share copy says from whom it is, is answered, and comes back without taking anything", async ({ browser }) => {
  const page = await library(browser);
  const file = await shareCopy(page);

  const other = await open(browser);
  await chooseFile(other, file);
  await expect(other.getByText(/Det her er en delekopi fra Anne, Herning/)).toBeVisible();
  await accessible(other);
  await other.getByRole("button", { name: "Flet" }).click();
  await expect(other.getByRole("heading", { level: 1, name: "Læs for mig" })).toBeVisible();
  await expect(other.getByText("Du svarer på en delekopi fra Anne, Herning")).toBeVisible();
  // Whoever has told no name yet is asked for it where the answer is saved.
  await other.getByLabel("Hvem svarer?").fill("Bo, Røde Kors");
  await other.getByLabel("Hvem svarer?").blur();
  await expect(other.getByRole("link", { name: /^Se aftalen/ })).toHaveCount(0);
  await other.getByLabel("Behov", { exact: true }).fill("Flere unge og gamle læsere");
  await secured(other);
  await other.reload();
  await expect(other.getByText("Du svarer på en delekopi fra Anne, Herning")).toBeVisible();
  const [download] = await Promise.all([
    other.waitForEvent("download"),
    other.getByRole("button", { name: "Gem svar" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/svar/);
  const answer = readFileSync(await download.path(), "utf8");

  await chooseFile(page, answer);
  await expect(page.getByText(/Det her er en delekopi/)).toHaveCount(0);
  await expect(page.getByText(/gemt af Bo, Røde Kors/)).toBeVisible();
  await page.getByRole("button", { name: "Flet" }).click();
  await expect(page.getByText(/Filen er flettet: 1 ændret/)).toBeVisible();
  await expect(page.getByRole("region", { name: "Nyt og ændret ved fletningen" }).getByText("Ændret: Behov")).toBeVisible();
  await visit(page, "partnerskaber");
  await page.getByRole("link", { name: "Læs for mig" }).first().click();
  await expect(page.getByLabel("Behov", { exact: true })).toHaveValue("Flere unge og gamle læsere");
  await expect(page.getByLabel("Interne noter", { exact: true }).first()).toHaveValue(SECRET);

  await other.getByRole("button", { name: "Færdig med at svare" }).click();
  await expect(other.getByText(/Du svarer på en delekopi/)).toHaveCount(0);
});

test("what comes with a backup is one's own: nobody is answered with all of it", async ({ browser }) => {
  const page = await library(browser);
  const [file, backup] = [await shareCopy(page), await saveBackup(page)];
  const other = await open(browser, "filer", { by: "Hanne, Herning" });
  const [chooser] = await Promise.all([other.waitForEvent("filechooser"), press(other, "button", "Vælg fil")]);
  const named = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
  await chooser.setFiles([named("delekopi.json", file), named("sikkerhedskopi.json", backup)]);
  const put = other.getByRole("button", { name: "Flet", exact: true });
  await expect(put).toBeVisible();
  await expect(other.getByText(/Det her er en delekopi/)).toHaveCount(0);
  await put.click();
  await expect(other.getByText(/er flettet/).first()).toBeVisible();
  await expect(other.getByText(/Du svarer på en delekopi/)).toHaveCount(0);
});

test("beside one's own data a share copy opens on its own, at a press, and mixes with nothing", async ({ browser }) => {
  const page = await library(browser);
  await unfold(page);
  await page.locator("#add-goal").fill("Hundrede nye læsere");
  await page.locator("#add-goal").press("Enter");
  await expect(page.locator("summary", { hasText: "Hundrede nye læsere" })).toBeVisible();
  await saved(page);
  const file = await shareCopy(page);
  const other = await open(browser, "", { by: "Bo" });
  await createPartnership(other, "Bos eget");
  await secured(other);
  const own = await stored(other);

  // On a phone, too, one comes to what the file is, and not to the middle of what it holds.
  await other.setViewportSize({ width: 360, height: 780 });
  await chooseFile(other, file);
  await expect(other.getByText(/^Det her er en delekopi/)).toBeInViewport();
  await expect(other.getByRole("button", { name: "Åbn for sig selv" })).toBeInViewport();
  await other.setViewportSize({ width: 1280, height: 720 });
  await other.getByRole("button", { name: "Åbn for sig selv" }).click();
  await expect(other.getByRole("heading", { level: 1, name: "Læs for mig" })).toBeVisible();
  const status = other.locator(".mk-status__save");
  await expect(status).toHaveText("Delekopi uden ændringer");
  // The sides go by what they are, whoever reads it; and what a copy never holds has no place in it.
  for (const side of ["Hos biblioteket", "Hos partneren", "Det, hver part giver og får"]) {
    await expect(other.getByRole("heading", { level: 2, name: side })).toBeVisible();
  }
  const record = other.locator("main");
  await expect(record.getByRole("button", { name: "Slet", exact: true })).toHaveCount(0);
  await expect(record.getByRole("heading", { name: "Interne noter", includeHidden: true })).toHaveCount(0);
  await expect(record.getByLabel("Vores timer")).toHaveCount(0);
  // Where it stands, and the guide's way there, is for those who sent it.
  await expect(record.getByLabel("Status", { exact: true })).toHaveCount(0);
  await expect(record.getByRole("heading", { name: "Næste på tjeklisten" })).toHaveCount(0);
  // What others wrote is theirs; one's own goes as it came.
  const goal = (text: string) => record.locator("details").filter({ has: other.locator("summary", { hasText: text }) }).last();
  await unfold(other);
  await expect(goal("Hundrede nye læsere").getByLabel("Mål", { exact: true })).toBeVisible();
  await expect(goal("Hundrede nye læsere").getByRole("button", { name: /^Slet/ })).toHaveCount(0);
  await other.locator("#add-goal").fill("Et mål fra Bo");
  await other.locator("#add-goal").press("Enter");
  await pressOn(goal("Et mål fra Bo").getByRole("button", { name: /^Slet/ }));
  await expect(other.locator("summary", { hasText: "Et mål fra Bo" })).toHaveCount(0);
  await other.getByLabel("Behov", { exact: true }).fill("Et svar fra Bo");
  await expect(status).toHaveText("Kun i denne fane");
  // A page that is loaded anew has it again, and what one's own tabs share has none of it.
  await other.reload();
  await expect(status).toHaveText("Kun i denne fane");
  await expect(other.getByLabel("Behov", { exact: true })).toHaveValue("Et svar fra Bo");
  await expect(other.getByText("Du svarer på en delekopi")).toBeVisible();
  expect(await stored(other)).toEqual(own);
  // A note that is written here is written for who sent the copy, for nobody keeps it here.
  const copy = new URL(other.url()).hash.slice(2);
  await visit(other, `${copy}/log`);
  await other.getByLabel("Slags", { exact: true }).selectOption("note");
  await expect(other.getByText(/delekopi\.$/).filter({ hasText: "Kun for jer selv" })).toHaveCount(0);
  await other.getByLabel("Hvad skete der").fill("En note fra Bo");
  await other.getByRole("button", { name: "Gem i loggen" }).click();
  const noted = other.getByRole("article").filter({ hasText: "En note fra Bo" });
  await noted.getByRole("button", { name: /^Ret/ }).click();
  await expect(noted.getByLabel("Udfald")).toBeVisible();
  await expect(noted.getByLabel("Kun for jer selv")).toHaveCount(0);
  await expect(noted.getByRole("button", { name: /^Slet/ })).toBeVisible();
  // What such a copy never holds is not asked for, and what is written all the same is told of.
  const tabs = other.getByRole("navigation", { name: "Partnerskabets dele" }).getByRole("link");
  await expect(tabs.filter({ hasText: "Møder" })).toHaveCount(1);
  await expect(tabs.filter({ hasText: /Evaluering|Valg og risici/ })).toHaveCount(0);
  // Of a meeting one reads first what it is about; to lead it, and to say that its minutes went out, is theirs.
  await visit(other, `${copy}/moeder`);
  await other.getByRole("button", { name: "Opret mødet" }).click();
  await expect(other.locator(".mk-meeting").getByRole("heading", { level: 2 }).first()).toHaveText("Dagsorden");
  await expect(other.getByRole("button", { name: /Start uret|Markér som sendt|Slet mødet/ })).toHaveCount(0);
  await visit(other, `${copy}/risici`);
  await other.getByLabel("Ny risiko").fill("Bo bliver syg");
  await pressOn(other.getByLabel("Ny risiko"));
  await expect(other.getByText(/^Det her kommer ikke med i svaret/)).toBeVisible();
  await expect(other.locator(".mk-notes").filter({ hasText: "Bo bliver syg" })).toBeVisible();
  await other.locator(".mk-status").getByRole("button", { name: /^Fortryd/ }).click();
  await expect(other.getByText(/^Det her kommer ikke med i svaret/)).toHaveCount(0);
  await visit(other, copy);
  // The browser is cleared in another tab: what was never stored there is not touched by it.
  await other.evaluate(() => {
    dispatchEvent(new StorageEvent("storage", { key: "makkerskab/cleared", newValue: "" }));
  });
  await expect(status).toHaveText("Kun i denne fane");
  await expect(other.locator(".mk-status").getByRole("button", { name: "Gem svar" })).toBeVisible();
  // Closing asks first, and cancelling keeps it.
  await other.getByRole("button", { name: "Luk delekopien" }).click();
  const closing = other.getByRole("dialog", { name: "Svaret er ikke gemt" });
  await accessible(other);
  await closing.getByRole("button", { name: "Annullér" }).click();
  await expect(closing).toBeHidden();
  await goTo(other, "Partnerskaber");
  await expect(other.getByRole("link", { name: "Bos eget" })).toHaveCount(0);
  // Nothing is done to many of what others wrote.
  for (const tick of await other.locator(".mk-table__tick input").all()) await expect(tick).toBeDisabled();
  // What is half written there stays there as long as the copy is open, and no longer.
  await other.locator("#new-partnership").fill("Halvt skrevet");
  await goTo(other, "Filer");
  await other.reload();
  await goTo(other, "Partnerskaber");
  await expect(other.locator("#new-partnership")).toHaveValue("Halvt skrevet");
  const [download] = await Promise.all([
    other.waitForEvent("download"),
    other.locator(".mk-status").getByRole("button", { name: "Gem svar" }).click(),
  ]);
  const answer = readFileSync(await download.path(), "utf8");
  await expect(status).toHaveText("Svar gemt som fil");
  await expect(other.getByText("Browseren har fået filen")).toBeInViewport();
  expect(answer).toContain("Et svar fra Bo");
  expect(answer).toContain("En note fra Bo");
  expect(answer).not.toContain("Bos eget");
  expect(await stored(other)).toEqual(own);
  // In which language its reader reads is the reader's, and stays; who they say they are is not stored.
  const kept = () => other.evaluate(() => JSON.parse(localStorage.getItem("makkerskab/settings")!));
  await other.getByRole("button", { name: "English" }).click();
  await expect.poll(async () => (await kept()).lang).toBe("en");
  await goTo(other, "Files");
  await other.locator("#own-name").fill("Bo fra banken");
  await other.locator("#own-name").blur();
  await other.getByRole("button", { name: "Dansk" }).click();
  await expect.poll(async () => (await kept()).lang).toBe("da");
  expect(await kept()).toMatchObject({ by: "Bo", answering: [] });

  // What the browser holds cannot be seen now, nor copied: it is not cleared either.
  await goTo(other, "Filer");
  await other.getByRole("button", { name: "Ryd denne browser" }).click();
  const dialog = other.getByRole("dialog", { name: "Ryd denne browser" });
  await expect(dialog).toContainText("Lige nu er kun delekopien åben");
  await expect(dialog.getByRole("button", { name: "Ryd nu" })).toHaveCount(0);
  await dialog.getByRole("button", { name: "Luk delekopien" }).click();
  await expect(other.getByText("Delekopien er lukket.")).toBeVisible();
  await expect(other.locator("#mk-title")).toBeFocused();
  expect(new URL(other.url()).hash).toBe("#/");
  expect(await other.evaluate(() => JSON.stringify({ ...sessionStorage }))).not.toMatch(/Halvt skrevet|Læs for mig/);
  await visit(other, "partnerskaber");
  await expect(other.getByRole("link", { name: "Bos eget" }).first()).toBeVisible();
  await expect(other.getByRole("link", { name: "Læs for mig" })).toHaveCount(0);
  expect(await stored(other)).toEqual(own);
});

test("a share copy whose tab was closed is gone, and one that finds no room says so", async ({ browser }) => {
  const file = await shareCopy(await library(browser));
  const page = await open(browser, "", { by: "Bo" });
  await chooseFile(page, file);
  await page.getByRole("button", { name: "Åbn for sig selv" }).click();
  await page.getByLabel("Behov", { exact: true }).fill("Et svar fra Bo");
  const status = page.locator(".mk-status__save");
  await expect(status).toHaveText("Kun i denne fane");
  const kept = () => page.evaluate(() => JSON.stringify({ ...sessionStorage }));
  await expect.poll(kept).toContain("Et svar fra Bo");

  // Whoever opens a closed tab again comes later than a page that is loaded anew.
  await page.evaluate(() => {
    addEventListener("pagehide", () => {
      const left = "makkerskab/place/share-left";
      sessionStorage.setItem(left, String(Number(sessionStorage.getItem(left)) - 120_000));
    });
  });
  await page.reload();
  await expect(page.getByText(/^Delekopien er lukket, for fanen har den ikke længere/)).toBeVisible();
  expect(await kept()).not.toMatch(/Et svar fra Bo|Læs for mig/);

  await page.evaluate(() => {
    for (let size = 4_194_304, place = 0; size >= 256; place += 1) {
      try {
        sessionStorage.setItem(`junk-${place}`, "x".repeat(size));
      } catch {
        size /= 2;
      }
    }
  });
  await chooseFile(page, file);
  await page.getByRole("button", { name: "Åbn for sig selv" }).click();
  await expect(page.getByText(/Browseren gemmer intet af det/)).toBeVisible();
  await page.getByLabel("Behov", { exact: true }).fill("Et svar til");
  await expect(status).toHaveText("Gemmes ikke i browseren");
  expect(await kept()).not.toContain("Læs for mig");
});

test("where the system shares files, the copy can go that way, as text where JSON is refused", async ({ browser }) => {
  const context = await browser.newContext({ acceptDownloads: true });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const shared: string[] = [];
    Object.assign(window, { shared });
    Object.assign(navigator, {
      canShare: (data: { files: File[] }) => data.files.every((file) => file.name.endsWith(".txt")),
      share: async (data: { files: File[]; title: string }) => {
        shared.push(data.files[0].name, await data.files[0].text(), data.title);
      },
    });
  });
  await visit(page, "");
  await createPartnership(page, "Læs for mig");
  await note(page);
  await saved(page);
  await shareCopy(page);
  await page.getByRole("button", { name: "Del …" }).click();
  await expect.poll(() => page.evaluate(() => (window as unknown as { shared: string[] }).shared.length)).toBe(3);
  const [name, text] = await page.evaluate(() => (window as unknown as { shared: string[] }).shared);
  expect(name).toMatch(/^makkerskab_.*delekopi.*\.txt$/);
  expect(text).toContain('"kind": "share"');
  expect(text).not.toContain(SECRET);
});

for (const width of [360, 768, 1440]) {
  test(`choosing what leaves fits on ${width} px`, async ({ browser }) => {
    const page = await open(browser, "", {}, { viewport: { width, height: 900 } });
    await createPartnership(page, "Læs for mig");
    await note(page);
    await saved(page);
    await visit(page, "filer");
    await page.getByRole("group", { name: "Partnerskaber" }).getByLabel("Læs for mig").check();
    await fits(page);
    await page.screenshot({ path: `target/e2e/share-${width}.png`, fullPage: true });
  });
}

test("a copy leads to its agreement, where a text is proposed; an answer that says yes is told of before it is merged", async ({ browser }) => {
  const page = await open(browser, "", { by: "Anne" });
  const records = [
    { id: "ps-a", kind: "partnership", fields: { title: "Læs for mig" } },
    { id: "pa-a", kind: "partner", fields: { name: "Banken" } },
    { id: "mb-a", kind: "member", fields: { partnership: "ps-a", partner: "pa-a" } },
    { id: "ag-a", kind: "agreement", fields: { partnership: "ps-a", level: "L1", state: "sent" } },
    { id: "li-a", kind: "library", fields: { name: "Sønderby Bibliotek" } },
  ];
  await merge(page, JSON.stringify(records));
  const file = await shareCopy(page, "Alt kommer med");
  const other = await open(browser, "", { by: "Søren" });
  await merge(other, file);
  await press(other, "link", "Se aftalen: Aftale på én side");
  await expect(other.getByRole("link", { name: /^Se aftalen/ })).toHaveCount(0);
  // Both sides read one text: the library is named in it, though its record stays at home.
  await expect(other.locator("#agreement-paper")).toContainText("Sønderby Bibliotek");
  await pressOn(other.locator("#agreement-paper").getByRole("button", { name: "aktiviteter" }).first());
  await other.getByLabel("Aktiviteter", { exact: true }).fill("To besøg");
  // What is said here is said by the party, and leaves with the answer; how far it is, is the sender's word.
  await other.getByText("Kommentarer", { exact: true }).click();
  await expect(other.getByLabel("Hvem siger det")).toHaveValue("Banken");
  await expect(other.getByText(/^Kun for jer selv/)).toHaveCount(0);
  await other.getByLabel("Kommentar", { exact: true }).fill("Vi kan ikke i uge 7");
  await press(other, "button", "Tilføj kommentar");
  await press(other, "radio", "Send og gem");
  await expect(other.getByText(/Den, der har sendt jer aftalen, sætter den til aftalt/)).toBeVisible();
  await expect(other.getByLabel("Hvor langt er aftalen")).toHaveCount(0);
  await press(other, "radio", "Versioner");
  await expect(other.getByRole("button", { name: /^Gem version/ })).toHaveCount(0);
  await saved(other);
  const download = other.waitForEvent("download");
  await press(other, "button", "Gem svar");
  const answer = readFileSync(await (await download).path(), "utf8");
  expect(answer).toContain("Vi kan ikke i uge 7");
  await press(other, "button", "Færdig med at svare");
  await expect(other.locator("#mk-title")).toBeFocused();
  await expect(other.getByRole("button", { name: /^Gem version/ })).toBeVisible();
  await chooseFile(page, answer);
  await expect(page.getByText("Filen siger ja til en aftale")).toHaveCount(0);
  await chooseFile(page, answer.replace(/"state": ?"sent"/, '"state": "signed"'));
  await expect(page.getByRole("alert").getByText("»Læs for mig: Aftale på én side« til »underskrevet«")).toBeVisible();
  await accessible(page);
  // Who waits for an answer is on the overview until it is settled.
  await merge(page, answer);
  await visit(page, "");
  const waits = page.getByRole("region", { name: "Kommentarer til aftaler" });
  await expect(waits).toContainText("Læs for mig 1 kommentar venter på svar");
  await expect(page.getByText(/1 ting venter på jer|1 ting venter/)).toBeVisible();
  await accessible(page);
  await pressOn(waits.getByRole("link", { name: "Læs for mig" }));
  await expect(page.getByRole("heading", { name: /^Samarbejdsaftale|Aftale/ }).first()).toBeVisible();
});
