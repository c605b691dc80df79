// The table is an equal of the pictures, a name that is nearly another's is asked about, and whoever is called stands with
// number and mail address.
import { expect, type Page } from "@playwright/test";
import { accessible, closeToast, fits, merge, open, press, pressOn, saved, submit, test, visit } from "./app";

const node = (id: string, fields: object) => ({ id: `no-w-${id}`, kind: "node", fields: { map: "mp-w-1", ...fields } });
const MAP = (variant: string, step: string) => [
  { id: "pa-w-1", kind: "partner", fields: { name: "Spejderne" } },
  { id: "co-w-1", kind: "contact", fields: { partner: "pa-w-1", name: "Mette Holm", title: "Leder", phone: "20 20 20 20", email: "mette@spejder.dk", primary: true } },
  { id: "mp-w-1", kind: "map", fields: { title: "Unge", question: "Hvem når de unge?", variant, step, participants: ["Anne Birk"], shortlist: step ? ["no-w-2", "no-w-3"] : [] } },
  node("1", { name: "Biblioteket", is_library: true, ring: 0 }),
  node("2", { name: "Spejderne", ring: 1, partner_id: "pa-w-1" }),
  node("3", { name: "Kirken", ring: 2 }),
];

async function bring(page: Page, variant: string, step: string) {
  await merge(page, MAP(variant, step));
}

test("who is chosen, affected, and what each can give is said in the table, by keyboard, and taken back", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" });
  await bring(page, "v-kort", "");
  await visit(page, "netvaerk/mp-w-1");
  await press(page, "radio", "Tabel");
  const row = page.getByRole("row", { name: /Kirken/ }).first();
  const more = page.getByRole("button", { name: /^Mere om aktøren\s*: Kirken/ });
  await pressOn(more);
  await expect(more).toHaveAttribute("aria-expanded", "true");
  const fields = page.getByRole("group", { name: "Om Kirken" });
  await expect(fields).toBeFocused();
  await pressOn(fields.getByRole("checkbox", { name: "Vælg Kirken" }), "Space");
  await fields.getByLabel("Bliver påvirket").selectOption({ label: "Ja" });
  await fields.getByLabel("Slags").fill("Menighedsråd");
  await fields.getByLabel("Temaer").fill("unge, sang");
  await pressOn(fields.getByRole("checkbox", { name: "Lokaler" }), "Space");
  const said = row.locator(".mk-map-table__said");
  await expect(said).toHaveText("Valgt · Bliver påvirket: ja · Menighedsråd · sang · unge · lokaler");
  await accessible(page);
  await pressOn(page.locator("#mk-title"), "Control+z");
  await expect(said).toHaveText("Valgt · Bliver påvirket: ja · Menighedsråd · sang · unge");
  // Beside the table stands the same, and no field stands twice under one name.
  await pressOn(page.locator(".mk-map-table").getByRole("button", { name: "Kirken", exact: true }));
  await expect(page.locator("#no-w-3-kind")).toHaveValue("Menighedsråd");
  await accessible(page);
  await press(page, "button", "Luk");
  for (const width of [360, 768]) {
    await page.setViewportSize({ width, height: 780 });
    await fits(page);
  }
  await pressOn(more);
  await expect(fields).toHaveCount(0);
});

test("a name that is nearly another's is asked about, and nothing is joined unasked", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" });
  await bring(page, "v-kort", "d03");
  await visit(page, "netvaerk/mp-w-1/oevelse");
  const add = page.getByLabel("Ny aktør");
  await add.fill("Spejdrene");
  await pressOn(add);
  await expect(page.getByText("Det ligner Spejderne. Er det den samme, så saml dem under »Samme aktør?«.")).toBeVisible();
  await expect(page.locator(".mk-cards__card")).toHaveCount(3);
  await accessible(page);
  await press(page, "button", "Saml Spejdrene i Spejderne");
  await expect(page.locator(".mk-cards__card")).toHaveCount(2);
  await add.fill("Kirkens");
  await pressOn(add);
  await press(page, "button", /^Kirkens? og Kirkens? er to$/);
  await expect(page.locator(".mk-cards__card")).toHaveCount(3);
  // Said once, it is not asked again.
  await expect(page.getByRole("heading", { name: "Samme aktør?" })).toHaveCount(0);
  await page.getByText("Indsæt flere på én gang").click();
  await page.locator("#paste-actors").fill("Biografen\nBiograffen\nKIRKEN");
  await press(page, "button", "Tilføj aktørerne");
  await expect(page.getByText("Tilføjede 2 aktører, sprang 1 dublet over: KIRKEN")).toBeVisible();
  await press(page, "button", "Saml Biograffen i Biografen");
  await expect(page.locator(".mk-cards__card")).toHaveCount(4);
  // Cells of a spreadsheet: the name, and word of the rest.
  await page.locator("#paste-actors").fill("Skolen\tUddannelse\tTæt på");
  await press(page, "button", "Tilføj aktørerne");
  await expect(page.getByText(/^Tilføjede 1 aktør\. Kun én kolonne er læst/)).toBeVisible();
  await expect(page.locator(".mk-cards__card").filter({ hasText: /^Skolen/ })).toHaveCount(1);
  await page.locator("#paste-actors").fill("Navn\nHavnen\nToldboden");
  await press(page, "button", "Tilføj aktørerne");
  await expect(page.getByText("Tilføjede 2 aktører. »Navn« er læst som overskrift")).toBeVisible();
  await expect(page.locator(".mk-cards__card")).toHaveCount(7);
  // A list that is pasted into the field of one line is its lines; one step takes them back.
  await add.focus();
  await page.evaluate(() => {
    const held = new DataTransfer();
    held.setData("text", "Aktør\tBy\nFrivilligcentret\tGreve\nNatteravnene\tGreve\n");
    document.activeElement!.dispatchEvent(new ClipboardEvent("paste", { clipboardData: held, bubbles: true, cancelable: true }));
  });
  await expect(page.getByText(/^Tilføjede 2 aktører\. »Aktør« er læst som overskrift/)).toBeVisible();
  await expect(page.locator(".mk-cards__card")).toHaveCount(9);
  await pressOn(page.locator(".mk-status").getByRole("button", { name: /^Fortryd/ }));
  await expect(page.locator(".mk-cards__card")).toHaveCount(7);
  // Several on one line are one, until somebody says that they are several; one step takes it back.
  await submit(add, "Politiet, SSP, Røde Kors");
  await expect(page.locator(".mk-cards__card")).toHaveCount(8);
  await accessible(page);
  await press(page, "button", "Del ved kommaerne: 3 aktører");
  await expect(page.locator(".mk-cards__card")).toHaveCount(10);
  await expect(page.getByRole("button", { name: /^Del ved kommaerne/ })).toHaveCount(0);
  await pressOn(page.locator(".mk-status").getByRole("button", { name: /^Fortryd/ }));
  await expect(page.locator(".mk-cards__card")).toHaveCount(8);
  await expect(page.locator(".mk-cards__card").filter({ hasText: /^Politiet, SSP, Røde Kors/ })).toHaveCount(1);
  await saved(page);
});

test("whoever is called stands with number and mail address, which can be written there, and not on a wall", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" });
  await bring(page, "v-kort", "d12");
  await visit(page, "netvaerk/mp-w-1/oevelse");
  const card = (name: string) => page.getByRole("article").filter({ has: page.getByRole("heading", { name, exact: true }) });
  await expect(card("Spejderne")).toContainText("Ring til Mette Holm, Leder");
  await expect(card("Spejderne").getByRole("link", { name: "20 20 20 20" })).toHaveAttribute("href", "tel:20202020");
  await expect(card("Spejderne").getByRole("link", { name: "mette@spejder.dk" })).toHaveAttribute("href", "mailto:mette@spejder.dk");
  await expect(card("Kirken")).toContainText("Intet nummer endnu");
  await pressOn(card("Kirken").locator("summary"));
  await press(page, "button", "Gem");
  await expect(page.getByText("Skriv et nummer, en mail eller et navn.")).toBeVisible();
  await page.getByLabel("Hvem svarer hos Kirken?").fill("Ole Bang");
  await card("Kirken").getByLabel("Telefon eller mail").fill("86 10 10 10, ole@kirken.dk");
  await accessible(page);
  await press(page, "button", "Gem");
  await expect(card("Kirken")).toContainText("Ring til Ole Bang");
  await expect(card("Kirken").getByRole("link", { name: "86 10 10 10" })).toBeVisible();
  await closeToast(page);
  await press(page, "button", "Storskærm");
  await expect(page.getByText("20 20 20 20")).toHaveCount(0);
  await expect(page.getByText("Ole Bang")).toHaveCount(0);
  await press(page, "button", "Luk storskærm");
  await page.setViewportSize({ width: 360, height: 780 });
  await fits(page);
  await saved(page);
});

test("groups' maps are known by the groups' names", async ({ browser }) => {
  const page = await open(browser, "filer", { lang: "da" });
  await bring(page, "v-fuld", "d01");
  await visit(page, "netvaerk/mp-w-1/oevelse");
  await page.getByLabel("Gruppens navn").fill("Nord");
  await saved(page);
  await visit(page, "netvaerk");
  await expect(page.locator(".mk-maps__item")).toContainText("Gruppe Nord · 2 aktører · Anne Birk");
});

for (const lang of ["da", "en"] as const) {
  test(`the table's answers stand whole, and who waits for nobody's yes is led to where that is drawn (${lang})`, async ({ browser }) => {
    const [table, chain, draw] = { da: ["Tabel", "Tilladelser", "Tegn, hvem der skal sige ja"], en: ["Table", "Approvals", "Draw who has to say yes"] }[lang];
    const page = await open(browser, "filer", { lang: "da" }, { viewport: { width: 1440, height: 900 } });
    await merge(page, [
      { id: "mp-w-2", kind: "map", fields: { title: "Unge" } },
      ...["Biblioteket", "Spejderne", "Kirken", "Specialrådgivningscentret"].map((name, place) => ({
        id: `no-w-2${place}`, kind: "node", fields: { map: "mp-w-2", name, is_library: place === 0 || null, ring: place < 3 ? place + 1 : null, known_by: ["Anne Birk", "Mads Krog"] },
      })),
      // Who is tied to many has a column that would take the others' room.
      ...[1, 2, 3].flatMap((from) => [1, 2, 3].filter((to) => from < to).map((to) => ({
        id: `ed-w-2${from}${to}`, kind: "edge", fields: { map: "mp-w-2", from: `no-w-2${from}`, to: `no-w-2${to}` },
      }))),
    ]);
    if (lang === "en") await press(page, "button", "English");
    await visit(page, "netvaerk/mp-w-2");
    await press(page, "radio", table);
    // As wide as the words that are chosen, its padding and its arrow.
    const answers = page.locator(".mk-map-table :is([data-column=ring], [data-column=influence]) select");
    await expect(answers).toHaveCount(6);
    const cut = await answers.evaluateAll((lists) => lists.flatMap((list) => {
      const own = list as HTMLSelectElement;
      const style = getComputedStyle(own);
      const pen = document.createElement("canvas").getContext("2d")!;
      pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const room = own.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      const words = own.selectedOptions[0].text;
      return pen.measureText(words).width > room ? [words] : [];
    }));
    expect(cut).toEqual([]);
    expect(await page.locator(".mk-table-frame").evaluate((frame) => frame.scrollWidth - frame.clientWidth)).toBe(0);
    await accessible(page);
    await press(page, "radio", chain);
    await press(page, "button", draw);
    await expect(page.locator("#map-ties > summary")).toBeFocused();
    await expect(page.locator("#map-ties #tie-from")).toBeVisible();
    await accessible(page);
  });
}
