// What people have said of an actor is written down: that it is not the partner of its name, that two are two.
import { expect, type Page } from "@playwright/test";
import { accessible, fits, open, press, pressOn, secured, submit, test, visit } from "./app";

async function partner(page: Page, name: string) {
  await visit(page, "partnere");
  await submit(page.locator("#new-partner"), name);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
}

async function begin(page: Page, variant: string, question: string) {
  await visit(page, "netvaerk");
  await pressOn(page.locator(`#way-${variant}`), "Space");
  await page.locator("#new-map").focus();
  await page.keyboard.type(question);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: question })).toBeVisible();
}

async function write(page: Page, name: string) {
  await page.locator("#new-actor").focus();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

test("a card with a partner's name says so, and whoever is another stays another", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da", by: "Anne" });
  await partner(page, "Kirken");
  await begin(page, "v-solo", "Hvem synger?");
  await press(page, "button", "Næste trin");
  await write(page, "kirken");
  await expect(page.getByRole("status").filter({ hasText: "kirken er jeres partner af samme navn" })).toBeVisible();
  await accessible(page);
  await press(page, "button", "Ikke den samme: kirken");
  await expect(page.getByText("kirken er en anden end jeres partner af samme navn.")).toBeVisible();
  // The same button takes it back, and the focus stays on it.
  await expect(page.getByRole("button", { name: "Det er den samme: kirken" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("button", { name: "Ikke den samme: kirken" })).toBeFocused();
  await page.keyboard.press("Enter");
  await secured(page);
  await page.reload();
  await press(page, "link", "Se kortet");
  await pressOn(page.getByRole("button", { name: /^kirken, / }));
  await expect(page.getByRole("heading", { name: "Om kirken" })).toBeFocused();
  await expect(page.getByText("Kirken er en anden end jeres partner af samme navn.")).toBeVisible();
  await press(page, "button", "Det er den samme");
  await expect(page.getByRole("link", { name: "Se partneren Kirken" })).toBeVisible();
  // Many lines at once say it as well.
  await partner(page, "Spejderne");
  await visit(page, "netvaerk");
  await press(page, "link", "Fortsæt øvelsen");
  await pressOn(page.locator("summary", { hasText: "Indsæt flere på én gang" }));
  await page.locator("#paste-actors").fill("Spejderne\nBiografen");
  await press(page, "button", "Tilføj aktørerne");
  await expect(page.getByText("Spejderne er jeres partner af samme navn.")).toBeVisible();
  await expect(page.getByText("Biografen er jeres")).toHaveCount(0);
});

test("two that were called two are not asked about after the page has been away", async ({ browser }) => {
  const page = await open(browser, "", { lang: "en", by: "Anne" });
  await begin(page, "v-solo", "Who sings?");
  await press(page, "button", "Next step");
  await write(page, "The choir");
  await write(page, "The chior");
  await press(page, "button", "The choir and The chior are two");
  await expect(page.locator(".mk-cards__card")).toHaveCount(2);
  // Pasted lines are asked about below the cards.
  await pressOn(page.locator("summary", { hasText: "Paste several at once" }));
  await page.locator("#paste-actors").fill("The choirs");
  await press(page, "button", "Add the actors");
  await press(page, "button", "The choir and The choirs are two");
  await expect(page.getByRole("heading", { name: "The same actor?" })).toHaveCount(0);
  await secured(page);
  await page.reload();
  await expect(page.locator(".mk-cards__card")).toHaveCount(3);
  await expect(page.getByRole("heading", { name: "The same actor?" })).toHaveCount(0);
});

test("a wrong link of the chain is taken away where it was put, and the chain is what is shown in the end", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da", by: "Anne" }, { viewport: { width: 360, height: 740 } });
  await begin(page, "v-kaede", "Læsehold på plejehjemmet");
  await expect(page.getByText("En computer", { exact: true })).toBeVisible();
  await expect(page.getByText(/En computer pr\. gruppe/)).toHaveCount(0);
  await press(page, "button", "Næste trin");
  await expect(page.getByRole("button", { name: "Træk et stikord" })).toHaveCount(0);
  for (const name of ["Forvaltningen", "Områdechefen"]) await write(page, name);
  await expect(page.locator(".mk-cards__card")).toHaveCount(2);
  await press(page, "button", "Næste trin");
  for (const [giver, waits] of [["Forvaltningen", "Områdechefen"], ["Områdechefen", "Forvaltningen"]]) {
    await page.getByLabel("Skal sige ja", { exact: true }).selectOption({ label: giver });
    await page.getByLabel("Venter på det", { exact: true }).selectOption({ label: waits });
    await press(page, "button", "Sæt i kæden");
  }
  await expect(page.getByText(/venter på hinanden/)).toBeVisible();
  await press(page, "button", "Slet forbindelsen Områdechefen → Forvaltningen");
  await expect(page.getByText(/venter på hinanden/)).toHaveCount(0);
  await expect(page.getByText("Mindst 1 led: Forvaltningen → Områdechefen")).toBeVisible();
  await fits(page);
  await accessible(page);
  await press(page, "button", "Næste trin");
  await press(page, "button", "Afslut, og se kortet");
  await expect(page.getByRole("radio", { name: "Tilladelser", exact: true })).toBeChecked();
  await expect(page.getByText("Mindst 1 led: Forvaltningen → Områdechefen", { exact: true })).toBeVisible();
});
