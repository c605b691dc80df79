// The guide at work: the library's own sheet, finding, and carrying one partnership through it.
import { expect, test } from "@playwright/test";
import { createPartnership, open, saved, visit } from "./app";

test("the strategy canvas is filled in once, says when there is no room, and can be found", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  await page.getByLabel("Status", { exact: true }).first().selectOption("active");
  await visit(page, "guide/strategi");
  await page.getByLabel(/Hvilke borgere vil vi nå/).fill("Unge uden for uddannelse");
  await page.getByLabel(/Hvor mange partnerskaber/).fill("halvanden");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Skriv et helt tal, for eksempel 6.")).toBeVisible();
  await page.getByLabel(/Hvor mange partnerskaber/).fill("0");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Skriv et helt tal, for eksempel 6.")).toHaveCount(0);
  await expect(page.getByText("Lige nu passer I 1 partnerskab. Det er 1 mere, end I har plads til.")).toBeVisible();
  await page.getByLabel("Afdelingerne vælger selv").press("Space");
  await page.getByLabel(/Hvornår ser vi på kortet igen/).fill("2026-01-01");
  await saved(page);
  await page.reload();
  await expect(page.getByLabel(/Hvilke borgere vil vi nå/)).toHaveValue("Unge uden for uddannelse");
  await expect(page.getByLabel("Afdelingerne vælger selv")).toBeChecked();
  await visit(page, "");
  await expect(page.getByText("Flere, end der er plads til")).toBeVisible();
  await expect(page.getByText("I ville se på strategikortet igen 01.01.2026.")).toBeVisible();

  // The search knows what was written there, and what the guide says.
  await page.keyboard.press("Control+k");
  const search = page.getByRole("combobox", { name: "Søg i alt" });
  await search.fill("unge uden for");
  await expect(page.getByRole("option", { name: /Strategikortet/ })).toBeVisible();
  await search.fill("giver den, I har i røret");
  await expect(page.getByRole("option")).toHaveCount(0);
  await search.fill("behovet borgerne sætning");
  await expect(page.getByRole("option", { name: /Skriv behovet hos borgerne.*Guidens tjekliste.*1 Formål/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator("#p01-01")).toBeFocused();
  await expect(page).toHaveURL(/#\/guide\/P01$/);
});

test("two quick choices are taken back one at a time", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  const track = page.getByLabel("Spor", { exact: true }).first();
  await page.locator("summary").filter({ hasText: "Hvorfor" }).first().evaluate((fold) => {
    (fold.parentElement as HTMLDetailsElement).open = true;
  });
  await track.selectOption("L");
  await track.selectOption("F");
  const undo = page.locator(".mk-status").getByRole("button", { name: /^Fortryd/ });
  await undo.click();
  await expect(track).toHaveValue("L");
  await undo.click();
  await expect(track).toHaveValue("");
});
