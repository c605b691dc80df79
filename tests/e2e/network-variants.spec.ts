// The variants of the exercise walked to their end, by keyboard, in both languages: each leaves what it promises.
import { expect, type Page } from "@playwright/test";
import { accessible, fits, open, press, pressOn, saved, secured, test, visit } from "./app";

test.use({ actionTimeout: 8_000 });

type Lang = "da" | "en";

const WORDS = {
  da: {
    next: "Næste trin", step: (n: number, of: number) => `Trin ${n} af ${of}`, entry: "Ny aktør", who: "Hvem er med",
    ring: "Ring for", close: "Tæt på", far: "Yderst", known: (name: string) => `Hvem kender ${name}?`, done: "Afslut, og se kortet",
    giver: "Skal sige ja", waits: "Venter på det", link: "Sæt i kæden", middle: "Partneren i midten", approvals: "Tilladelser",
    choose: "Vælg", call: (name: string) => `Hvem ringer til ${name}?`, task: (name: string) => `Ring til ${name}`,
    chainNew: "Nyt partnerskab", create: "Opret med tilladelser", see: /Se tilladelserne i/, chain: /Mindst 2 led/,
    circle: /venter på hinanden/, remove: "Slet forbindelsen", from: "Fra", to: "Til", tie: "Tegn forbindelse", run: "Kør øvelsen",
    goOn: "Fortsæt øvelsen",
  },
  en: {
    next: "Next step", step: (n: number, of: number) => `Step ${n} of ${of}`, entry: "New actor", who: "Who takes part",
    ring: "Ring of", close: "Close", far: "The edge", known: (name: string) => `Who knows ${name}?`, done: "Finish, and see the map",
    giver: "Must say yes", waits: "Waits for it", link: "Put into the chain", middle: "The partner in the middle", approvals: "Approvals",
    choose: "Choose", call: (name: string) => `Who calls ${name}?`, task: (name: string) => `Call ${name}`,
    chainNew: "New partnership", create: "Create with approvals", see: /See the approvals in/, chain: /At least 2 links/,
    circle: /wait for each other/, remove: "Delete the tie", from: "From", to: "To", tie: "Draw the tie", run: "Run the exercise",
    goOn: "Go on with the exercise",
  },
};

async function begin(page: Page, variant: string, question: string) {
  await visit(page, "netvaerk");
  await pressOn(page.locator(`#way-${variant}`), "Space");
  await page.locator("#new-map").focus();
  await page.keyboard.type(question);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: question })).toBeVisible();
}

async function at(page: Page, lang: Lang, step: number, of: number) {
  await expect(page.getByText(WORDS[lang].step(step, of))).toBeVisible();
  await fits(page);
  await accessible(page);
}

async function cards(page: Page, lang: Lang, names: string[]) {
  const entry = page.getByLabel(WORDS[lang].entry);
  await entry.focus();
  for (const name of names) {
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
    await expect(entry).toHaveValue("");
  }
}

async function ring(page: Page, lang: Lang, name: string, ring: string) {
  const rings = page.getByRole("radiogroup", { name: `${WORDS[lang].ring} ${name}` });
  await pressOn(rings.getByRole("radio", { name: ring, exact: true }));
  await expect(rings.getByRole("radio", { name: ring, exact: true })).toBeChecked();
}

async function permit(page: Page, lang: Lang, giver: string, waits: string) {
  const words = WORDS[lang];
  await page.getByLabel(words.giver, { exact: true }).selectOption({ label: giver });
  await page.getByLabel(words.waits, { exact: true }).selectOption({ label: waits });
  await press(page, "button", words.link);
  await expect(page.getByText(new RegExp(`${giver} → ${waits}`)).first()).toBeVisible();
}

test("alone in twenty minutes, with the browser closed in the middle of a step, in English", async ({ browser }) => {
  test.setTimeout(120_000);
  const lang = "en";
  const words = WORDS[lang];
  const page = await open(browser, "", { lang, by: "Anne" });
  await begin(page, "v-solo", "Who can reach young readers?");
  await at(page, lang, 1, 5);
  await page.getByLabel(words.who).focus();
  await page.keyboard.type("AB");
  await press(page, "button", words.next);
  await at(page, lang, 2, 5);
  await cards(page, lang, ["The youth school", "The scouts"]);
  // In the middle of the step the browser goes; what was entered is there again.
  await secured(page);
  await page.reload();
  await at(page, lang, 2, 5);
  await expect(page.locator(".mk-cards__card")).toHaveCount(2);
  await cards(page, lang, ["The cinema"]);
  await press(page, "button", words.next);
  await ring(page, lang, "The youth school", words.close);
  await ring(page, lang, "The scouts", words.far);
  await saved(page);
  // Another page and back: the exercise stands where it stood, half of the rings placed.
  await visit(page, "netvaerk");
  await press(page, "link", words.goOn);
  await at(page, lang, 3, 5);
  const rings = page.getByRole("radiogroup", { name: `${words.ring} The scouts` });
  await expect(rings.getByRole("radio", { name: words.far, exact: true })).toBeChecked();
  await ring(page, lang, "The cinema", words.far);
  await press(page, "button", words.next);
  await pressOn(page.getByRole("toolbar", { name: words.known("The youth school") }).getByRole("button", { name: "AB" }), "Space");
  await at(page, lang, 4, 5);
  await press(page, "button", words.next);
  await at(page, lang, 5, 5);
  await expect(page.getByText(/Nobody has written who knows/).first()).toBeVisible();
  await press(page, "button", words.done);
  await expect(page.getByRole("button", { name: /^The cinema, / })).toBeVisible();
  await saved(page);
  // A start map: it can be carried on as another exercise at any time.
  await expect(page.getByRole("link", { name: words.run })).toBeVisible();
});

test("with the partner: two in the middle, a chain, and calls, in Danish", async ({ browser }) => {
  test.setTimeout(120_000);
  const lang = "da";
  const words = WORDS[lang];
  const page = await open(browser, "", { lang, by: "Anne" });
  await begin(page, "v-partner", "Hvem skal vi have med for at læse på plejehjemmet?");
  await at(page, lang, 1, 8);
  await page.getByLabel(words.middle).focus();
  await page.keyboard.type("Plejehjemmet Solgården");
  await page.keyboard.press("Tab");
  await press(page, "button", words.next);
  await at(page, lang, 2, 8);
  await press(page, "button", words.next);
  await cards(page, lang, ["Ældre Sagen", "Områdelederen", "Frivilligcentret"]);
  await at(page, lang, 3, 8);
  await press(page, "button", words.next);
  await ring(page, lang, "Ældre Sagen", words.close);
  await at(page, lang, 4, 8);
  await press(page, "button", words.next);
  await page.getByLabel(words.from, { exact: true }).selectOption({ label: "Plejehjemmet Solgården" });
  await page.getByLabel(words.to, { exact: true }).selectOption({ label: "Frivilligcentret" });
  await press(page, "button", words.tie);
  await at(page, lang, 5, 8);
  await press(page, "button", words.next);
  await permit(page, lang, "Områdelederen", "Plejehjemmet Solgården");
  await at(page, lang, 6, 8);
  await press(page, "button", words.next);
  await at(page, lang, 7, 8);
  await press(page, "button", words.next);
  // No step for choosing: it is done here.
  await at(page, lang, 8, 8);
  await press(page, "checkbox", `${words.choose} Ældre Sagen`, "Space");
  await page.getByLabel(words.call("Ældre Sagen")).focus();
  await page.keyboard.type("Anne");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: /Ældre Sagen/ })).toBeFocused();
  await press(page, "button", words.done);
  await expect(page.getByRole("button", { name: /^Plejehjemmet Solgården, Midten/ })).toBeVisible();
  await press(page, "radio", words.approvals);
  await expect(page.getByText("Områdelederen → Plejehjemmet Solgården").first()).toBeVisible();
  await saved(page);
  await visit(page, "");
  await expect(page.getByText(words.task("Ældre Sagen")).first()).toBeVisible();
});

for (const lang of ["da", "en"] as const) {
  test(`the chain on a map becomes approvals in order (${lang})`, async ({ browser }) => {
    test.setTimeout(120_000);
    const words = WORDS[lang];
    const page = await open(browser, "", { lang, by: "Anne" });
    await begin(page, "v-kaede", "Læsehold hos SOSU-assistenter");
    await at(page, lang, 1, 4);
    await press(page, "button", words.next);
    await cards(page, lang, ["Forvaltningen", "Områdechefen", "Arbejdspladsen"]);
    await at(page, lang, 2, 4);
    await press(page, "button", words.next);
    await permit(page, lang, "Forvaltningen", "Områdechefen");
    await permit(page, lang, "Områdechefen", "Arbejdspladsen");
    await expect(page.getByText(words.chain)).toBeVisible();
    await at(page, lang, 3, 4);
    // A circle is said, and nothing is made of it, until it is taken away.
    await permit(page, lang, "Arbejdspladsen", "Forvaltningen");
    await expect(page.getByText(words.circle)).toBeVisible();
    await accessible(page);
    await press(page, "button", words.next);
    await expect(page.getByText(words.circle)).toBeVisible();
    await expect(page.getByRole("button", { name: words.create })).toHaveCount(0);
    await at(page, lang, 4, 4);
    // What was drawn is taken back, and nobody is led to another step.
    await pressOn(page.locator("#step-title"), "Control+z");
    await expect(page.getByText(words.circle)).toHaveCount(0);
    await at(page, lang, 4, 4);
    await press(page, "button", words.create);
    await expect(page.getByLabel(words.chainNew)).toHaveAttribute("aria-invalid", "true");
    await page.keyboard.type("SOSU'er læser");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("link", { name: words.see })).toBeFocused();
    await accessible(page);
    await page.keyboard.press("Enter");
    const approvals = page.locator("#main, main").first();
    await expect(approvals.getByText("Forvaltningen").first()).toBeVisible();
    await expect(approvals.getByText("Områdechefen").first()).toBeVisible();
    const whole = await approvals.innerText();
    expect(whole.indexOf("Forvaltningen")).toBeLessThan(whole.indexOf("Områdechefen"));
    await saved(page);
  });
}
