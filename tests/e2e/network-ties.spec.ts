// What is said of a tie, and an actor that is a partner: seen and said anew, by keyboard.
import { expect, type Page } from "@playwright/test";
import { accessible, fits, merge, open, press, pressOn, saved, test, unfold, visit } from "./app";

const node = (id: string, fields: object) => ({ id: `no-t-${id}`, kind: "node", fields: { map: "mp-t-1", ...fields } });
const RECORDS = [
  { id: "pa-t-1", kind: "partner", fields: { name: "Saxo Bank" } },
  { id: "pa-t-2", kind: "partner", fields: { name: "Kirken" } },
  { id: "mp-t-1", kind: "map", fields: { title: "Unge", question: "Hvem når de unge?", date: "2026-11-24" } },
  node("1", { name: "Biblioteket", is_library: true, ring: 0 }),
  node("2", { name: "Saxo Bank", ring: 1, partner_id: "pa-t-1" }),
  node("3", { name: "Spejderne", ring: 2 }),
  node("4", { name: "Kirken", ring: 2 }),
  { id: "ed-t-1", kind: "edge", fields: { map: "mp-t-1", from: "no-t-2", to: "no-t-3", types: ["info"] } },
];

async function begin(page: Page) {
  await merge(page, RECORDS);
  await visit(page, "netvaerk/mp-t-1");
}

const mark = (page: Page, name: string) => page.getByRole("button", { name: new RegExp(`^${name}, `) });

test("type, direction, strength and mood of a tie are seen and said anew, each taken back as one step", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" });
  await begin(page);
  await expect(page.locator(".mk-map__kind")).toHaveText("V");
  await expect(page.getByText("Bogstav på linjen: V Viden")).toBeVisible();
  const words = page.getByRole("region", { name: "Kortet i ord" });
  await expect(words).toContainText("Saxo Bank – Spejderne: Viden");
  await pressOn(mark(page, "Spejderne"));
  const details = page.getByRole("region", { name: "Om Spejderne" });
  await pressOn(details.getByRole("button", { name: "Ret Saxo Bank – Spejderne" }));
  await pressOn(details.getByRole("group", { name: /^Slags forbindelse/ }).getByRole("button", { name: "Penge" }), "Space");
  await expect(page.locator(".mk-map__kind")).toHaveText("VP");
  await pressOn(details.getByRole("radiogroup", { name: /^Styrke/ }).getByRole("radio", { name: "Stærk" }));
  await pressOn(details.getByRole("radiogroup", { name: /^Stemning/ }).getByRole("radio", { name: "Anspændt" }));
  await pressOn(details.getByRole("radiogroup", { name: /^Retning/ }).getByRole("radio", { name: "Spejderne → Saxo Bank" }));
  await expect(words).toContainText("Spejderne → Saxo Bank: Viden, Penge · Stærk · Anspændt");
  await expect(details.locator(".mk-tag", { hasText: "Anspændt" })).toBeVisible();
  // How close the two are, how firmly agreed and how often: what the readings count.
  await details.getByRole("combobox", { name: "Samarbejdsniveau" }).selectOption("4");
  await details.getByRole("combobox", { name: "Hvor fast aftalt" }).selectOption("mail");
  await details.getByRole("combobox", { name: "Hvor tit" }).selectOption("monthly");
  await details.getByRole("textbox", { name: "Note" }).last().fill("Deler lokale");
  await saved(page);
  await accessible(page);
  for (const _ of ["note", "frequency", "formal", "level"]) await pressOn(page.locator("#mk-title"), "Control+z");
  await expect(details.getByRole("combobox", { name: "Samarbejdsniveau" })).toHaveValue("");
  await pressOn(page.locator("#mk-title"), "Control+z");
  await expect(words).toContainText("Saxo Bank – Spejderne: Viden, Penge · Stærk · Anspændt");
  await pressOn(page.locator("#mk-title"), "Control+z");
  await expect(words).toContainText("Saxo Bank – Spejderne: Viden, Penge · Stærk");
  await expect(words).not.toContainText("Anspændt");
  // The same where all ties of the map stand.
  await press(page, "button", "Luk");
  await unfold(page);
  const all = page.locator("details", { has: page.locator("summary", { hasText: /^Forbindelser$/ }) });
  await pressOn(all.getByRole("button", { name: "Ret Saxo Bank – Spejderne" }));
  await pressOn(all.getByRole("group", { name: /^Slags forbindelse/ }).getByRole("button", { name: "Viden" }));
  await expect(page.locator(".mk-map__kind")).toHaveText("P");
  await page.setViewportSize({ width: 360, height: 780 });
  await fits(page);
});

test("a partner and its actors have one name, and lead to each other", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" });
  await begin(page);
  await pressOn(mark(page, "Saxo Bank"));
  await press(page, "link", "Se partneren Saxo Bank");
  await expect(page.getByRole("heading", { level: 1, name: "Saxo Bank" })).toBeVisible();
  const name = page.locator("#pa-t-1-name");
  await name.fill("Saxo Bank A/S");
  await expect(page.getByRole("region", { name: "På netværkskort" })).toContainText("Unge Tæt på");
  await accessible(page);
  await saved(page);
  await pressOn(page.getByRole("region", { name: "På netværkskort" }).getByRole("link", { name: "Unge" }));
  await expect(mark(page, "Saxo Bank A/S")).toBeVisible();

  // Called otherwise on the map: said, and made one again either way.
  await pressOn(mark(page, "Saxo Bank A/S"));
  await page.locator("#no-t-2-name").fill("Banken");
  await expect(page.getByText("I partnerlisten hedder den »Saxo Bank A/S«.")).toBeVisible();
  await accessible(page);
  await press(page, "button", "Omdøb partneren til Banken");
  await expect(page.getByRole("link", { name: "Se partneren Banken" })).toBeVisible();
  await expect(page.getByText("I partnerlisten hedder den")).toHaveCount(0);
  await page.locator("#no-t-2-name").fill("Noget andet");
  await press(page, "button", "Kald den Banken her");
  await expect(page.locator("#no-t-2-name")).toHaveValue("Banken");
  await press(page, "button", "Luk");

  // One of the same name is asked about, not taken for the same.
  await pressOn(mark(page, "Kirken"));
  await expect(page.getByText("»Kirken« står også i partnerlisten. Er det den samme?")).toBeVisible();
  await press(page, "button", "Ja, det er den samme");
  await expect(page.getByRole("link", { name: "Se partneren Kirken" })).toBeVisible();
  await saved(page);
});
