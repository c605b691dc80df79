// A round of evaluation from the question to a change: two browsers, two files, one conversation.
import { expect } from "@playwright/test";
import { accessible, chooseFile, createPartnership, fits, open, press, pressOn, saved, stored, submit, test, visit } from "./app";
import { SECRET, library, begin, answer, respond, send, finish, download } from "./evaluation-data";

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
  const table = page.getByRole("table", { name: /Områderne/ });
  await expect(table.getByRole("row", { name: /^Kommunikation 3,0 på vej/ })).toBeVisible();
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
  await expect(guest.getByRole("heading", { name: "Tak for svaret" })).toBeVisible();
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
    await expect(guest.getByRole("heading", { name: "Ét skridt mere: send svaret" })).toBeVisible();
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
