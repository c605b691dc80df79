// A workshop in a hurry: who types on at once is not stopped, one colleague is one, and what was agreed stands on the map.
import { expect, type Page } from "@playwright/test";
import { accessible, fits, open, press, pressOn, saved, submit, test, unfold, visit } from "./app";

test.use({ actionTimeout: 8_000 });

async function begin(page: Page, variant: string, question: string) {
  await visit(page, "netvaerk");
  await pressOn(page.locator(`#way-${variant}`), "Space");
  await page.locator("#new-map").focus();
  await page.keyboard.type(question);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: question })).toBeVisible();
}

async function step(page: Page, name: string) {
  await page.locator("summary", { hasText: "Alle trin" }).evaluate((fold) => fold.parentElement!.setAttribute("open", ""));
  await press(page, "button", name);
  await expect(page.getByRole("heading", { level: 2, name })).toBeFocused();
}

test("whoever types on through a double stays in the field, and a card is put right where it stands", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da", by: "AB" });
  await begin(page, "v-fuld", "Hvem når de unge?");
  await step(page, "Skriv alene");
  const entry = page.getByLabel("Ny aktør");
  await entry.focus();
  // Without a pause, as somebody types who looks at the paper beside the keyboard.
  for (const name of ["Randers FC", "randers  fc", "Naturskolen", "Randers FC A/S"]) {
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
  }
  await expect(page.getByRole("heading", { level: 2, name: "Skriv alene" })).toBeVisible();
  await expect(entry).toBeFocused();
  await expect(entry).toHaveValue("Randers FC A/S");
  const cards = page.locator(".mk-cards__card");
  await expect(cards).toHaveText([/Randers FC/, /Naturskolen/]);
  await expect(page.locator(".mk-notice", { hasText: "Randers FC står her allerede. Er det den samme?" })).toHaveCount(1);
  await expect(page.getByRole("status").filter({ hasText: "Randers FC står her allerede. Er det den samme? Tryk Enter igen, hvis det er den samme." })).toBeVisible();
  await accessible(page);
  // Once more: it is the same.
  await page.keyboard.press("Enter");
  await expect(page.getByText("Randers FC står her allerede. Intet er tilføjet.")).toBeVisible();
  await expect(entry).toHaveValue("");
  await expect(page.getByRole("button", { name: /^Tilføj alligevel/ })).toHaveCount(0);
  // A question that stands does not take away what is written meanwhile.
  await page.keyboard.type("naturskolen");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Muse");
  await press(page, "button", "Tilføj alligevel: naturskolen");
  await expect(cards).toHaveCount(3);
  await expect(entry).toHaveValue("Muse");
  await expect(page.getByRole("heading", { name: "Samme aktør?" })).toHaveCount(0);
  await entry.fill("Museeet");
  await pressOn(entry);
  await press(page, "button", "Ret Museeet");
  const field = page.getByRole("textbox", { name: "Ret Museeet" });
  await expect(field).toBeFocused();
  await field.fill("Museet");
  await accessible(page);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Ret Museet" })).toBeFocused();
  // Escape leaves it as it was; so does a field that was emptied; too long is said, and nothing is cut.
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Ret Museet" }).fill("Moseet");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Ret Museet" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Ret Museet" }).fill("x".repeat(121));
  await entry.focus();
  await expect(page.getByText(/Navnet er for langt/)).toBeVisible();
  await page.getByRole("textbox", { name: "Ret Museet" }).fill(" ");
  await entry.focus();
  await expect(page.getByRole("button", { name: "Ret Museet" })).toBeVisible();
  // N is the field here, and leads nobody away from what the room looks at.
  await page.locator("#step-title").focus();
  await page.keyboard.press("n");
  await expect(entry).toBeFocused();
  await step(page, "Reglerne");
  await page.keyboard.press("n");
  await expect(page.getByRole("heading", { level: 2, name: "Reglerne" })).toBeFocused();
  await saved(page);
});

test("one colleague is one, no call is left behind, and what was agreed stands on the map and on paper", async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await open(browser, "", { lang: "da", by: "AB" });
  await begin(page, "v-fuld", "Hvem når de unge?");
  const people = page.getByLabel("Hvem er med");
  await people.fill("MH\nAnne Jensen\nmh\n M H");
  await people.blur();
  await expect(people).toHaveValue("MH\nAnne Jensen");
  await step(page, "Skriv alene");
  await page.getByLabel("Ny aktør").focus();
  for (const name of ["Museet", "Jobcentret", "Kirken"]) {
    await page.keyboard.type(name);
    await page.keyboard.press("Enter");
  }
  await step(page, "Hvem kender hvem");
  await submit(page.getByLabel("Ny kollega, initialer"), "mh");
  await expect(page.getByText("MH står her allerede. Intet er tilføjet.")).toBeVisible();
  await expect(page.getByRole("toolbar", { name: "Hvem kender Museet?" }).getByRole("button")).toHaveCount(2);
  // Goal fit has its colour and its sign in the figure of its own step, and in no other.
  await step(page, "Indflydelse og mål");
  await press(page, "radio", "Imod");
  const sign = page.locator(".mk-map__sign", { hasText: "-2" });
  await expect(sign).toBeVisible();
  await expect(page.getByText("Tallet i cirklen: fra -2 (imod målet) til +2 (samme mål)")).toBeVisible();
  await step(page, "Læs kortet");
  await expect(sign).toHaveCount(0);
  await page.getByLabel("Hvad overrasker?").fill("At MH har alt");
  await page.getByLabel("Hvad overrasker?").blur();
  await step(page, "Vælg");
  await expect(page.getByText("Vælg eller skriv, hvem der sætter prikker.")).toBeVisible();
  await page.getByLabel("Hvem sætter prikker").fill("MH");
  await press(page, "button", "Sæt en prik på Museet");
  await press(page, "button", "Sæt en prik på Museet");
  await page.getByLabel("Hvem sætter prikker").fill("m h");
  await expect(page.locator("#dots-why")).toHaveText("1 prik tilbage");
  // Whoever votes in silence does not follow the others, unless they ask.
  const row = (name: string) => page.locator(".mk-actor-row", { hasText: name });
  // From hand to hand: whose turn it is is pressed.
  const turn = page.getByRole("group", { name: "Hvis tur er det" });
  await expect(turn.getByRole("button", { name: /^MH/, pressed: true })).toHaveCount(1);
  await pressOn(turn.getByRole("button", { name: /^Anne Jensen.*3 prikker tilbage/ }));
  await expect(turn.getByRole("button", { pressed: true })).toHaveText(/^Anne Jensen/);
  await expect(page.getByLabel("Hvem sætter prikker")).toHaveValue("");
  await expect(row("Museet").getByText("0 prikker")).toBeVisible();
  await expect(page.getByRole("button", { name: "Sortér efter prikker" })).toHaveCount(0);
  await press(page, "button", "Vis de andres nu");
  await expect(page.getByLabel("Hvem sætter prikker")).toBeFocused();
  await expect(row("Museet").getByText("2 prikker")).toBeVisible();
  for (let dot = 0; dot < 3; dot += 1) await press(page, "button", "Sæt en prik på Kirken");
  await expect(page.getByText("0 prikker tilbage. Tag en prik tilbage, hvis den skal flyttes.")).toBeVisible();
  const order = () => page.locator(".mk-actor-row__name").allTextContents();
  expect(await order()).toEqual(["Museet", "Jobcentret", "Kirken"]);
  await press(page, "button", "Sortér efter prikker");
  await expect.poll(order).toEqual(["Kirken", "Museet", "Jobcentret"]);
  await expect(page.getByRole("status").filter({ hasText: "Flest prikker står øverst." })).toHaveCount(1);
  await expect(page.getByRole("button", { name: "Sortér efter prikker" })).toBeFocused();
  for (const name of ["Museet", "Jobcentret", "Kirken"]) await press(page, "checkbox", `Vælg ${name}`, "Space");
  await step(page, "Næste skridt");
  await page.getByLabel("Hvem ringer til Museet?").fill("Anne Jensen");
  await page.getByLabel("Hvem ringer til Jobcentret?").fill("LKS");
  const day = page.locator("article", { hasText: "Jobcentret" }).getByLabel("Inden hvornår");
  await day.fill("2020-01-01");
  await day.blur();
  await expect(page.getByText("Datoen ligger før i dag. Er det meningen, så tryk igen.")).toBeVisible();
  await accessible(page);
  // The big button makes what has a name, and stays where something has to be said first.
  await press(page, "button", "Afslut, og se kortet");
  await expect(page.getByRole("heading", { level: 2, name: "Næste skridt" })).toBeVisible();
  await expect(page.getByText(/^Anne Jensen ringer senest/)).toBeVisible();
  await expect(day).toBeFocused();
  await press(page, "button", "Afslut, og se kortet");
  const agreed = page.getByRole("region", { name: "Det blev I enige om" });
  await expect(agreed.getByText(/^Anne Jensen ringer senest \d\d\.\d\d\.\d{4}\. 2 prikker\./)).toBeVisible();
  await expect(agreed.getByText(/^LKS ringer senest 01\.01\.2020\./)).toBeVisible();
  await expect(agreed.getByText("Ingen har sagt ja til at ringe endnu.")).toHaveCount(1);
  await expect(agreed.getByText("Hvad overrasker?")).toBeVisible();
  await expect(agreed.getByText("At MH har alt")).toBeVisible();
  await accessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await fits(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  // On the wall colleagues stand by their initials, and what was said stays at the table.
  await press(page, "button", "Storskærm");
  await expect(agreed.getByText(/^AJ ringer senest/)).toBeVisible();
  await expect(agreed.getByText("At MH har alt")).toHaveCount(0);
  await press(page, "button", "Luk storskærm");
  // Paper may go to a partner: it has neither what was said nor who of us calls, until somebody asks for it.
  const tick = page.getByRole("checkbox", { name: "Udskriv også jeres navne og det, I sagde" });
  await expect(tick).not.toBeChecked();
  await page.emulateMedia({ media: "print" });
  await expect(agreed.getByText("At MH har alt")).toBeHidden();
  await expect(agreed.getByText(/^Anne Jensen ringer/)).toBeHidden();
  await expect(agreed.getByText(/^En kollega ringer senest/).first()).toBeVisible();
  await expect(tick).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await press(page, "checkbox", "Udskriv også jeres navne og det, I sagde", "Space");
  await page.emulateMedia({ media: "print" });
  await expect(agreed.getByText("At MH har alt")).toBeVisible();
  await expect(agreed.getByText(/^Anne Jensen ringer/)).toBeVisible();
  await page.emulateMedia({ media: "screen" });
  await unfold(page);
  for (const list of ["aktører", "forbindelser"]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: `Gem en skabelon til ${list} (CSV)` }).click(),
    ]);
    expect(download.suggestedFilename()).toContain(`skabelon-${list === "aktører" ? "aktoerer" : list}`);
  }
  await saved(page);
  await agreed.getByRole("link", { name: /Åbn partnerskabet\s+Museet/ }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Museet" })).toBeVisible();
});
