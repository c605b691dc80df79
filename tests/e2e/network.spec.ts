// The mapping exercise and the map, by keyboard, in both languages.
import { expect, type Page } from "@playwright/test";
import { accessible, fits, open, press, pressOn, saved, test, visit } from "./app";

test.use({ actionTimeout: 8_000 });

/** Goes to a control with the tab key's own means and presses it: no mouse anywhere in this file. */
async function begin(page: Page, question: string) {
  await visit(page, "netvaerk");
  await page.locator("#new-map").focus();
  await page.keyboard.type(question);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: question })).toBeVisible();
}

/** What the clock shows, in seconds. */
async function left(page: Page) {
  const [, minutes, seconds] = (await page.getByRole("timer").innerText()).match(/(\d+):(\d\d) tilbage/)!;
  return Number(minutes) * 60 + Number(seconds);
}

test("a reload takes nobody's time: a clock that runs goes on, one that is stopped stands", async ({ browser }) => {
  const page = await open(browser, "netvaerk", { lang: "da", by: "AB" });
  await begin(page, "Hvem når de unge?");
  await expect(page.getByRole("timer")).toHaveText("6:00 tilbage");
  await press(page, "button", "Start uret");
  await expect(page.getByRole("timer")).toHaveText(/5:5\d tilbage/);
  await saved(page);
  const before = await left(page);
  await page.reload();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  expect(await left(page)).toBeLessThanOrEqual(before);
  await press(page, "button", "1 minut mere");
  await press(page, "button", "Pause");
  await expect(page.getByRole("button", { name: "Start uret" })).toBeVisible();
  const stands = await page.getByRole("timer").innerText();
  expect(await left(page)).toBeGreaterThan(before);
  await page.reload();
  await expect(page.getByRole("button", { name: "Start uret" })).toBeVisible();
  await expect(page.getByRole("timer")).toHaveText(stands);
  // Another step has a time of its own.
  await press(page, "button", "Næste trin");
  await expect(page.getByRole("timer")).toHaveText("8:00 tilbage");
  // One that runs goes on for whoever looks ahead, in sight, with the way back to it.
  await press(page, "button", "Forrige trin");
  await press(page, "button", "Start uret");
  await press(page, "button", "Næste trin");
  const behind = page.getByText(/^Uret går for »Spørgsmålet«: [56]:\d\d tilbage$/);
  await expect(behind).toBeVisible();
  await expect(page.getByRole("timer")).toHaveText("8:00 tilbage");
  await accessible(page);
  await saved(page);
  await page.reload();
  await expect(behind).toBeVisible();
  await press(page, "link", "Se kortet");
  await expect(page.locator(".mk-page-header").getByText(/[56]:\d\d tilbage/)).toBeVisible();
  // Whoever closed the page finds the way on from the first one.
  await visit(page, "");
  await accessible(page);
  await page.getByRole("link", { name: "Fortsæt øvelsen Hvem når de unge?" }).click();
  await press(page, "button", "Gå til det trin");
  await expect(page.getByRole("heading", { level: 2, name: "Spørgsmålet" })).toBeFocused();
  await expect(page.getByRole("button", { name: "Pause" })).toBeVisible();
  await expect(behind).toHaveCount(0);
  // One runs at a time: starting another stops it, and it stands as it stood.
  await press(page, "button", "Næste trin");
  await press(page, "button", "Start uret");
  await expect(page.getByRole("timer")).toHaveText(/7:5\d tilbage/);
  await expect(behind).toHaveCount(0);
  await press(page, "button", "Forrige trin");
  await expect(page.getByText(/^Uret går for »Skriv alene«/)).toBeVisible();
  await expect(page.getByRole("timer")).toHaveText(/^[56]:\d\d tilbage$/);
  await press(page, "button", "Stop uret");
  await expect(page.getByText(/^Uret går/)).toHaveCount(0);
  await expect(page.locator("body")).not.toBeFocused();
});

const ACTORS: [string, string, string][] = [
  ["Nordbyens Boligforening", "Bolig", "Tæt på"],
  ["Jobcenter Randers", "Kommune", "Af og til"],
  ["Ældre Sagen", "Forening og civilsamfund", "Yderst"],
  ["Randers Lokalavis", "Medier", "Udenfor"],
];

test("the short exercise by keyboard: from a question to calls in the overview", async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await open(browser, "netvaerk", { lang: "da", by: "AB" });
  await accessible(page);
  const question = "Hvem kan hjælpe os med at få Nordbyen til at læse?";
  await begin(page, question);
  await expect(page.getByText("Trin 1 af 8")).toBeVisible();
  await page.getByLabel("Hvem er med").focus();
  await page.keyboard.type("AB");
  await page.keyboard.press("Enter");
  await page.keyboard.type("MK");
  await press(page, "button", "Næste trin");

  await expect(page.getByRole("heading", { level: 2, name: "Skriv alene" })).toBeFocused();
  await press(page, "button", "Start uret");
  await expect(page.getByRole("timer")).toContainText(/7:5\d tilbage/);
  const entry = page.getByLabel("Ny aktør");
  await entry.focus();
  for (const [name] of ACTORS) {
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await expect(entry).toBeFocused();
    await expect(entry).toHaveValue("");
  }
  await page.keyboard.type("jobcenter  randers");
  await page.keyboard.press("Enter");
  await expect(page.locator(".mk-notice__text", { hasText: "Jobcenter Randers står her allerede." })).toBeVisible();
  await press(page, "button", "Det er den samme: jobcenter randers");
  await expect(page.getByText("4 aktører")).toBeVisible();
  await accessible(page);
  await press(page, "button", "Næste trin");

  for (const [name, sector] of ACTORS) {
    await page.getByLabel(`Sektor for ${name}`).focus();
    await page.getByLabel(`Sektor for ${name}`).selectOption({ label: sector });
  }
  await expect(page.getByRole("listitem").filter({ hasText: /^Erhverv$/ })).toBeVisible();
  await press(page, "button", "Næste trin");
  for (const [name, , ring] of ACTORS) {
    const group = page.getByRole("radiogroup", { name: `Ring for ${name}` });
    await pressOn(group.getByRole("radio", { name: ring, exact: true }));
    await expect(group.getByRole("radio", { name: ring, exact: true })).toBeChecked();
  }
  await accessible(page);
  await press(page, "button", "Næste trin");
  for (const [name] of ACTORS.slice(0, 3)) {
    await pressOn(page.getByRole("toolbar", { name: `Hvem kender ${name}?` }).getByRole("button", { name: "AB" }), "Space");
  }

  // Half-way, the browser is closed and opened again.
  await press(page, "button", "Næste trin");
  await saved(page);
  await page.reload();
  await expect(page.getByRole("heading", { level: 2, name: "Læs kortet" })).toBeVisible();
  await expect(page.getByText(/Der er ikke skrevet, hvem der kender: Randers Lokalavis/)).toBeVisible();
  // One colleague alone is named: of course all are known by one only.
  await expect(page.getByText(/kendes kun af én kollega\. Stopper/)).toHaveCount(0);
  await expect(page.getByText("Brug tallene til at tale ud fra. De er ikke karakterer.").first()).toBeVisible();
  await page.getByLabel("Kollega eller aktør").selectOption({ label: "AB" });
  await expect(page.getByText(/Stopper AB, kender ingen længere/)).toBeVisible();
  await page.getByLabel("Hvad overrasker?").focus();
  await page.keyboard.type("Vi kender ingen i erhvervslivet.");
  await accessible(page);
  await press(page, "button", "Næste trin");

  await page.getByLabel("Hvem sætter prikker").focus();
  await page.keyboard.type("MK");
  await expect(page.locator("#dots-why")).toContainText("3 prikker tilbage");
  await press(page, "button", "Sæt en prik på Ældre Sagen");
  await press(page, "button", "Sæt en prik på Ældre Sagen");
  await press(page, "button", "Sæt en prik på Randers Lokalavis");
  await expect(page.locator("#dots-why")).toContainText("0 prikker tilbage");
  // Out of use, and still in hand: at the last dot nobody is thrown out of the list.
  await expect(page.getByRole("button", { name: "Sæt en prik på Randers Lokalavis" })).toBeFocused();
  await press(page, "checkbox", "Vælg Ældre Sagen", "Space");
  await press(page, "checkbox", "Vælg Randers Lokalavis", "Space");
  await accessible(page);
  await press(page, "button", "Næste trin");

  const who = page.getByLabel("Hvem ringer til Ældre Sagen?");
  await who.focus();
  await page.keyboard.type("Anne Birk");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: /Åbn partnerskabet Ældre Sagen/ })).toBeFocused();
  await expect(page.getByText(/^Anne Birk ringer senest \d\d\.\d\d\.\d{4}\.$/)).toBeVisible();
  await accessible(page);
  await press(page, "button", "Afslut, og se kortet");
  await saved(page);

  await visit(page, "");
  await expect(page.getByText("Ring til Ældre Sagen").first()).toBeVisible();
  await visit(page, "partnerskaber");
  await expect(page.getByRole("link", { name: "Ældre Sagen" }).first()).toBeVisible();
});

async function filled(page: Page) {
  await begin(page, "Hvem når de unge?");
  await page.evaluate(() => (location.hash = location.hash.replace("/oevelse", "")));
  await pressOn(page.locator("summary", { hasText: "Indsæt flere på én gang" }));
  await page.locator("#paste-actors").focus();
  await page.keyboard.insertText("Ungdomsskolen\n- Spejderne\n\nspejderne\nBiografen\nGymnasiet");
  await press(page, "button", "Tilføj aktørerne");
  await expect(page.getByText("Tilføjede 4 aktører, sprang 1 dublet over")).toBeVisible();
}

test("the map by keyboard: walk, place, link, undo, every view", async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await open(browser, "", { lang: "da" });
  await filled(page);
  const mark = (name: string) => page.getByRole("button", { name: new RegExp(`^${name}, `) });
  await pressOn(mark("Ungdomsskolen"), "1");
  await expect(mark("Ungdomsskolen")).toHaveAttribute("aria-label", /Tæt på/);
  await expect(mark("Ungdomsskolen")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Om Ungdomsskolen" })).toBeFocused();
  // Back to its mark, and in again.
  await page.keyboard.press("Escape");
  await expect(mark("Ungdomsskolen")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Om Ungdomsskolen" })).toBeFocused();
  await page.getByLabel("Ny forbindelse til").selectOption({ label: "Spejderne" });
  await press(page, "button", "Tegn forbindelse");
  await expect(page.getByText("Tilføjede Ungdomsskolen – Spejderne")).toBeVisible();
  await pressOn(mark("Spejderne"), "2");
  await expect(mark("Spejderne")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator(".mk-map__mark:focus")).toHaveCount(1);
  await pressOn(mark("Biografen"), "Delete");
  await expect(mark("Biografen")).toHaveCount(0);
  // The focus goes on to another actor.
  await expect(page.locator(".mk-map__mark:focus")).toHaveCount(1);
  await pressOn(page.locator("#mk-title"), "Control+z");
  await expect(mark("Biografen")).toHaveCount(1);
  for (const view of ["Net", "Magt og interesse", "Hvem kender hvem", "Tilladelser", "Tabel", "Ringe"]) {
    await press(page, "radio", view);
    await accessible(page);
    await fits(page);
  }
  await press(page, "button", "Storskærm");
  await accessible(page);
  await page.keyboard.press("Escape");
  await saved(page);
});

for (const width of [320, 768]) {
  test(`the map and every step fit at ${width} px, in English`, async ({ browser }) => {
    test.setTimeout(90_000);
    const page = await open(browser, "", { lang: "da" }, { viewport: { width, height: 700 } });
    await filled(page);
    await press(page, "button", "English");
    await fits(page);
    await press(page, "link", "Go on with the exercise");
    for (let step = 1; step <= 8; step += 1) {
      await expect(page.getByText(`Step ${step} of 8`)).toBeVisible();
      // What to say and the clock are in sight together with where the step's tool begins, on a screen of 700 as well.
      const tool = () => page.locator(".mk-step__work").evaluate((tool) => tool.getBoundingClientRect().top + scrollY);
      if (width === 768) await expect.poll(tool, `step ${step}`).toBeLessThan(600);
      await fits(page);
      await accessible(page);
      if (step < 8) await press(page, "button", "Next step");
    }
  });
}
