// What was written stays, whoever writes beside it: another tab, a colleague's file, one's own hand that goes on.
import { expect, type Page } from "@playwright/test";
import { accessible, chooseFile, createPartnership, goTo, merge, mirrored, open, press, pressOn, saveBackup, saved, secured, stored, submit, test, visit } from "./app";

const need = (page: Page) => page.getByLabel("Behov", { exact: true });
const undo = (page: Page) => page.getByRole("region", { name: "Gemme og fortryde" }).getByRole("button", { name: /^Fortryd/ });
const everything = async (page: Page) => Object.values(await stored(page)).join("\n");

/** A second tab of the same browser, on the same page. */
async function tab(page: Page) {
  const other = await page.context().newPage();
  await visit(other, new URL(page.url()).hash.slice(2));
  return other;
}

test("a notice's way back takes back what it tells of, and nothing else", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Læs for mig");
  const toast = page.locator(".mk-toast");
  await press(page, "button", /^Slet/);
  await expect(toast.getByRole("button", { name: "Fortryd" })).toBeVisible();
  await createPartnership(page, "Et andet");
  await need(page).fill("Skrevet siden");
  await expect(toast.getByRole("button", { name: "Fortryd" })).toHaveCount(0);
  await expect(need(page)).toHaveValue("Skrevet siden");
});

test("a notice goes with its page, and with the next thing that is done", async ({ browser }) => {
  const page = await open(browser);
  const toast = page.locator(".mk-toast");
  const old = () => page.waitForTimeout(1_000);
  await createPartnership(page, "Læs for mig");
  await page.getByRole("button", { name: "Parathed" }).click();
  await expect(toast).toBeVisible();
  await old();
  await need(page).fill("Skrevet siden");
  await expect(toast).toHaveCount(0);
  await page.getByRole("button", { name: "Kortlægning" }).click();
  await expect(toast).toBeVisible();
  await old();
  await page.locator(".mk-tabs__link", { hasText: "Tjekliste" }).click();
  await expect(toast).toHaveCount(0);
});

test("undoing leaves what another tab has written in the field since, and says so", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "To faner");
  await secured(page);
  const other = await tab(page);
  await need(page).fill("Et");
  await expect(need(other)).toHaveValue("Et");
  await need(other).fill("Et og en lang forklaring");
  await expect(need(page)).toHaveValue("Et og en lang forklaring");
  await undo(page).click();
  await expect(page.getByText("Intet er ændret, for andre har rettet eller slettet det siden.")).toBeVisible();
  await expect(need(page)).toHaveValue("Et og en lang forklaring");
  await saved(page);
  expect(await everything(page)).toContain("Et og en lang forklaring");
});

test("undoing an import holds while another tab is being typed in", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Fortrudt");
  await secured(page);
  const route = new URL(page.url()).hash.slice(2);
  await chooseFile(page, JSON.stringify([{ id: route.split("/").pop(), kind: "partnership", fields: { summary: "FRA FILEN" } }]));
  await press(page, "button", "Flet");
  await secured(page);
  const other = await page.context().newPage();
  await visit(other, route);
  await need(other).pressSequentially("abc");
  await undo(page).click();
  await need(other).pressSequentially("def");
  await expect(need(other)).toHaveValue("abcdef");
  await saved(other);
  await secured(page);
  expect(await everything(page)).toContain("abcdef");
  expect(await everything(page)).not.toContain("FRA FILEN");
});

test("what one tab sets or counts is not undone by another", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Tæller");
  await secured(page);
  const other = await tab(page);
  await saveBackup(other);
  await expect(page.getByText("Sikkerhedskopi fra i dag")).toBeVisible();
  await need(page).fill("Skrevet efter kopien");
  await secured(page);
  await expect(other.getByText(/1 ting ændret/)).toBeVisible();
  await other.getByRole("button", { name: "English" }).click();
  await expect(other.getByText(/1 thing changed/)).toBeVisible();
  await goTo(page, "Filer");
  await page.getByLabel("Det her er en fælles computer").check();
  // A browser tells one tab of what another wrote a moment later.
  await expect(other.getByLabel("This is a shared computer")).toBeChecked();
  await other.getByRole("button", { name: "Dansk" }).click();
  await page.reload();
  await expect(page.getByText(/1 ting ændret/).first()).toBeVisible();
  await expect(page.getByLabel("Det her er en fælles computer")).toBeChecked();
});

test("typing on in a field with two answers keeps the other one", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Uenige");
  await need(page).fill("Mit eget behov");
  await secured(page);
  const route = new URL(page.url()).hash.slice(2);
  const id = route.split("/").pop();
  await chooseFile(page, JSON.stringify([{ id, kind: "partnership", fields: { need: "Kollegaens beskrivelse" } }]));
  await press(page, "button", "Flet");
  await expect(page.getByText(/Kollegaens beskrivelse/).first()).toBeVisible();
  await visit(page, route);
  const before = await need(page).inputValue();
  await need(page).focus();
  await page.keyboard.press("End");
  await page.keyboard.type(" og mere");
  await expect(need(page)).toHaveValue(`${before} og mere`);
  await saved(page);
  const held = await everything(page);
  for (const answer of ["Mit eget behov", "Kollegaens beskrivelse", " og mere"]) expect(held).toContain(answer);
  // It is still there to choose between, and one step takes the words back.
  await expect(page.getByRole("link", { name: /Her er to svar/ }).first()).toBeVisible();
  await expect(need(page)).toHaveAccessibleDescription(/^Her er to svar/);
  await undo(page).click();
  await expect(need(page)).toHaveValue(before);
});

test("who types without a pause is saved all the same", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Uden ophør");
  await secured(page);
  await need(page).focus();
  let held = "";
  // Some eight seconds, without a pause as long as the one that saving waits for.
  for (let letter = 0; letter < 80 && !held.includes("skriver"); letter += 1) {
    await page.keyboard.type("skriver "[letter % 8]);
    await page.waitForTimeout(100);
    held = await everything(page);
  }
  expect(held).toContain("skriver");
});

test("what a full store refuses is in the mirror, and comes back after a crash", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Fuldt");
  await secured(page);
  await page.evaluate(() => {
    const used = Object.entries(localStorage).reduce((sum, [key, value]) => sum + key.length + value.length, 0);
    localStorage.setItem("fyld", "y".repeat(5_242_880 - used - 20));
  });
  const text = "Der var ikke plads til dette. ".repeat(20).trim();
  await need(page).fill(text);
  await expect(page.locator(".mk-status__save")).toHaveText("Ikke gemt");
  await expect.poll(async () => Object.values(await mirrored(page)).join("\n")).toContain(text);
  expect(await everything(page)).not.toContain(text);
  // The tab is gone at once, and somebody has made room.
  const again = await page.context().newPage();
  await again.goto("./rescue.js");
  await again.evaluate(() => localStorage.removeItem("fyld"));
  await page.close({ runBeforeUnload: false });
  await visit(again, "partnerskaber");
  await again.getByRole("link", { name: "Fuldt" }).first().click();
  await expect(need(again)).toHaveValue(text);
});

test("a tab that takes an import back takes no letter that another is typing", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Tid");
  await secured(page);
  const route = new URL(page.url()).hash.slice(2);
  const other = await tab(page);
  await chooseFile(page, JSON.stringify([{ id: route.split("/").pop(), kind: "partnership", fields: { summary: "Fra filen" } }]));
  await press(page, "button", "Flet");
  await expect(page.locator(".mk-status").getByRole("button", { name: /^Fortryd.*fletning/ })).toBeVisible();
  await saved(page);
  await need(other).focus();
  await other.keyboard.type("abcdef");
  // In the time before a save.
  await page.evaluate(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>(".mk-status button")];
    buttons.find((button) => button.textContent?.includes("Fortryd"))?.click();
  });
  await other.keyboard.type("ghijkl", { delay: 60 });
  await expect(need(other)).toHaveValue("abcdefghijkl");
  await saved(other);
  await saved(page);
  const held = await everything(page);
  expect(held).toContain("abcdefghijkl");
  expect(held).not.toContain("Fra filen");
});

test("before a shared computer is cleared the copy in hand holds everything", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Deles");
  await secured(page);
  const other = await tab(page);
  await goTo(page, "Filer");
  await press(page, "button", "Ryd denne browser");
  await page.getByRole("dialog").getByRole("button", { name: "Gem sikkerhedskopi" }).click();
  const clear = page.getByRole("button", { name: "Ryd nu" });
  const seen = page.getByLabel("Jeg har set filen blandt mine hentede filer");
  // A browser does not tell whether the file was kept.
  await expect(seen).toBeVisible();
  await expect(clear).toBeDisabled();
  await seen.check();
  await expect(clear).toBeEnabled();
  await need(other).fill("Skrevet efter kopien");
  await saved(other);
  await expect(clear).toBeDisabled();
  await page.getByRole("dialog").getByRole("button", { name: "Gem sikkerhedskopi" }).click();
  await expect(clear).toBeDisabled();
  await seen.check();
  await expect(clear).toBeEnabled();
});

test("a story written by hand stands when a round's story is kept", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Historien");
  const id = new URL(page.url()).hash.match(/ps-[\w-]+/)![0];
  await saved(page);
  const records = [
    { id, kind: "partnership", fields: { story: "Skrevet i hånden over to dage." } },
    { id: "ev-x1", kind: "round", fields: { partnership: id, round_kind: "quick5", form_id: "f-quick5", mode: "open", opened_at: "2026-11-20", "parties/library": "Biblioteket" } },
    { id: "an-x1", kind: "answers", fields: { round: "ev-x1", party: "library", submitted_at: "2026-11-21", "values/e-5-1": "Vi læste højt", "values/e-5-2": "Det virkede", "values/e-5-3": "Ja" } },
  ];
  await merge(page, records);
  await visit(page, "evaluering/ev-x1/resultat");
  const keep = page.locator(".mk-story").getByRole("button", { name: "Gem som partnerskabets historie" });
  await keep.click();
  await expect(page.locator(".mk-toast")).toContainText("under den, der stod");
  await secured(page);
  expect(await everything(page)).toMatch(/Skrevet i hånden over to dage\.\\n\\n[^"]*Vi læste højt/);
  await keep.click();
  await expect(page.locator(".mk-toast")).toContainText("i forvejen");
});

test("what belongs to something that a colleague deleted can be seen, saved, and deleted with it", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Slettet imens");
  await secured(page);
  const id = new URL(page.url()).hash.split("/")[2];
  const backup = await saveBackup(page);
  await visit(page, `partnerskaber/${id}`);
  await press(page, "button", /^Slet/);
  await secured(page);
  // Whoever goes to the backup for it is told where it is.
  await chooseFile(page, backup);
  await expect(page.getByText("Én ting i filen ligger i papirkurven her og kan gendannes derfra.")).toBeVisible();
  await expect(page.getByText("I har det hele i forvejen")).toHaveCount(0);
  await accessible(page);
  await press(page, "button", "Luk");
  const records = [
    { id: "lg-x-1", kind: "entry", fields: { partnership: id, summary: "Ringede til banken" } },
    { id: "ct-x-1", kind: "contact", fields: { partner: "pa-slettet-1", name: "Ulla Ensom" } },
  ];
  await chooseFile(page, JSON.stringify(records));
  await press(page, "button", "Flet");
  await secured(page);
  await visit(page, "filer/papirkurv");
  const lost = page.getByRole("region", { name: "Hører til noget, der ikke er her" });
  await expect(lost.getByText("Ulla Ensom")).toBeVisible();
  await accessible(page);
  // The search leads there.
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Ulla Ensom");
  await expect(page.getByRole("option", { name: /Ulla Ensom/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/filer\/papirkurv$/);
  await pressOn(lost.getByRole("button", { name: "Gendan Slettet imens" }));
  await expect(lost.getByText("Ringede til banken")).toHaveCount(0);
  await pressOn(lost.getByRole("button", { name: "Slet Ulla Ensom" }));
  await expect(lost).toHaveCount(0);
  // Whoever is erased is erased in what can be undone as well.
  await press(page, "button", "Slet Ulla Ensom for altid");
  await page.getByRole("alertdialog").getByRole("button", { name: "Slet for altid" }).click();
  await expect(undo(page)).toBeVisible();
  await expect(undo(page)).not.toContainText("Ulla");
  await visit(page, `partnerskaber/${id}/log`);
  await expect(page.getByText("Ringede til banken").first()).toBeVisible();
});

test("a meeting's answer belongs to the question that is shown, whatever sort of meeting it becomes elsewhere", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Læs for mig");
  const id = new URL(page.url()).hash.split("/")[2];
  await secured(page);
  await merge(page, [{ id: "me-x1", kind: "meeting", fields: { partnership: id, meeting_kind: "first", at: "2026-11-26" } }]);
  await visit(page, `partnerskaber/${id}/moeder/me-x1`);
  const question = page.locator(".mk-question");
  const [, first] = (await question.locator(".mk-eyebrow").innerText()).match(/(\d+)\D*$/)!;
  for (let place = 1; place < Number(first); place++) await question.getByRole("button", { name: "Næste", exact: true }).click();
  const other = await tab(page);
  const kinds = other.locator('[id="me-x1-meeting_kind"]');
  for (const kind of await kinds.locator("option").evaluateAll((all) => all.map((own) => (own as HTMLOptionElement).value).filter(Boolean))) {
    await kinds.selectOption(kind);
    await secured(other);
    await expect(page.locator('[id="me-x1-meeting_kind"]')).toHaveValue(kind);
    const [, at, count] = (await question.locator(".mk-eyebrow").innerText()).match(/(\d+)\D+(\d+)/)!;
    expect(Number(at), kind).toBeLessThanOrEqual(Number(count));
    await expect(question.locator("#question")).not.toBeEmpty();
  }
  await page.getByRole("textbox", { name: "Svar" }).fill("De binder sig ikke før foråret");
  await secured(page);
  expect(await everything(page)).not.toContain('"notes/"');
});

test("a page left open over midnight knows that it is tomorrow", async ({ browser }) => {
  const page = await open(browser, "", { by: "Anne" });
  await page.clock.install({ time: new Date("2026-11-26T23:57:00+01:00") });
  await visit(page);
  await page.reload();
  await createPartnership(page, "Læs for mig");
  await page.locator("#next-text").fill("Ring til Peter");
  await page.locator("#next-text-due").fill("2026-11-27");
  await page.getByRole("button", { name: "Gem", exact: true }).click();
  await saved(page);
  await visit(page);
  const todo = page.locator("section[aria-labelledby=todo-title]");
  await expect(todo).toContainText("Ring til Peter");
  await expect(todo.getByRole("heading", { name: "I dag", exact: true })).toBeHidden();
  await page.clock.fastForward("05:00");
  await expect(todo.getByRole("heading", { name: "I dag", exact: true })).toBeVisible();
});

test("merging pressed twice merges once, and keeps the state before once", async ({ browser }) => {
  const page = await open(browser, "", { by: "Anne" });
  await createPartnership(page, "Læs for mig");
  await saved(page);
  await chooseFile(page, JSON.stringify([{ id: "pa-x1", kind: "partner", fields: { name: "Avisen" } }]));
  // At once: the second press of a slow hand would land on what stands there by then.
  await page.getByRole("button", { name: "Flet", exact: true }).evaluate((own: HTMLElement) => [own.click(), own.click()]);
  // What came is a press away.
  await expect(page.getByRole("heading", { name: "Nyt og ændret ved fletningen" })).toBeFocused();
  await pressOn(page.getByRole("link", { name: "Partner: Avisen" }));
  await expect(page.getByRole("heading", { level: 1, name: "Avisen" })).toBeVisible();
  await visit(page, "filer");
  await expect(page.locator("section[aria-labelledby=journal-title] .mk-disclosure")).toHaveCount(1);
});

test("the number of somebody new is kept with them, and who has no mail address is told beside the mail", async ({ browser }) => {
  const page = await open(browser, "", { by: "Anne" });
  await createPartnership(page, "Læs for mig");
  const { hash } = new URL(page.url());
  await visit(page, `${hash.slice(2)}/log`);
  await page.getByLabel("Hvad skete der").fill("Ringede");
  await page.getByLabel("Med", { exact: true }).selectOption({ label: "En ny person …" });
  await page.getByLabel("Navn", { exact: true }).fill("Peter Lund");
  await page.getByLabel("Organisation", { exact: true }).fill("Banken");
  await submit(page.getByLabel("Telefon eller mail"), "33 44 55 66");
  await expect(page.getByLabel("Telefon eller mail")).toBeHidden();
  await saved(page);
  expect(await everything(page)).toContain("33 44 55 66");
  await visit(page, `${hash.slice(2)}/moeder`);
  await page.getByRole("button", { name: "Opret mødet" }).click();
  await expect(page.getByText("Uden mailadresse, så mailen når dem ikke: Peter Lund").first()).toBeVisible();
});

test("a file that is chosen while another one merges is opened after it", async ({ browser }) => {
  const page = await open(browser, "filer");
  const choose = (name: string) => page.locator("#file-input").setInputFiles({
    name: "en.json", mimeType: "application/json", buffer: Buffer.from(JSON.stringify([{ id: `pa-${name.toLowerCase()}`, kind: "partner", fields: { name } }])),
  });
  await choose("Banken");
  // Whoever keeps the state before is busy, until it is let go.
  await page.evaluate(() => new Promise<void>((begun) => {
    const opening = indexedDB.open("makkerskab");
    opening.onsuccess = () => {
      const store = opening.result.transaction(["journal", "states"], "readwrite").objectStore("journal");
      const hold = () => { store.count().onsuccess = () => (Reflect.get(window, "isFree") ? opening.result.close() : hold()); };
      hold();
      begun();
    };
  }));
  await press(page, "button", "Flet");
  await choose("Kirken");
  expect(await everything(page)).not.toContain("Banken");
  await page.evaluate(() => Reflect.set(window, "isFree", true));
  await expect(page.getByText("Kirken").first()).toBeVisible();
  await press(page, "button", "Flet");
  await saved(page);
  await expect.poll(() => everything(page)).toContain("Kirken");
  expect(await everything(page)).toContain("Banken");
});
