// A light partnership from the first idea to goodbye: the checklist ticks itself as the record fills, all by keyboard.
import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { accessible, createPartnership, open, press, pressOn, saved, submit, test, visit } from "./app";

const TODAY = new Date();
const day = (shift: number) => {
  const date = new Date(Date.UTC(TODAY.getFullYear(), TODAY.getMonth(), TODAY.getDate() + shift));
  return date.toISOString().slice(0, 10);
};

/** How a line of the checklist stands, as somebody sees it. */
const line = (page: Page, text: string | RegExp) => page.getByRole("checkbox", { name: text });

async function unfold(page: Page, title: string) {
  const group = page.locator("details", { has: page.getByRole("heading", { name: title }) }).first();
  if ((await group.getAttribute("open")) === null) await pressOn(group.locator("summary").first());
}

test("a light partnership is carried from P01 to P12 and ticks itself as its record fills", async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await open(browser, "", { by: "Anne" }, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  const home = new URL(page.url()).hash.slice(2);
  const record = () => visit(page, home);
  const checklist = async (phase: string) => {
    await visit(page, `${home}/tjekliste`);
    await pressOn(page.getByRole("radio", { name: "Alle faser" }));
    await unfold(page, phase);
  };
  const enter = async (phase: string) => {
    await pressOn(page.getByRole("button", { name: new RegExp(`^(\\d+ )?${phase}`) }).first());
  };
  /** Ticks by hand what no record can tell. */
  const tick = async (...texts: RegExp[]) => {
    for (const text of texts) {
      await pressOn(line(page, text), "Space");
      await expect(line(page, text)).toBeChecked();
    }
  };

  await test.step("track: 39 lines, none done", async () => {
    await visit(page, `${home}/tjekliste`);
    await page.getByLabel("Spor", { exact: true }).selectOption("L");
    await expect(page.getByText("0 af 39 klaret")).toBeVisible();
  });

  await test.step("P01 purpose ticks itself", async () => {
    await record();
    await page.getByLabel("Behov", { exact: true }).fill("Flere børn skal have lyst til at læse");
    await page.getByLabel("Målgrupper", { exact: true }).fill("Børn i 0. til 3. klasse");
    await pressOn(page.getByRole("checkbox", { name: "Nye tilbud" }), "Space");
    await checklist("1 Formål");
    for (const text of [/Skriv behovet/, /Beskriv målgruppen/, /Vælg mindst én grund/]) await expect(line(page, text)).toBeChecked();
    await expect(page.getByText("3 af 39 klaret")).toBeVisible();
  });

  await test.step("P02 readiness: names tick, and untick when they go", async () => {
    await record();
    await page.getByLabel("Tovholder", { exact: true }).first().fill("Anne Holm");
    await page.getByLabel("Ledelsesopbakning", { exact: true }).fill("Mette");
    await checklist("2 Parathed");
    await expect(page.getByText("Udfyldt automatisk. Tovholder: Anne Holm")).toBeVisible();
    await record();
    await page.getByLabel("Ledelsesopbakning", { exact: true }).fill("");
    await checklist("2 Parathed");
    await expect(line(page, /Få ja fra en leder/)).not.toBeChecked();
    await record();
    await page.getByLabel("Ledelsesopbakning", { exact: true }).fill("Mette");
    await visit(page, "guide/strategi");
    await page.getByLabel(/Hvad tilbyder vi en partner/).fill("Lokaler\nBørnebibliotekarer\nBøger");
    await checklist("2 Parathed");
    await expect(line(page, /Skriv tre ting, biblioteket kan give/)).toBeChecked();
    await expect(page.getByText("6 af 39 klaret")).toBeVisible();
  });

  await test.step("P03 mapping and P04 choice", async () => {
    await checklist("3 Kortlægning");
    await tick(/Skriv én aktør på hvert aktørkort/, /Vælg 3–5 kandidater/);
    await unfold(page, "4 Valg");
    await expect(line(page, /Find navnet på den, der kan bestemme/)).not.toBeChecked();
  });

  await test.step("P05 outreach: a call with mail the same day and a date", async () => {
    await visit(page, `${home}/log`);
    await page.getByLabel("Hvad skete der").fill("Præsenterede projektet for banken");
    await page.getByLabel("Med", { exact: true }).selectOption("new");
    await page.getByLabel("Navn", { exact: true }).fill("Peter Lund");
    await page.getByLabel("Organisation", { exact: true }).fill("Sparebanken");
    const form = page.getByRole("form", { name: "Skriv i loggen" });
    await form.getByLabel("Næste skridt").fill("Ring igen");
    await pressOn(page.getByRole("button", { name: "Gem i loggen" }));
    await checklist("5 Opsøgning");
    await expect(line(page, /Find ud af, hvem I skal tale med/)).toBeChecked();
    await record();
    await unfold(page, "Henvendelsen");
    await page.getByLabel("Partnerens fordel", { exact: true }).fill("Børn, der læser, bliver kunder");
    await page.getByLabel("Forsøg, før vi stopper", { exact: true }).fill("5");
    await page.keyboard.press("Tab");
    await checklist("5 Opsøgning");
    await expect(line(page, /Hav partnerens fordel klar/)).toBeChecked();
    await expect(line(page, /Vær vedholdende og stolte/)).toBeChecked();
    await tick(/Øv åbningen/, /Præsentér projektet kort/);
  });

  await test.step("P06 the first meeting: agenda and minutes tick", async () => {
    await visit(page, `${home}/moeder`);
    await pressOn(page.getByRole("button", { name: "Opret mødet" }));
    await expect(page.getByRole("heading", { level: 1, name: /^Første møde/ })).toBeFocused();
    await page.getByLabel("Beslutninger", { exact: true }).fill("Vi begynder i januar");
    await page.getByLabel("Næste møde", { exact: true }).fill(day(14));
    const tasks = page.getByRole("form", { name: "Ny opgave" });
    await tasks.getByLabel("Ny opgave").fill("Køb læsebamser");
    await tasks.getByLabel("Hvem").fill("Anne");
    await submit(tasks.getByLabel("Hvornår"), day(7));
    await pressOn(page.getByRole("button", { name: "Markér som sendt" }));
    await checklist("6 Første møde");
    for (const text of [/Send dagsorden og formål/, /Slut med, hvem der gør hvad hvornår/, /Send referat inden for to hverdage/]) {
      await expect(line(page, text)).toBeChecked();
    }
    await tick(/Invitér de rigtige/, /Afstem, hvad der er aftalt/);
  });

  await test.step("P07 the chain, P09 every task has a name and a date", async () => {
    await visit(page, `${home}/tilladelser`);
    await submit(page.locator("#add-approval"), "Bankdirektøren");
    await checklist("7 Forankring");
    await expect(line(page, /Tegn kæden/)).toBeChecked();
    await unfold(page, "8 Aftale");
    await unfold(page, "9 Udførelse");
    await tick(/Fejr starten/, /Holder planen ikke/);
  });

  await test.step("P12 the choice is deliberate, and everybody is thanked", async () => {
    await record();
    await unfold(page, "Videre eller slut");
    await page.getByLabel("Hvad har I valgt?").selectOption("continue");
    await page.getByLabel("Hør, hvordan det går").fill(day(180));
    await pressOn(page.getByRole("button", { name: "Sæt det på listen over næste skridt" }));
    await expect(page.getByRole("button", { name: "Sæt det på listen over næste skridt" })).toHaveCount(0);
    await checklist("12 Videre");
    await expect(line(page, /Vælg bevidst/)).toBeChecked();
  });

  await test.step("what is left is ticked from paper, and the phase moves on", async () => {
    await pressOn(page.getByText("Kryds af fra papir"));
    await page.getByLabel("Numre").fill("4.2 4.10 5.3 5.6-10 5.14 6.4 8.1-2 8.4 9.1 10.1 11.1 11.7 12.6");
    await pressOn(page.getByRole("button", { name: /^Sæt \d+ kryds/ }));
    await expect(page.getByText("39 af 39 klaret")).toBeVisible();
    await pressOn(page.locator(".mk-next-line > summary"));
    await enter("Videre");
    await expect(page.getByText("Fase 12 af 12", { exact: false }).first()).toBeVisible();
    // The last phase is where that is chosen: nothing is over yet.
    await expect(page.locator(".mk-toast")).toContainText("Fase: Videre. Status: Aktivt");
    await saved(page);
    await page.reload();
    await expect(page.getByText("39 af 39 klaret")).toBeVisible();
    await accessible(page);
    await record();
    await unfold(page, "Videre eller slut");
    await page.getByLabel("Hvad har I valgt?").selectOption("close");
    await expect(page.locator(".mk-toast")).toContainText("Vi slutter. Status: Afsluttet");
    // It is in no phase any more, and what stands open asks for nothing until it is dropped or kept.
    await page.locator("#closing-reason").selectOption("goal_met");
    await page.locator("#closing-date").fill("2026-11-28");
    await expect(page.getByText("Afsluttet 28.11.2026, målet er nået")).toBeVisible();
    await expect(page.getByText("Fase 12 af 12", { exact: false })).toHaveCount(0);
    const left = page.getByText("2 åbne skridt står tilbage");
    await expect(left.first()).toBeVisible();
    await visit(page);
    await expect(page.getByText("2 åbne skridt i samarbejder, der er slut:")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: "Køb læsebamser" })).toHaveCount(0);
    await expect(page.getByRole("checkbox", { name: /^Hør, hvordan det går/ })).toBeVisible();
    await record();
    // The leader reads the year, on the screen, on one sheet and in a spreadsheet.
    await visit(page);
    await page.getByRole("link", { name: "Året i tal" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Året i tal \d{4}$/ })).toBeVisible();
    await expect(page.getByRole("row", { name: /^Opkald.* 1$/ })).toBeVisible();
    expect((await page.pdf({ preferCSSPageSize: true })).toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    const [sheet] = await Promise.all([page.waitForEvent("download"), pressOn(page.getByRole("button", { name: "Gem som regneark" }))]);
    expect(await readFile((await sheet.path())!, "utf8")).toContain("Opkald;1");
    await record();
    await pressOn(page.getByRole("button", { name: "Drop dem" }).first());
    await expect(page.locator(".mk-toast")).toContainText("2 skridt er droppet");
    await expect(left).toHaveCount(0);
    await page.keyboard.press("Control+z");
    await expect(left.first()).toBeVisible();
  });

  await test.step("it begins again: the time that is over is kept, and asks for nothing", async () => {
    const again = page.getByRole("dialog", { name: "Begynd igen" });
    const decision = page.locator("#closing-decision");
    const left = page.getByText("2 åbne skridt står tilbage").first();
    // To go on with what has ended is to begin again, and is asked first.
    await unfold(page, "Videre eller slut");
    await decision.selectOption("continue");
    await expect(again.getByText(/28\.11\.2026 bliver gemt under Tidligere perioder/)).toBeVisible();
    await press(page, "button", "Annullér");
    await expect(again).toBeHidden();
    await expect(decision).toHaveValue("close");
    // Found by everyday words, on its own page.
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Søg i alt" }).fill("genoptage");
    await expect(page.getByRole("option", { name: /Begynd igen.*Læs for mig/ })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.locator("#begin-again")).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(again.getByText("2 åbne skridt fra dengang venter")).toBeVisible();
    await accessible(page);
    const first = again.getByLabel("Første dag");
    await first.fill("");
    await pressOn(again.getByRole("button", { name: "Begynd igen" }));
    await expect(again.getByText("Skriv den første dag som en dato.")).toBeVisible();
    await expect(first).toBeFocused();
    await first.fill("2026-01-05");
    await expect(again.getByText("Den første dag ligger før den forrige periodes sidste dag")).toBeVisible();
    await submit(first, "2027-02-01");
    await expect(page.locator(".mk-toast")).toContainText("Ny første dag: 01.02.2027");
    await expect(page.getByRole("heading", { level: 1, name: "Læs for mig" })).toBeFocused();
    await expect(decision).toHaveValue("");
    await expect(page.locator("#period-2026-11-28-reason")).toHaveValue("goal_met");
    await expect(page.getByRole("heading", { name: "Tidligere perioder" })).toBeVisible();
    await expect(left).toBeVisible();
    // An end before that day is said at both days, and nothing is refused.
    await unfold(page, "Rammer");
    await page.getByLabel("Slutter", { exact: true }).fill("2026-12-31");
    await expect(page.getByText("Slutdatoen ligger før startdatoen")).toHaveCount(2);
    await accessible(page);
    await visit(page);
    await expect(page.getByText("2 åbne skridt i samarbejder, der er slut:")).toBeVisible();
    await expect(page.getByRole("checkbox", { name: /^Hør, hvordan det går/ })).toHaveCount(0);
    await record();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect(page.getByText("Afsluttet 28.11.2026, målet er nået")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Tidligere perioder" })).toHaveCount(0);
    // Whoever only sets the status back is told that the answers are of then.
    await page.getByLabel("Status", { exact: true }).selectOption("active");
    await expect(page.getByText(/^Sluttede 28\.11\.2026\./)).toBeVisible();
    await unfold(page, "Videre eller slut");
    await expect(page.getByText("Svarene her er fra dengang")).toBeVisible();
  });
});

test("the poster goes on one sheet of A4 or A3, in both languages", async ({ browser }) => {
  for (const lang of ["da", "en"]) {
    const page = await open(browser, "guide/x-pix", { lang });
    await expect(page.locator(".mk-poster li")).toHaveCount(12);
    const pages = async () => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      return { count: pdf.match(/\/Type\s*\/Page\b/g)?.length, box: pdf.match(/\/MediaBox\s*\[[^\]]*\]/)?.[0] };
    };
    const small = await pages();
    expect(small.count).toBe(1);
    expect(small.box).toMatch(/ 59[45]\.?\d* 84[12]/);
    await page.evaluate(() => (window.print = () => undefined));
    await pressOn(page.getByRole("button", { name: /A3/ }));
    const large = await pages();
    expect(large.count).toBe(1);
    expect(large.box).toMatch(/ 84[12]\.?\d* 119\d/);
  }
});

test("blank sheets print on paper with room to write, in both languages", async ({ browser }) => {
  for (const lang of ["da", "en"]) {
    const page = await open(browser, "guide/ark", { lang });
    const sheets = await page.locator(".mk-grid a").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(2)));
    expect(sheets.length).toBeGreaterThan(8);
    for (const sheet of sheets) {
      await visit(page, sheet);
      await expect(page.locator("h1")).not.toBeEmpty();
      await page.emulateMedia({ media: "print" });
      await expect(page.getByRole("navigation", { name: "Menu" })).toBeHidden();
      expect((await page.pdf({ format: "A4" })).length).toBeGreaterThan(5_000);
      await page.emulateMedia({ media: "screen" });
    }
  }
});
