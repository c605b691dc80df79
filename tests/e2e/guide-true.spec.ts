// The guide claims nothing that is not so: phases that were jumped over, a partner that is ruled out, a line set aside.
import { expect } from "@playwright/test";
import { accessible, chooseFile, createPartnership, fits, open, press, pressOn, saved, submit, test, undo, unfold, visit } from "./app";

for (const [lang, words] of Object.entries({
  da: { skipped: /Parathed \(\d+, sprunget over\), Kortlægning \(\d+, sprunget over\), Valg \(\d+, sprunget over\)\. I alt \d+\./, mapping: /Kortlægning sprunget over, \d+ punkter mangler/, done: /klaret/ },
  en: { skipped: /Readiness \(\d+, skipped\), Mapping \(\d+, skipped\), Choice \(\d+, skipped\)\. \d+ in all\./, mapping: /Mapping skipped, \d+ items missing/, done: /done/ },
})) {
  test(`a jump ahead leaves phases that are skipped, not done (${lang})`, async ({ browser }) => {
    const page = await open(browser, "", { lang }, { viewport: { width: 360, height: 800 } });
    await createPartnership(page, "Læs for mig");
    await pressOn(page.locator(".mk-phases__phase").nth(4));
    await expect(page.locator(".mk-phases").getByText(words.skipped)).toBeVisible();
    await expect(page.getByRole("button", { name: words.mapping })).toBeVisible();
    await expect(page.locator(".mk-phases__phase", { hasText: words.done })).toHaveCount(0);
    await fits(page);
    await accessible(page);
    await pressOn(page.locator(".mk-phases").getByRole("link"));
    await expect(page).toHaveURL(/tjekliste$/);
  });
}

test("a phase that is done leads on to the next, and back", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  await visit(page, `${new URL(page.url()).hash.slice(2)}/tjekliste`);
  await page.getByLabel("Spor", { exact: true }).first().selectOption("L");
  const lines = page.locator("#check-P01 input.mk-tick");
  const on = page.getByRole("button", { name: "Gå til fase 2, Parathed" });
  await expect(on).toHaveCount(0);
  await expect(lines).toHaveCount(3);
  for (let place = 0; place < 3; place++) await lines.nth(place).check();
  await expect(page.getByText("Fasen er klaret.")).toBeVisible();
  await accessible(page);
  await pressOn(on);
  await expect(page.locator("#check-P02")).toHaveAttribute("open", "");
  await expect(page.locator("#check-P01")).toHaveCount(0);
  await undo(page).click();
  await expect(on).toBeVisible();
});

test("a zero rules a partner out, however many points the rest gives", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  await visit(page, `${new URL(page.url()).hash.slice(2)}/risici`);
  await pressOn(page.getByText("Er det den rigtige partner?"));
  const points = page.getByRole("radiogroup", { name: /^Point: / });
  await expect(points).toHaveCount(8);
  for (let place = 0; place < 8; place++) await pressOn(points.nth(place).getByRole("radio", { name: "3" }));
  await expect(page.getByText("Gå efter dem.")).toBeVisible();
  await pressOn(page.getByRole("radiogroup", { name: "Point: Godt omdømme, ingen gråzoner" }).getByRole("radio", { name: "0" }));
  await expect(page.getByRole("heading", { name: "Stop her: Godt omdømme, ingen gråzoner" })).toBeVisible();
  await expect(page.getByText("Gå efter dem.")).toHaveCount(0);
  await accessible(page);
});

test("a line set aside asks why; the poster's numbers are typed back; pasted marks go", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  const partnership = new URL(page.url()).hash.slice(2);
  await visit(page, `${partnership}/tjekliste`);
  const line = page.locator(".mk-checklist__item").first();
  await pressOn(line.getByRole("button", { name: /^Mere om/ }));
  await pressOn(line.getByLabel("Ikke relevant"), "Space");
  await expect(line.locator(".mk-checklist__note")).toHaveText("Ingen grund skrevet endnu");
  await line.getByLabel("Hvorfor er det ikke relevant?").fill("Vi har kun ét behov");
  await expect(line.locator(".mk-checklist__note")).toHaveText("Vi har kun ét behov");

  await pressOn(page.getByText("Kryds af fra papir"));
  await page.getByLabel("Numre").fill("2 13");
  await expect(page.getByText("Findes ikke på jeres liste: 13")).toBeVisible();
  await pressOn(page.getByRole("button", { name: "Sæt 3 krydser" }));
  await pressOn(page.getByRole("radio", { name: "Pixi" }));
  await expect(page.locator("#tick-x-pix-02")).toBeChecked();
  await visit(page, "guide/x-pix");
  await page.emulateMedia({ media: "print" });
  const second = page.locator("#x-pix-02 .mk-guide__text");
  await expect.poll(() => second.evaluate((own) => getComputedStyle(own, "::before").content)).toContain("2");
  await page.emulateMedia({ media: "screen" });

  await visit(page, partnership);
  await unfold(page);
  const groups = page.getByLabel("Målgrupper", { exact: true });
  await groups.fill("- Unge\n• Forældre\n1. Lærere\n2. Naboer");
  await page.keyboard.press("Tab");
  await expect(groups).toHaveValue("Unge\nForældre\nLærere\nNaboer");
  await saved(page);
});

test("what has no title is found by the name that pages give it", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  // Back out of a field that nothing was written in: the page that goes takes nothing with it.
  await pressOn(page.getByRole("button", { name: "Ret titlen" }));
  await expect(page.getByLabel("Titel", { exact: true })).toBeFocused();
  await page.goBack();
  await expect(page.getByRole("heading", { level: 1, name: "Partnerskaber" })).toBeVisible();
  await page.getByRole("link", { name: "Læs for mig" }).first().click();
  // Back out of one that was written in: rounds that are called after the partnership go along.
  const id = new URL(page.url()).hash.split("/")[2];
  const round = { id: "ro-x1", kind: "round", fields: { partnership: id, round_kind: "pulse", title: "Puls: Læs for mig" } };
  await chooseFile(page, JSON.stringify([round]));
  await press(page, "button", "Flet");
  await saved(page);
  await visit(page, "evaluering");
  await expect(page.getByText("Puls: Læs for mig").first()).toBeVisible();
  await visit(page, `partnerskaber/${id}`);
  await pressOn(page.getByRole("button", { name: "Ret titlen" }));
  await page.getByLabel("Titel", { exact: true }).fill("Læs højt");
  await page.goBack();
  await expect(page.getByText("Puls: Læs højt").first()).toBeVisible();
  await visit(page, `partnerskaber/${id}`);
  await pressOn(page.getByRole("button", { name: "Ret titlen" }));
  await submit(page.getByLabel("Titel", { exact: true }), "");
  await expect(page.getByRole("heading", { level: 1, name: "Uden titel" })).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Søg i alt" }).fill("uden titel");
  await expect(page.getByRole("option", { name: /^Uden titel.*partnerskab/ })).toBeVisible();
});
