// A round of evaluation from the question to a change: two browsers, two files, one conversation.
import { expect, type Browser, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, chooseFile, createPartnership, fits, open, press, pressOn, saveBackup, saved, stored, submit, test, visit } from "./app";

const SECRET = "Kun for os selv";

/** A partnership with a partner, a goal with a baseline, and something internal. */
async function library(browser: Browser) {
  const page = await open(browser, "", { by: "Anne, Herning" });
  await createPartnership(page, "Læs for mig");
  const partnership = new URL(page.url()).hash.slice(2);
  await visit(page, `${partnership}/log`);
  await page.getByLabel("Hvad skete der").fill(SECRET);
  await page.getByLabel("Med", { exact: true }).selectOption("new");
  await page.getByLabel("Navn", { exact: true }).fill("Peter Lund");
  await page.getByRole("combobox", { name: "Organisation" }).fill("Sparekassen");
  await page.getByRole("button", { name: "Gem i loggen" }).click();
  await saved(page);
  return { page, partnership };
}

/** Starts a round of that kind from the partnership's tab; gives the address of the round. */
async function begin(page: Page, partnership: string, kind: string, mode = "open") {
  await visit(page, `${partnership}/evaluering`);
  await page.getByRole("radio", { name: new RegExp(`^${kind}`) }).check();
  await page.locator(`#mode-${mode}`).check();
  await page.getByRole("button", { name: "Begynd runden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(kind) })).toBeVisible();
  return new URL(page.url()).hash.slice(2);
}

/** Answers every scale of the page with what `step` says. */
async function answer(page: Page, step: (place: number) => string | number) {
  const asked = page.locator("fieldset.mk-ask");
  await expect(asked.first()).toBeVisible();
  const count = await asked.count();
  for (let place = 0; place < count; place++) {
    await asked.nth(place).locator(`input[id$="-${step(place)}"]`).check();
  }
}

async function respond(page: Page, round: string, party: string | null, who: string, step: (place: number) => string | number) {
  await visit(page, `${round}/svar`);
  if (party) await page.getByRole("radio", { name: party }).check();
  if (await page.locator("#respondent").count()) await page.locator("#respondent").fill(who);
  await page.getByRole("button", { name: "Begynd" }).click();
  await answer(page, step);
}

async function send(page: Page) {
  await page.getByRole("button", { name: "Aflever svaret" }).click();
  await expect(page.getByRole("heading", { name: "Tak for svaret" })).toBeVisible();
}

/** What a guest answered is not sent by a press, and nothing says so. */
async function finish(guest: Page) {
  await expect(guest.getByRole("button", { name: "Aflever svaret" })).toHaveCount(0);
  await guest.getByRole("button", { name: "Færdig", exact: true }).click();
  await expect(guest.getByText("Svaret mangler at blive sendt")).toBeVisible();
  await expect(guest.getByText(/er afleveret\.|^Afleveret /)).toHaveCount(0);
}

async function download(page: Page, button: string | RegExp) {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

test("asked by file, answered in a fresh browser, talked about, and made into a next step", async ({ browser }) => {
  test.setTimeout(120_000);
  const { page, partnership } = await library(browser);
  const round = await begin(page, partnership, "Midtvejs");
  await accessible(page);

  // The invitation carries the form and nothing of the partnership.
  const invitation = await download(page, /^Gem invitation/);
  expect(invitation.name).toMatch(/invitation-sparekassen/);
  expect(invitation.text).toContain('"kind": "invitation"');
  expect(invitation.text).not.toContain(SECRET);
  expect(invitation.text).not.toContain("Peter Lund");
  const mail = await page.getByRole("link", { name: "Skriv en mail om filen" }).getAttribute("href");
  expect(mail!.length).toBeLessThan(2000);
  const body = decodeURIComponent(mail!.split("body=")[1]);
  for (const step of ["1. Gem den vedhæftede fil: makkerskab_", "2. Åbn http", "3. Svar"]) expect(body).toContain(step);

  // A partner who has never seen the app, with something of their own in it.
  const other = await open(browser, "", { by: "Bo" });
  await createPartnership(other, "Bos eget");
  await saved(other);
  await chooseFile(other, invitation.text);
  await expect(other.getByText(/inviterer jer til at svare: Midtvejs: Læs for mig/)).toBeVisible();
  await accessible(other);
  await other.getByRole("button", { name: "Svar nu" }).click();
  await expect(other.getByRole("heading", { level: 1, name: "Midtvejs: Læs for mig" })).toBeVisible();
  await accessible(other);
  await expect(other.getByText(/Runden er åben/)).toBeVisible();
  // Who asks is not among those who may answer.
  await expect(other.getByText("Du svarer for Sparekassen.")).toBeVisible();
  await expect(other.getByRole("radio")).toHaveCount(0);
  await other.locator("#respondent").fill("Rådgiver");
  await other.getByRole("button", { name: "Begynd" }).click();
  // By keyboard: a radio is chosen with the space bar, and the arrows move.
  await pressOn(other.locator("fieldset.mk-ask").first().locator('input[id$="-1"]'), "Space");
  await other.keyboard.press("ArrowRight");
  await expect(other.locator('#q-e-env-1-2')).toBeChecked();
  await expect(other.getByText("1 af 19 besvaret")).toBeVisible();
  await answer(other, (place) => (place === 7 ? 1 : place === 8 ? "dk" : 2));
  await other.locator("#q-e-open-2").fill("Vi hører først om ændringer bagefter.");
  await saved(other);
  // Going away and coming back loses nothing.
  await other.goBack();
  await other.goForward();
  await other.reload();
  await expect(other.locator("#q-e-open-2")).toHaveValue("Vi hører først om ændringer bagefter.");
  await expect(other.getByText("17 af 19 besvaret")).toBeVisible();
  // Nor does opening the same mail once more.
  await chooseFile(other, invitation.text);
  await press(other, "button", "Svar nu");
  await press(other, "link", /^Fortsæt/);
  await expect(other.getByText("17 af 19 besvaret")).toBeVisible();
  await accessible(other);
  await fits(other);
  await finish(other);
  const reply = await download(other, "Gem svarark");
  expect(reply.text).toContain('"kind": "answers"');
  for (const own of ["Bos eget", "Midtvejs: Læs for mig"]) expect(reply.text).not.toContain(own);
  await visit(other, "");
  await expect(other.getByRole("link", { name: "Midtvejs: Læs for mig" })).toBeVisible();
  await accessible(other);
  await visit(other, "evaluering");
  await expect(other.getByRole("heading", { name: "Andre har spurgt jer" })).toBeVisible();
  await accessible(other);

  // Home: what others said is not shown before one's own is sent.
  await chooseFile(page, reply.text);
  await expect(page.getByText("Et svarark til Midtvejs: Læs for mig")).toBeVisible();
  await expect(page.getByText("Der er svaret for Sparekassen.")).toBeVisible();
  // Not even the plan tells what was answered.
  await page.locator("section[aria-labelledby=plan-title] summary").first().click();
  await expect(page.getByText("Selve svarene vises i rundens resultat og ikke her.")).toBeVisible();
  await expect(page.getByText("Vi hører først om ændringer bagefter.")).toHaveCount(0);
  await page.getByRole("button", { name: "Flet" }).click();
  await expect(page.getByRole("heading", { name: "1 har svaret" })).toBeVisible();
  await visit(page, `${round}/resultat`);
  await expect(page.getByRole("heading", { name: "Jeres eget svar først" })).toBeVisible();
  await expect(page.getByText("Vi hører først om ændringer bagefter.")).toHaveCount(0);
  await respond(page, round, "Biblioteket", "Anne", () => 5);
  await send(page);
  await page.getByRole("link", { name: "Til resultatet" }).click();
  await expect(page.getByRole("heading", { name: "Resultat af 2 svar" })).toBeVisible();
  await expect(page.getByText("3,5", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("Vi hører først om ændringer bagefter.", { exact: true })).toBeVisible();
  const table = page.getByRole("table", { name: /Dimensionerne/ });
  await expect(table.getByRole("row", { name: /^Kommunikation 4,0 styrke/ })).toBeVisible();
  await expect(table.getByRole("row", { name: /^Parterne 3,5 på vej/ })).toBeVisible();
  await accessible(page);
  await fits(page);

  // The talk: the three with the largest difference, and a change with a name and a date.
  await visit(page, `${round}/samtale`);
  await expect(page.getByRole("heading", { name: "Læs i stilhed" })).toBeVisible();
  for (const step of ["Runde", "Vælg tre"]) {
    await page.getByRole("button", { name: "Næste trin" }).click();
    await expect(page.locator("#step-title")).toHaveText(step);
    await accessible(page);
  }
  await page.getByRole("button", { name: "Brug de tre foreslåede" }).click();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(3);
  await page.getByRole("button", { name: "Næste trin" }).click();
  await expect(page.getByText("Vi fortæller hinanden det vigtige i tide.").first()).toBeVisible();
  await page.getByLabel(/^Det blev sagt/).first().fill("Filialerne får det at vide for sent.");
  await page.getByRole("button", { name: "Næste trin" }).click();
  await submit(page.getByLabel("Hvad ændrer vi?"), "Fast opkald hver mandag");
  await expect(page.getByText(/Sæt et navn på/)).toBeVisible();
  await expect(page.locator("#decide-who")).toBeFocused();
  await page.keyboard.type("Anne");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Lagt til partnerskabets næste skridt.")).toBeVisible();
  await accessible(page);
  await visit(page, `${partnership}/log`);
  const step = page.locator(".mk-actions__item", { hasText: "Fast opkald hver mandag" });
  await expect(step).toHaveCount(1);
  await page.keyboard.press("Control+z");
  await expect(step).toHaveCount(0);
});

test("what is weak leads to the guide, and becomes a next step with a date", async ({ browser }) => {
  const { page, partnership } = await library(browser);
  const round = await begin(page, partnership, "Lyskurv");
  await respond(page, round, "Vi svarer sammen", "", (place) => (place === 3 ? "red" : "green"));
  await send(page);
  await visit(page, `${round}/resultat`);
  await expect(page.getByRole("row", { name: /^Information i tide/ }).first()).toContainText("1");
  await expect(page.getByRole("heading", { name: "Det kan I gøre noget ved" })).toBeVisible();
  await expect(page.getByRole("link", { name: /Se fase 10/ })).toBeVisible();
  await accessible(page);
  await page.getByRole("button", { name: "Gem som næste skridt" }).click();
  await visit(page, partnership);
  await expect(page.getByText("Hold jer inden for den rytme, I har aftalt").first()).toBeVisible();
});

test("a pooled round shows nothing before three have answered, and never one of them", async ({ browser }) => {
  const { page, partnership } = await library(browser);
  const round = await begin(page, partnership, "Borgerne", "pooled");
  const say = async (place: number) => {
    await visit(page, `${round}/svar`);
    await expect(page.getByText(/Runden er samlet/)).toBeVisible();
    await expect(page.locator("#respondent")).toHaveCount(0);
    await page.getByRole("button", { name: "Begynd" }).click();
    await page.locator("#q-e-b-1").fill(`Svar nummer ${place}`);
    await page.locator(`#q-e-b-3-${place + 2}`).check();
    await send(page);
    await expect(page.getByRole("button", { name: "Ret svaret" })).toHaveCount(0);
  };
  await say(1);
  await say(2);
  await visit(page, `${round}/resultat`);
  await expect(page.getByText(/tallene vises først, når mindst 3 har svaret/)).toBeVisible();
  await expect(page.getByText("Svar nummer 1")).toHaveCount(0);
  let table = await download(page, "Gem som tabel (CSV)");
  expect(table.text).not.toContain("Svar nummer");
  // Nor is there anything to talk about; the same can be asked so that answers are seen.
  await visit(page, `${round}/samtale`);
  await expect(page.getByText("Trin 1 af 10")).toBeVisible();
  await visit(page, `${round}/resultat`);
  await press(page, "button", "Spørg igen i en åben runde");
  await expect(page.getByText(/^Åben: hver parts svar kan ses|Åben: alle i samarbejdet/).first()).toBeVisible();
  await expect(page.getByText("Ingen har svaret endnu")).toBeVisible();
  await say(3);
  // Nothing is shown until somebody says that all have answered; then it is there at once, and stays.
  await visit(page, `${round}/samtale`);
  await expect(page.getByText("Trin 1 af 10")).toBeVisible();
  await visit(page, `${round}/resultat`);
  await expect(page.getByText("Svar nummer 1")).toHaveCount(0);
  await accessible(page);
  await press(page, "button", "Gør svarene op");
  await expect(page.getByRole("heading", { name: /^Resultat/ })).toBeFocused();
  await expect(page.getByText("Svar nummer 1", { exact: true })).toBeVisible();
  await expect(page.getByRole("row", { name: /^Ville du anbefale det til andre\? 4,0/ })).toBeVisible();
  table = await download(page, "Gem som tabel (CSV)");
  expect(table.text).toContain("Svar nummer 1");
  expect(table.text).not.toContain("Borger;");
  await accessible(page);
  // One answer more would be told by what it changes: it waits for two others.
  await say(1);
  await visit(page, `${round}/resultat`);
  await expect(page.getByText("Nye svar, siden I gjorde op: 1. De tæller med, når der er 3.")).toBeVisible();
  await expect(page.getByRole("row", { name: /^Ville du anbefale det til andre\? 4,0/ })).toBeVisible();
  await say(1);
  await say(1);
  await visit(page, `${round}/resultat`);
  await press(page, "button", "Tag de 3 nye svar med");
  await expect(page.getByRole("row", { name: /^Ville du anbefale det til andre\? 3,5/ })).toBeVisible();
  // On paper the slip is there twice, and the results print.
  await visit(page, `${round}/papir`);
  await expect(page.locator(".mk-paperform")).toHaveCount(2);
  await accessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation", { name: "Menu" })).toBeHidden();
  expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(5_000);
});

test("a pooled answer's file names nobody, inside, outside or in the mail about it", async ({ browser }) => {
  const { page, partnership } = await library(browser);
  await begin(page, partnership, "Puls", "pooled");
  const invitation = await download(page, /^Gem invitation/);
  const guest = await open(browser, "filer", { by: "Jens Jensen" });
  await chooseFile(guest, invitation.text);
  // One way in; what the file brings is for whoever wants to know.
  await expect(guest.getByRole("button", { name: "Svar nu" })).toBeInViewport();
  await expect(guest.getByRole("button", { name: "Flet" })).toBeHidden();
  await guest.getByText("Se, hvad filen lægger ind").click();
  await expect(guest.getByRole("button", { name: "Flet" })).toBeVisible();
  await guest.getByRole("button", { name: "Svar nu" }).click();
  await guest.getByRole("button", { name: "Begynd" }).click();
  await guest.locator("#q-e-p-1-2").check();
  await finish(guest);
  const reply = await download(guest, "Gem svarark");
  expect(reply.name).toMatch(/^makkerskab_svarark/);
  expect(reply.name + reply.text).not.toMatch(/jens/i);
  const mail = await guest.getByRole("link", { name: "Skriv en mail om filen" }).getAttribute("href");
  expect(decodeURIComponent(mail!)).not.toMatch(/jens/i);
});

test("in a pooled round the next one at the tablet reads nothing of the one before", async ({ browser }) => {
  const { page, partnership } = await library(browser);
  await begin(page, partnership, "Puls", "pooled");
  const invitation = await download(page, /^Gem invitation/);
  const guest = await open(browser, "filer");
  await chooseFile(guest, invitation.text);
  await guest.getByRole("button", { name: "Svar nu" }).click();
  await expect(guest.locator("#mk-title")).toBeFocused();
  await guest.getByRole("button", { name: "Begynd" }).click();
  await guest.getByRole("button", { name: "Færdig" }).click();
  await expect(guest.getByText("Intet er besvaret endnu.", { exact: false })).toBeVisible();
  await guest.locator("#q-e-p-1-2").check();
  await expect(guest.getByText("Intet er besvaret endnu.", { exact: false })).toBeHidden();
  await finish(guest);
  // It is still one's own: what was wrong can be put right. Nothing at all is no answer.
  await guest.getByRole("button", { name: "Ret svaret" }).click();
  await expect(guest.locator("#q-e-p-1-2")).toBeChecked();
  await finish(guest);
  const sent = guest.url();
  await guest.getByRole("link", { name: "Lad en til svare" }).click();
  await expect(guest.getByRole("button", { name: "Begynd" })).toBeVisible();
  for (const way of [() => guest.goBack(), () => guest.goto(sent), () => guest.reload()]) {
    await way();
    await expect(guest.getByRole("heading", { name: "Tak for svaret" })).toBeVisible();
    await expect(guest.getByRole("button", { name: "Ret svaret" })).toHaveCount(0);
  }
  await guest.getByRole("link", { name: "Til runden" }).click();
  await expect(guest.getByRole("link", { name: /^Åbn/ })).toHaveCount(0);
  await visit(guest, new URL(sent).hash.slice(2).split("/").slice(0, 2).join("/") + "/papir");
  await expect(guest.locator("#paper-which option")).toHaveCount(1);
});

test("a baseline asks its own questions, and five short answers become a story", async ({ browser }) => {
  const { page, partnership } = await library(browser);
  await visit(page, `${partnership}/evaluering`);
  await page.getByRole("radio", { name: "Nulpunkt" }).check();
  await page.getByRole("button", { name: "Begynd runden" }).click();
  await expect(page.getByText("Skriv mindst ét spørgsmål.", { exact: false })).toBeVisible();
  await accessible(page);
  await page.getByLabel("Spørgsmål 1").fill("Hvor mange børn læser hver uge?");
  await page.getByLabel("Svares med").first().selectOption("number");
  await page.getByRole("button", { name: "Begynd runden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Nulpunkt/ })).toBeVisible();
  const baseline = new URL(page.url()).hash.slice(2);
  await visit(page, `${baseline}/svar`);
  await page.getByRole("button", { name: "Begynd" }).click();
  await page.getByLabel("1. Hvor mange børn læser hver uge?").fill("mange");
  await page.keyboard.press("Tab");
  await expect(page.getByText(/tal/i).first()).toBeVisible();
  await page.getByLabel("1. Hvor mange børn læser hver uge?").fill("42,5");
  await page.keyboard.press("Tab");
  await expect(page.getByText("1 af 1 besvaret")).toBeVisible();
  await send(page);
  await visit(page, `${baseline}/resultat`);
  await expect(page.getByRole("row", { name: /Hvor mange børn læser hver uge\? 42,5/ })).toBeVisible();

  const quick = await begin(page, partnership, "Fem korte");
  await visit(page, `${quick}/svar`);
  await page.getByRole("button", { name: "Begynd" }).click();
  await page.locator("#q-e-5-0").fill("Vi læste højt for de ældste.");
  await page.locator("#q-e-5-1").fill("At ringe før vi skriver.");
  await send(page);
  await visit(page, `${quick}/resultat`);
  await expect(page.locator(".mk-story")).toContainText("Hvad har I lært af at samarbejde?\nAt ringe før vi skriver.");
  await accessible(page);
  await page.getByRole("button", { name: "Gem som partnerskabets historie" }).click();
  await expect(page.getByText("Historien står på partnerskabet.")).toBeVisible();
  await saved(page);
  expect(JSON.stringify(await stored(page))).toContain("At ringe før vi skriver.");
});

test("in English, and a second round shows what has changed", async ({ browser }) => {
  const { page, partnership } = await library(browser);
  const first = await begin(page, partnership, "Puls");
  await respond(page, first, null, "", (place) => (place === 0 ? 2 : "partly"));
  await send(page);
  const second = await begin(page, partnership, "Puls");
  await respond(page, second, null, "", (place) => (place === 0 ? 4 : "yes"));
  await send(page);
  await page.getByRole("button", { name: "English" }).click();
  await visit(page, `${second}/resultat`);
  await expect(page.getByRole("heading", { name: "Result of one answer" })).toBeVisible();
  await expect(page.getByRole("row", { name: /^How is it going\?.*↑ 2 up/ })).toBeVisible();
  // A title that nobody wrote follows the language; one that somebody wrote stands.
  await expect(page.getByRole("heading", { level: 1, name: "Pulse: Læs for mig" })).toBeVisible();
  await expect(page).toHaveTitle(/^Pulse: Læs for mig/);
  await accessible(page);
  await visit(page, first);
  await page.getByLabel("Heading", { exact: true }).fill("Puls: i marts");
  await expect(page.getByRole("heading", { level: 1, name: "Puls: i marts" })).toBeVisible();
  await visit(page, "evaluering");
  await expect(page.getByRole("link", { name: "Pulse: Læs for mig" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Puls: i marts" })).toBeVisible();
  await visit(page, `${partnership}/evaluering`);
  await expect(page.getByRole("heading", { name: "New round" })).toBeVisible();
  // The search finds rounds by name.
  await page.keyboard.press("Control+k");
  // By the name that stands there, and by the one that it began with.
  for (const words of ["pulse læs", "puls: læs"]) {
    await page.locator(".mk-search__input").fill(words);
    await expect(page.getByRole("option", { name: /Pulse: Læs for mig/ }).first()).toBeVisible();
  }
});

/** A pulse, and somebody with nothing here who has given the first answer to it on a phone. */
async function asked(browser: Browser) {
  const { page, partnership } = await library(browser);
  await begin(page, partnership, "Puls");
  const invitation = await download(page, /^Gem invitation/);
  const guest = await open(browser, "filer", {}, { viewport: { width: 360, height: 780 } });
  await chooseFile(guest, invitation.text);
  await guest.getByRole("button", { name: "Svar nu" }).click();
  await guest.getByRole("button", { name: "Begynd" }).click();
  await guest.locator("#q-e-p-1-2").check();
  return { page, guest };
}

test("somebody with nothing here answers on a phone, comes back later, and finds the way", async ({ browser }) => {
  const { page, guest } = await asked(browser);
  await fits(guest);
  await saved(guest);
  await visit(guest, "");
  await guest.reload();
  await guest.getByRole("link", { name: "Puls: Læs for mig" }).click();
  await guest.getByRole("link", { name: /^Fortsæt/ }).click();
  await expect(guest.locator("#q-e-p-1-2")).toBeChecked();
  await finish(guest);
  const reply = await download(guest, "Gem svarark");
  // Their own page keeps what they sent, on paper too.
  await guest.getByRole("link", { name: "Se svaret som skema" }).click();
  await guest.getByLabel("Skemaet").selectOption({ index: 1 });
  await expect(guest.locator(".mk-box", { hasText: "\u2715" })).toHaveCount(1);
  await accessible(guest);
  await fits(guest);
  await chooseFile(page, reply.text);
  await page.getByRole("button", { name: "Flet" }).click();
  await expect(page.getByRole("heading", { name: "1 har svaret" })).toBeVisible();
});

test("whoever answered on a shared computer clears it from there, and the answers are in the file", async ({ browser }) => {
  const { guest } = await asked(browser);
  await finish(guest);
  await expect(guest.getByRole("heading", { name: "Bruger andre computeren?" })).toBeVisible();
  await guest.getByRole("button", { name: "Ryd denne browser" }).click();
  const dialog = guest.getByRole("dialog", { name: "Ryd denne browser" });
  // Nothing goes before the answers are in a file.
  await expect(dialog.getByRole("button", { name: "Ryd nu" })).toBeDisabled();
  await accessible(guest);
  const [file] = await Promise.all([guest.waitForEvent("download"), dialog.getByRole("button", { name: "Gem svarark" }).click()]);
  expect(readFileSync(await file.path(), "utf8")).toContain('"kind": "answers"');
  await dialog.getByLabel("Jeg har set filen blandt mine hentede filer").check();
  await dialog.getByRole("button", { name: "Ryd nu" }).click();
  await expect(guest.getByText("Browseren er ryddet")).toBeVisible();
  await accessible(guest);
  await guest.getByRole("dialog").getByRole("button", { name: "Begynd forfra" }).click();
  await expect(guest.locator("html[data-ready]")).toBeAttached();
  expect(Object.keys(await stored(guest)).filter((key) => key.includes("ev-") || key.includes("an-"))).toEqual([]);
});

test("an answer that was put right after its file was saved needs a new file before anything is cleared", async ({ browser }) => {
  const { guest } = await asked(browser);
  await finish(guest);
  await download(guest, "Gem svarark");
  await guest.getByRole("button", { name: "Ret svaret" }).click();
  await guest.locator("textarea").last().fill("Rettet: det var helt galt");
  await saved(guest);
  await finish(guest);
  await guest.getByRole("button", { name: "Ryd denne browser" }).click();
  const dialog = guest.getByRole("dialog", { name: "Ryd denne browser" });
  await expect(dialog.getByRole("button", { name: "Ryd nu" })).toBeDisabled();
  const [file] = await Promise.all([guest.waitForEvent("download"), dialog.getByRole("button", { name: "Gem svarark" }).click()]);
  expect(readFileSync(await file.path(), "utf8")).toContain("Rettet: det var helt galt");
  await dialog.getByLabel("Jeg har set filen blandt mine hentede filer").check();
  await expect(dialog.getByRole("button", { name: "Ryd nu" })).toBeEnabled();
});

/** Anne and a colleague each answer the same sheet in their own browser; Anne merges what the other sent. */
async function answeredTwice(browser: Browser, kind: string, mode: string, party: string, question: string) {
  const { page, partnership } = await library(browser);
  const round = await begin(page, partnership, kind, mode);
  await visit(page, `${round}/svar`);
  if (party) await page.getByRole("radio", { name: party }).check();
  await page.getByRole("button", { name: "Begynd" }).click();
  await expect(page.locator(question)).toBeVisible();
  const sheet = new URL(page.url()).hash.slice(2);
  await saved(page);
  const before = await saveBackup(page);
  const other = await open(browser, "filer", { by: "Bo" });
  await chooseFile(other, before);
  await other.getByRole("button", { name: "Flet" }).click();
  for (const [own, said] of [[page, "Hemmeligt hos Anne"], [other, "Hemmeligt hos Bo"]] as const) {
    await visit(own, sheet);
    // Where answers are counted together, what was begun elsewhere is somebody's own.
    if (mode === "pooled" && own === other) await own.getByRole("button", { name: "Det er mine: gå videre" }).click();
    await own.locator(question).fill(said);
    await saved(own);
  }
  await chooseFile(page, await saveBackup(other));
  await page.getByRole("button", { name: "Flet" }).click();
  await visit(page, "filer");
  return { page, round, sheet, card: page.locator(".mk-conflict") };
}

test("two people's edits of one pooled answer are settled without being shown", async ({ browser }) => {
  const { page, sheet, card } = await answeredTwice(browser, "Borgerne", "pooled", "", "#q-e-b-1");
  await expect(card).toHaveCount(1);
  await expect(card.getByText("Svaret vises ikke")).toHaveCount(2);
  await expect(page.getByText("Hemmeligt hos")).toHaveCount(0);
  await expect(card.getByRole("textbox")).toHaveCount(0);
  await accessible(page);
  await card.getByRole("radio", { name: /Bo/ }).check();
  await card.getByRole("button", { name: "Gem valget" }).click();
  await expect(card).toHaveCount(0);
  await visit(page, sheet);
  await expect(page.locator("#q-e-b-1")).toHaveValue("Hemmeligt hos Bo");
});

test("what a partner answered in an open round is not shown before the library's own answer", async ({ browser }) => {
  const { page, round, sheet, card } = await answeredTwice(browser, "Midtvejs", "open", "Sparekassen", "#q-e-open-2");
  await expect(card.getByText("Det vises, når biblioteket selv har afleveret sit svar", { exact: false })).toBeVisible();
  await expect(card.getByText("Svaret vises ikke")).toHaveCount(2);
  await expect(page.getByText("Hemmeligt hos")).toHaveCount(0);
  await expect(card.getByRole("textbox")).toHaveCount(0);
  await accessible(page);
  // Nor can it be opened as a filled-in form.
  await visit(page, sheet);
  await send(page);
  await visit(page, `${round}/papir`);
  await expect(page.getByLabel("Skemaet").locator("option")).toHaveCount(1);
  await respond(page, round, "Biblioteket", "Anne", () => 5);
  await send(page);
  await visit(page, `${round}/papir`);
  await expect(page.getByLabel("Skemaet").locator("option")).toHaveCount(3);
  await visit(page, "filer");
  for (const name of ["Anne", "Bo"]) await expect(card.getByText(`Hemmeligt hos ${name}`)).toBeVisible();
});
