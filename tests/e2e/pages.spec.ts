// Every page in both languages, both themes and three widths: accessible, nothing cut off, printable.
import { expect, type Browser } from "@playwright/test";
import { accessible, chooseFile, createPartnership, fits, merge, open, saved, test, visit } from "./app";

async function furnished(browser: Browser, settings: { lang?: string; theme?: string }, options: object = {}) {
  const page = await open(browser, "", { lang: "da" }, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  const partnership = new URL(page.url()).hash.slice(2);
  await page.getByLabel("Behov", { exact: true }).fill("Flere børn skal få lyst til at læse. ".repeat(8));
  await visit(page, `${partnership}/log`);
  await page.getByLabel("Hvad skete der").fill("Præsenterede projektet");
  await page.getByLabel("Med", { exact: true }).selectOption("new");
  await page.getByLabel("Navn", { exact: true }).fill("Peter Lund");
  await page.getByLabel("Organisation", { exact: true }).fill("Bank med et meget langt navn, afdelingen for lokale samarbejder og sponsorater");
  await page.getByRole("form", { name: "Skriv i loggen" }).getByLabel("Næste skridt").fill("Ring igen");
  await page.getByRole("button", { name: "Gem i loggen" }).click();
  await saved(page);
  await visit(page, `${partnership}/moeder`);
  await page.getByRole("button", { name: "Opret mødet" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Første møde/ })).toBeVisible();
  const meeting = new URL(page.url()).hash.slice(2);
  await page.getByLabel("Beslutninger", { exact: true }).fill("Vi begynder i januar");
  await saved(page);
  await visit(page, `${partnership}/evaluering`);
  await page.getByRole("radio", { name: /^Midtvejs/ }).check();
  await page.getByRole("button", { name: "Begynd runden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Midtvejs/ })).toBeVisible();
  const round = new URL(page.url()).hash.slice(2);
  await page.getByRole("link", { name: "Svar her" }).click();
  await page.getByRole("button", { name: "Begynd" }).click();
  await expect(page.locator("fieldset.mk-ask").first()).toBeVisible();
  const answers = new URL(page.url()).hash.slice(2);
  await page.locator("#q-e-env-1-2").check();
  await page.getByRole("button", { name: "Aflever svaret" }).click();
  await expect(page.getByRole("heading", { name: "Tak for svaret" })).toBeVisible();
  await saved(page);
  await visit(page, "partnere");
  const partner = await page.getByRole("link", { name: /^Bank med et meget langt navn/ }).first().getAttribute("href");
  if (settings.theme === "dark") await page.getByRole("button", { name: "Skift til mørkt udseende" }).click();
  if (settings.lang === "en") await page.getByRole("button", { name: "English" }).click();
  const { width = 1280, height = 900 } = options as { width?: number; height?: number };
  await page.setViewportSize({ width, height });
  return {
    page,
    routes: [
      "", "aaret", "partnerskaber", "partnerskaber/tavle", partnership, `${partnership}/log`, `${partnership}/tjekliste`,
      `${partnership}/tilladelser`, `${partnership}/moeder`, meeting,
      `${partnership}/risici`, `${partnership}/aftale`, `${partnership}/evaluering`, "evaluering", round, `${round}/svar`,
      answers, `${round}/resultat`, `${round}/samtale`, `${round}/papir`, "guide", "guide/P05", "guide/x-pix", "guide/x-moed", "guide/risici", "guide/ordliste", "guide/strategi",
      "guide/organisering", "guide/kommunikation", "guide/refleksion", "guide/hvordan", "guide/roller", "guide/ark",
      "guide/ark-moede", "guide/ark-valg", "guide/ark-tjekliste",
      "partnere", partner!.slice(2), "eksempler", "eksempler/case-greve", "filer", "filer/papirkurv", "hjaelp",
      "hjaelp/uden-net", "hjaelp/privatliv", "hjaelp/tilgaengelighed", "hjaelp/licenser",
      "komponenter", "findes/ikke",
    ],
  };
}

// Words have no colours, and colours no language: two of the four pairs show every one of both.
for (const [lang, theme] of [["da", "light"], ["en", "dark"]]) {
  test(`every page is accessible: ${lang}, ${theme}`, async ({ browser }) => {
    test.setTimeout(240_000);
    const { page, routes } = await furnished(browser, { lang, theme });
    for (const route of routes) {
      await visit(page, route);
      await page.waitForTimeout(250);
      await expect(page.locator("html")).toHaveAttribute("lang", lang);
      await accessible(page);
    }
  });
}

for (const width of [320, 768]) {
  test(`nothing is cut off at ${width} px`, async ({ browser }) => {
    test.setTimeout(90_000);
    const { page, routes } = await furnished(browser, { lang: "da" }, { width, height: 700 });
    for (const route of routes) {
      await visit(page, route);
      await page.waitForTimeout(150);
      await test.step(route, () => fits(page));
    }
  });
}

test("every control of a form has an id of its own: without one its draft is not kept", async ({ browser }) => {
  test.setTimeout(120_000);
  const { page, routes } = await furnished(browser, { lang: "da" });
  const steps = [..."123456789"].map((step) => `d0${step}`).concat("d10", "d11", "d12", "k01", "k02", "k03", "k04");
  await merge(page, [
    { id: "mp-f-1", kind: "map", fields: { title: "Unge" } },
    { id: "no-f-1", kind: "node", fields: { map: "mp-f-1", name: "Biblioteket", is_library: true, ring: 0 } },
    { id: "no-f-2", kind: "node", fields: { map: "mp-f-1", name: "Spejderne", ring: 1 } },
    ...steps.map((step) => (
      { id: `mp-${step}-1`, kind: "map", fields: { title: step, variant: step.startsWith("k") ? "v-kaede" : "v-fuld", step } })),
  ]);
  const maps = ["netvaerk", "netvaerk/mp-f-1", ...steps.map((step) => `netvaerk/mp-${step}-1/oevelse`)];
  let seen = 0;
  for (const route of [...routes, ...maps]) {
    await visit(page, route);
    await page.waitForTimeout(150);
    const wrong = await page.evaluate(() => {
      document.querySelectorAll("details").forEach((details) => details.setAttribute("open", ""));
      const kept = [...document.querySelectorAll("form, [data-draft]")].flatMap((form) => [...form.querySelectorAll("input, textarea, select")]);
      const asked = kept.filter((control) => !control.closest("[data-no-draft]") && !control.matches("[type=hidden], [type=submit], [type=file]"));
      const own = (id: string) => id && document.querySelectorAll(`[id="${CSS.escape(id)}"]`).length === 1;
      return { all: asked.length, wrong: asked.filter((control) => !own(control.id)).map((control) => control.outerHTML.slice(0, 160)) };
    });
    seen += wrong.all;
    expect(wrong.wrong, route).toEqual([]);
  }
  expect(seen).toBeGreaterThan(20);
});

test("an empty app teaches instead of showing nothing", async ({ browser }) => {
  const page = await open(browser);
  for (const route of ["", "partnerskaber", "partnere", "filer", "filer/papirkurv"]) {
    await visit(page, route);
    await accessible(page);
    await fits(page);
  }
  // A bookmark in a browser that was cleared: what it led to may stand in a file.
  await visit(page, "partnerskaber/ps-vaek-1");
  await expect(page.getByText(/^Der er ikke gemt noget i denne browser\./)).toBeVisible();
  await accessible(page);
  await page.getByRole("link", { name: "Åbn en fil" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Filer" })).toBeVisible();
  await visit(page, "");
  await expect(page.getByText("Alt, I skriver, bliver i denne browser på denne computer.", { exact: false }).first()).toBeVisible();
});

test("the board's columns say the status of what stands in them", async ({ browser }) => {
  const page = await open(browser);
  await merge(page, [{ id: "ps-lane-1", kind: "partnership", fields: { title: "Læseklub", status: "active", phase: "P01" } }]);
  await visit(page, "partnerskaber/tavle");
  const lane = page.getByRole("region", { name: "I gang", exact: true });
  await expect(lane.getByRole("link", { name: "Læseklub" })).toBeVisible();
  // The choice says it; on paper, where there is none, a tag does.
  await expect(lane.getByRole("combobox")).toHaveValue("active");
  await expect(lane.locator(".mk-tag")).toBeHidden();
  await page.emulateMedia({ media: "print" });
  await expect(lane.locator(".mk-tag")).toHaveText("Aktivt");
  await page.emulateMedia({ media: "screen" });
  await lane.getByRole("combobox").selectOption({ label: "På pause" });
  await expect(lane.getByRole("link", { name: "Læseklub" })).toBeVisible();
});

test("a partnership prints on A4 with what is filled in and without controls", async ({ browser }) => {
  const { page, routes } = await furnished(browser, { lang: "da" });
  await visit(page, routes.find((route) => /^partnerskaber\/(?!tavle)/.test(route))!);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("Flere børn skal få lyst til at læse.", { exact: false }).locator("visible=true").first()).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Menu" })).toBeHidden();
  await expect(page.locator(".mk-status")).toBeHidden();
  const pdf = await page.pdf({ format: "A4" });
  expect(pdf.length).toBeGreaterThan(5_000);
});

test("the whole interface changes language, and stays where it was", async ({ browser }) => {
  const page = await open(browser, "filer");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Files" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "Files" })).toBeVisible();
  await page.getByRole("button", { name: "Dansk" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Filer" })).toBeVisible();
});

test("the same file is offered in English too", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "en" });
  await page.getByRole("button", { name: "Dansk" }).click();
  await chooseFile(page, "ikke en fil");
  await expect(page.getByText(/Intet er ændret/).first()).toBeVisible();
});

test("a host that does not know what a wasm file is serves the app all the same", async ({ browser }) => {
  const context = await browser.newContext();
  await context.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "application/octet-stream" } });
  });
  const page = await context.newPage();
  await visit(page, "partnerskaber");
  await expect(page.getByRole("heading", { level: 1, name: "Partnerskaber" })).toBeVisible();
});
