// The story that the product is for, in two browsers that never meet but through a file.
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { chooseFile, createPartnership, goTo, open, pressOn, saveBackup, saved, stored, submit, test, visit } from "./app";

test("a partnership travels by mail and comes back with both edits and one disagreement", async ({ browser }) => {
  test.setTimeout(60_000);
  const anne = await open(browser, "", { by: "Anne, Herning" });

  // Anne borrows an example.
  await goTo(anne, "Eksempler");
  await anne.getByRole("link", { name: "Læs for mig" }).click();
  await anne.getByRole("button", { name: "Brug som skabelon" }).first().click();
  const dialog = anne.getByRole("dialog", { name: "Nyt partnerskab efter eksemplet" });
  await dialog.getByLabel("Hvad skal jeres partnerskab hedde?").fill("Læs i Herning");
  await dialog.getByRole("button", { name: "Brug som skabelon" }).click();
  await expect(anne.getByRole("heading", { level: 1, name: "Læs i Herning" })).toBeVisible();

  // She makes one of her own and logs a call with a next step.
  await createPartnership(anne, "Lektier i svømmehallen");
  await anne.getByRole("link", { name: /^Log/ }).first().click();
  await anne.getByLabel("Hvad skete der").fill("Talte med halinspektøren om bordene i cafeen");
  await anne.getByRole("form", { name: "Skriv i loggen" }).getByLabel("Næste skridt").fill("Send et forslag til tider");
  await anne.getByRole("button", { name: "Gem i loggen" }).click();
  await expect(anne.getByText("Talte med halinspektøren om bordene i cafeen").first()).toBeVisible();
  await saved(anne);
  const file = await saveBackup(anne);

  // Bo opens it, writes another title and logs something of his own.
  const bo = await open(browser, "", { by: "Bo, KMD" });
  await chooseFile(bo, file);
  await bo.getByRole("button", { name: "Flet" }).click();
  await visit(bo, "partnerskaber");
  await bo.getByRole("link", { name: "Lektier i svømmehallen" }).first().click();
  await retitle(bo, "Lektier ved bassinet");
  await bo.getByRole("link", { name: /^Log/ }).first().click();
  await bo.getByLabel("Hvad skete der").fill("Fik ja fra kommunens jurist");
  await bo.getByRole("button", { name: "Gem i loggen" }).click();
  await saved(bo);
  const reply = await saveBackup(bo);

  // Meanwhile Anne has changed the title too.
  await visit(anne, "partnerskaber");
  await anne.getByRole("link", { name: "Lektier i svømmehallen" }).first().click();
  await retitle(anne, "Lektier i vandet");
  await saved(anne);

  await chooseFile(anne, reply);
  await anne.getByRole("button", { name: "Flet" }).click();
  const card = anne.getByRole("group", { name: /Titel/ });
  await expect(card.getByText("Lektier i vandet").first()).toBeVisible();
  await expect(card.getByText("Lektier ved bassinet").first()).toBeVisible();
  await expect(card.getByText(/Bo, KMD/).first()).toBeVisible();

  // The same file again changes nothing.
  const before = await stored(anne);
  await chooseFile(anne, reply);
  await expect(anne.getByText("I har det hele i forvejen")).toBeVisible();
  expect(await stored(anne)).toEqual(before);

  // She takes Bo's title; his entry in the log is there beside hers.
  await card.getByRole("radio", { name: /Brug svaret fra Bo, KMD/ }).check();
  await card.getByRole("button", { name: "Gem valget" }).click();
  // Taking the choice back makes nobody's words another's.
  await anne.getByRole("button", { name: /^Fortryd/ }).first().click();
  await expect(card.getByRole("radio", { name: /Behold mit svar/ })).toHaveCount(1);
  await expect(card.getByRole("radio", { name: /Brug svaret fra Bo, KMD/ })).toHaveCount(1);
  await anne.getByRole("button", { name: /^Gentag/ }).first().click();
  await expect(card).toHaveCount(0);
  await visit(anne, "partnerskaber");
  await anne.getByRole("link", { name: "Lektier ved bassinet" }).first().click();
  await anne.getByRole("link", { name: /^Log/ }).first().click();
  await expect(anne.getByText("Fik ja fra kommunens jurist").first()).toBeVisible();
  await expect(anne.getByText("Talte med halinspektøren om bordene i cafeen").first()).toBeVisible();

  // And it is all there after a reload.
  await saved(anne);
  await anne.reload();
  await expect(anne.getByRole("heading", { level: 1, name: "Lektier ved bassinet" })).toBeVisible();
  await expect(anne.getByText("Fik ja fra kommunens jurist").first()).toBeVisible();
});

async function retitle(page: Page, title: string) {
  await page.getByRole("button", { name: "Ret titlen" }).click();
  await submit(page.getByLabel("Titel", { exact: true }), title);
  await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
}

test("an import is undone as one step, and what was written since stays", async ({ browser }) => {
  const anne = await open(browser);
  await createPartnership(anne, "Bogcykel");
  await saved(anne);
  const file = await saveBackup(anne);
  const bo = await open(browser);
  await createPartnership(bo, "Vores eget");
  await saved(bo);
  await chooseFile(bo, file);
  await bo.getByRole("button", { name: "Flet" }).click();
  await visit(bo, "partnerskaber");
  await expect(bo.getByRole("link", { name: "Bogcykel" }).first()).toBeVisible();
  await bo.locator(".mk-status").getByRole("button", { name: /^Fortryd/ }).click();
  await expect(bo.getByRole("link", { name: "Bogcykel" })).toHaveCount(0);
  await expect(bo.getByRole("link", { name: "Vores eget" }).first()).toBeVisible();
  await saved(bo);
  await bo.reload();
  await expect(bo.getByRole("link", { name: "Vores eget" }).first()).toBeVisible();
  await expect(bo.getByRole("link", { name: "Bogcykel" })).toHaveCount(0);
});

test("the checklist ticks itself from the record, is overruled by hand, and comes back", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Læs for mig");
  const partnership = new URL(page.url()).hash.slice(2);
  await page.getByLabel("Behov", { exact: true }).fill("Flere børn skal have lyst til at læse");
  await visit(page, `${partnership}/tjekliste`);
  const need = page.getByRole("checkbox", { name: "Skriv behovet hos borgerne i én sætning." });
  await expect(need).toBeChecked();
  await expect(page.getByText("Udfyldt automatisk. Behov: Flere børn skal have lyst til at læse")).toBeVisible();
  await pressOn(need, "Space");
  await expect(need).not.toBeChecked();
  await expect(page.getByText("I har fjernet krydset. »Behov« er udfyldt.")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(need).toBeChecked();
  await page.getByLabel("Jeres egne punkter").fill("- Spørg forældrene\n- Find en børnebog");
  await page.getByRole("button", { name: "Tilføj" }).click();
  const own = page.getByRole("checkbox", { name: "Find en børnebog" });
  await own.check();
  await saved(page);
  await page.reload();
  await expect(own).toBeChecked();
});

test("a meeting goes from agenda to minutes, by keyboard, and stands in the log", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  const partnership = new URL(page.url()).hash.slice(2);
  await visit(page, `${partnership}/moeder`);
  await pressOn(page.getByRole("button", { name: "Opret mødet" }));
  await expect(page.getByRole("heading", { level: 1, name: /^Første møde/ })).toBeFocused();
  await expect(page.getByRole("textbox", { name: "Dagsorden" })).toHaveValue(/Runde: mål, bidrag og bekymring fra hver part/);
  await page.getByLabel("Svar", { exact: true }).fill("Vi vil have flere unge ind i caféen");
  await pressOn(page.getByRole("button", { name: "Næste", exact: true }));
  await expect(page.getByRole("heading", { name: "Hvad er en god uge hos jer?" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Hvad fik jer til at sige ja til mødet?, besvaret" })).toBeVisible();
  await page.getByLabel("Beslutninger", { exact: true }).fill("Vi begynder i januar\nBiblioteket finder bøger");
  await page.getByLabel("Åbne punkter", { exact: true }).fill("Hvem har nøglen?");
  const tasks = page.getByRole("form", { name: "Ny opgave" });
  await tasks.getByLabel("Ny opgave").fill("Køb kaffe");
  await tasks.getByLabel("Hvem").fill("Anne");
  await submit(tasks.getByLabel("Hvornår"), "2031-12-01");
  await expect(tasks.getByLabel("Ny opgave")).toBeFocused();
  const minutes = page.locator("pre");
  await expect(minutes).toContainText("BESLUTNINGER\n- Vi begynder i januar\n- Biblioteket finder bøger");
  await expect(minutes).toContainText("OPGAVER\n- Køb kaffe (Anne, 01.12.2031)");
  const mail = async (name: string) => decodeURIComponent((await page.getByRole("link", { name }).getAttribute("href"))!);
  expect(await mail("Mail dagsordenen")).toContain("DAGSORDEN\r\n1. Hvorfor vi mødes");
  expect(await mail("Mail referatet")).toContain("ÅBNE PUNKTER\r\n- Hvem har nøglen?");
  await pressOn(page.getByRole("button", { name: "Vis på storskærm" }));
  await expect(page.getByRole("heading", { name: "Referat" })).toBeHidden();
  await expect(page.getByRole("listitem").filter({ hasText: "Hvem gør hvad hvornår?" })).toBeVisible();
  await page.keyboard.press("Escape");
  // Minutes of a meeting to come are asked about.
  const [on, mark] = [page.getByLabel("Dato", { exact: true }), page.getByRole("button", { name: "Markér som sendt" })];
  const agreed = await on.inputValue();
  await on.fill("2031-11-25");
  await pressOn(mark);
  await expect(page.getByText("Mødet er først 25.11.2031. Er referatet sendt?")).toBeVisible();
  await expect(page.getByRole("button", { name: "Ja, det er sendt" })).toBeFocused();
  await pressOn(page.getByRole("button", { name: "Nej", exact: true }));
  await expect(mark).toBeFocused();
  await on.fill(agreed);
  await pressOn(mark);
  await expect(page.getByText(/^Referat sendt/)).toBeVisible();
  await page.getByLabel("Næste møde", { exact: true }).fill("2031-12-08");
  await pressOn(page.getByRole("button", { name: "Opret næste møde" }));
  await expect(page.getByRole("heading", { level: 1, name: "Statusmøde 08.12.2031" })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Dagsorden" })).toHaveValue(/Åbent fra sidst: Hvem har nøglen\?/);
  await visit(page, `${partnership}/log`);
  await expect(page.getByText("Vi begynder i januar").first()).toBeVisible();
  // The status follows the deed, where somebody says so.
  await pressOn(page.getByRole("button", { name: "Sæt status til Dialog" }));
  await expect(page.locator(".mk-toast")).toContainText("Status er sat til Dialog");
  await expect(page.getByText("I har holdt møde.")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await pressOn(page.getByRole("button", { name: "Lad den stå" }));
  await expect(page.getByText("I har holdt møde.")).toHaveCount(0);
  // Somebody else leads: what stands on the one before is offered to them, and each sees their own.
  await visit(page, partnership);
  const lead = page.getByLabel("Tovholder", { exact: true });
  for (const name of ["Anne", "Bo"]) {
    await lead.fill(name);
    await page.keyboard.press("Tab");
  }
  const offer = page.getByText("Anne er stadig sat på 1 skridt.");
  await expect(offer).toBeVisible();
  // A change of lead is one step back, with what it offers.
  await page.locator("#mk-title").focus();
  await page.keyboard.press("Control+z");
  await expect(lead).toHaveValue("Anne");
  await expect(offer).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(lead).toHaveValue("Bo");
  // The offer stands on the partnership and in the list until somebody has taken it or let it be.
  await visit(page, `${partnership}/log`);
  await expect(offer).toBeVisible();
  await visit(page, "partnerskaber");
  await pressOn(page.getByRole("button", { name: "Lad det stå" }));
  await expect(page.locator(".mk-toast")).toContainText("Det bliver stående på Anne");
  await expect(offer).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(offer).toBeVisible();
  await page.getByRole("checkbox", { name: "Vælg Læs for mig" }).check();
  const bulk = page.getByRole("region", { name: "Ret de valgte" });
  await bulk.getByLabel("Ret", { exact: true }).selectOption("owner");
  // While no name is written the button says what a press would do.
  await expect(bulk.getByRole("button", { name: "Fjern tovholderen fra 1" })).toBeVisible();
  await submit(bulk.getByLabel("Til", { exact: true }), "Carl");
  await expect(bulk.getByRole("button", { name: "Giv det til Carl" })).toBeVisible();
  await pressOn(bulk.getByRole("button", { name: "Vælg ingen" }));
  await expect(page.getByRole("button", { name: "Giv det til Carl" })).toBeVisible();
  await page.keyboard.press("Control+z");
  await visit(page, partnership);
  await pressOn(page.getByRole("button", { name: "Giv det til Bo" }));
  await expect(page.locator(".mk-toast")).toContainText("1 skridt er givet til Bo");
  await page.keyboard.press("Control+z");
  await expect(offer).toBeVisible();
  await visit(page, `${partnership}/log`);
  await submit(page.locator("#add-action"), "Ring til pressen");
  await visit(page);
  await page.getByLabel("Opgaver for").selectOption("Anne");
  await expect(page.getByRole("checkbox", { name: "Ring til pressen" })).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: "Køb kaffe" })).toBeVisible();
  const [dates] = await Promise.all([page.waitForEvent("download"), pressOn(page.getByRole("button", { name: "Gem til kalenderen" }))]);
  const calendar = readFileSync((await dates.path())!, "utf8");
  expect(calendar).toContain("Køb kaffe");
  expect(calendar).not.toContain("Ring til pressen");
  await saved(page);
});

test("choices explain themselves, risks come from the record, and both stay", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  const partnership = new URL(page.url()).hash.slice(2);
  await visit(page, `${partnership}/risici`);
  await pressOn(page.getByText("Hvor meget skal skrives ned?"));
  const weigh = (name: string) => page.getByRole("radiogroup", { name });
  await pressOn(weigh("Skal I udveksle oplysninger om borgere?").getByRole("radio", { name: "Ja" }));
  await expect(page.getByText("Skriv en kontrakt, og få kommunens jurister til at se på den (3 point, 1 af 11 besvaret)").first()).toBeVisible();
  await pressOn(page.getByRole("button", { name: "Brug sporet Formelt" }));
  await expect(page.getByRole("button", { name: "Brug sporet Formelt" })).toHaveCount(0);
  await pressOn(page.getByText("Er det den rigtige partner?"));
  for (const name of [
    "Passer til vores mål", "Gør en forskel for borgerne", "Partneren vinder tydeligt", "De kan noget, vi ikke kan",
    "De har tid og kræfter", "De plejer at holde, hvad de lover", "Godt omdømme, ingen gråzoner", "Kan give varig effekt",
  ]) {
    await pressOn(page.getByRole("radiogroup", { name: `Point: ${name}` }).getByRole("radio", { name: "3" }));
  }
  await expect(page.getByText("Gå efter dem.")).toBeVisible();
  await pressOn(page.getByText("Nej-spørgsmål"));
  const question = page.getByRole("radiogroup", { name: "Hænger det hele på én ildsjæl?" });
  await pressOn(question.getByRole("radio", { name: "Ja" }));
  await expect(page.getByText("1 af 16 besvaret, 1 at tale om")).toBeVisible();
  await page.getByLabel("Hvad gør I ved det?").fill("Vi finder en afløser");
  await page.locator(".mk-next-line > summary").click();
  await page.getByRole("button", { name: /^Første møde/ }).first().click();
  await pressOn(page.getByRole("button", { name: /^Tag med.*Alt hænger på én person/ }));
  const risk = page.getByRole("group").filter({ has: page.getByText("Alt hænger på én person") });
  await expect(page.getByRole("combobox", { name: "Ny risiko" })).toBeFocused();
  await pressOn(risk.first().locator("summary"));
  await page.getByLabel("Sandsynlighed").selectOption("3");
  await page.getByLabel("Konsekvens").selectOption("2");
  await expect(page.getByText("Høj", { exact: true })).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(page.getByText("Høj", { exact: true })).toBeVisible();
  await expect(page.getByText("1 af 16 besvaret, 1 at tale om")).toBeVisible();
  await visit(page, `${partnership}/tjekliste`);
  await page.getByRole("radio", { name: "Alle faser" }).click();
  await page.getByRole("heading", { name: "4 Valg" }).click();
  await expect(page.getByRole("checkbox", { name: "Giv kandidaten point på de otte kriterier." })).toBeChecked();
});
