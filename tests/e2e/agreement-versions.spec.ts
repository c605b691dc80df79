// Versions of an agreement: kept, compared, commented, agreed, and what is told as its end comes near.
import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, fits, pressOn, saved, submit, test, unfold, visit } from "./app";
import { begun, zipped, paper } from "./agreement-data";

test("a version is frozen, compared word by word, commented, and the other side's text is held against ours", async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await begun(browser, "da");
  await pressOn(paper(page).getByRole("button", { name: "aktiviteter" }).first());
  const field = page.getByLabel("Aktiviteter", { exact: true });
  await field.fill("Fire værksteder i foråret");
  await expect(paper(page)).toContainText("Fire værksteder i foråret");

  await pressOn(page.getByRole("radio", { name: "Versioner", exact: true }));
  await submit(page.getByLabel("Note til jer selv, fx hvem der fik den"), "Sendt til Peter");
  await expect(page.getByRole("listitem").filter({ hasText: "Sendt til Peter" })).toContainText("1");
  await expect(page.getByText("De to er ens.")).toBeVisible();
  // The log tells of it, and leads back.
  const own = new URL(page.url()).hash.slice(2);
  await visit(page, own.replace(/aftale$/, "log"));
  await pressOn(page.getByRole("link", { name: "Version 1 er sendt" }), "Enter");
  await expect(paper(page)).toContainText("Fire værksteder i foråret");

  // What changes afterwards is shown word by word, also after a reload.
  await pressOn(page.getByRole("radio", { name: "Skriv", exact: true }));
  await field.fill("Fem værksteder i foråret");
  await saved(page);
  await page.reload();
  await pressOn(page.getByRole("radio", { name: "Versioner", exact: true }));
  await expect(page.locator("del", { hasText: "Fire" })).toBeVisible();
  await expect(page.locator("ins", { hasText: "Fem" })).toBeVisible();
  // The version that was sent is there as Word, with the words that it had then.
  const [download] = await Promise.all([page.waitForEvent("download"), pressOn(page.getByRole("button", { name: "Gem som Word Version 1" }))]);
  expect(download.suggestedFilename()).toBe("aftale_laes-for-mig_v1.docx");
  const sent = zipped(readFileSync(await download.path()), "word/document.xml");
  expect(sent).toContain("Fire værksteder i foråret");
  expect(sent).not.toContain("Fem værksteder");
  await pressOn(page.getByRole("button", { name: /^Vis/ }));
  await expect(page.locator(".mk-version__paper")).toContainText("Fire værksteder i foråret");
  await accessible(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await fits(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  // What one side says about a clause, and their own words for it.
  await pressOn(page.getByRole("radio", { name: "Skriv", exact: true }));
  await pressOn(page.locator(".mk-steps__title"));
  await pressOn(page.getByRole("button", { name: /Aktiviteter/ }).first());
  await page.getByText("Kommentarer", { exact: true }).click();
  await page.getByLabel("Hvem siger det").selectOption("Banken");
  await page.getByLabel("Kommentar", { exact: true }).fill("Fem er for mange");
  await pressOn(page.getByRole("button", { name: "Tilføj kommentar" }));
  await expect(page.getByText("Kommentarer (1 åben)")).toBeVisible();
  // It stays at home unless somebody says otherwise.
  await expect(page.locator(".mk-talk__item").getByText("Kun for jer selv", { exact: true })).toBeVisible();
  await pressOn(page.getByRole("button", { name: "Tag den med i delekopier" }));
  await expect(page.getByRole("button", { name: "Behold den hos jer selv" })).toBeFocused();
  await expect(page.locator(".mk-talk__item").getByText("Kun for jer selv", { exact: true })).toHaveCount(0);
  // A yes beside it is asked about, and leads back to it.
  await pressOn(page.getByRole("radio", { name: "Send og gem", exact: true }));
  const state = page.getByLabel("Hvor langt er aftalen");
  await state.selectOption("agreed");
  const asked = page.locator(".mk-question");
  await expect(asked).toContainText("Her er kommentarer, der ikke er løst:");
  await expect(asked).toContainText("Banken · Aktiviteter");
  await accessible(page);
  await expect(state).not.toHaveValue("agreed");
  await pressOn(asked.getByRole("button", { name: "Fem er for mange" }));
  await pressOn(page.getByRole("button", { name: "Markér som løst" }));
  await expect(page.getByText("Kommentarer", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Åbn igen" })).toBeFocused();
  await page.getByText("Den anden part har skrevet en anden tekst").click();
  await page.getByLabel("Sæt deres tekst ind").fill("Vi laver fire værksteder sammen.");
  await expect(page.locator(".mk-talk ins").first()).toBeVisible();
  await accessible(page);
  await pressOn(page.getByRole("button", { name: "Brug deres tekst" }));
  await expect(paper(page)).toContainText("Vi laver fire værksteder sammen.");
  await expect(page.getByLabel("Tekst", { exact: true })).toBeFocused();
  // Behind the last question comes what is missing; another agreement is the one that is worked on.
  await pressOn(page.locator(".mk-steps__title"));
  await pressOn(page.locator(".mk-steps__item").last());
  await pressOn(page.getByRole("button", { name: "Tjek aftalen" }));
  await expect(page.locator("#missing-title")).toBeFocused();
  await page.getByText("Flere aftaler og sletning").click();
  await pressOn(page.getByRole("button", { name: "Lav en aftale mere" }));
  await expect(page.locator("#agreement-title")).toBeFocused();
  const tabs = page.locator("[aria-label='Hvilken aftale'] button");
  await expect(tabs).toHaveCount(2);
  await expect(page.locator("[aria-label='Hvilken aftale'] [aria-pressed=true]")).toHaveText("Aftale på én side · Udkast");
  // Out of the first, with its answers: a draft whose days are its own, away again in one step.
  await expect(tabs.first()).toHaveText("Aftale på én side · Sendt");
  await pressOn(tabs.first());
  await expect(paper(page)).toContainText("Vi laver fire værksteder sammen.");
  await unfold(page);
  await pressOn(page.getByRole("button", { name: "Lav en ny aftale ud fra denne" }));
  await expect(page.locator("#agreement-title")).toBeFocused();
  await expect(page.locator(".mk-toasts")).toContainText("Den er et udkast");
  await expect(tabs).toHaveCount(3);
  await expect(tabs.last()).toHaveAttribute("aria-pressed", "true");
  await expect(paper(page)).toContainText("Vi laver fire værksteder sammen.");
  await pressOn(page.locator(".mk-toasts").getByRole("button", { name: "Fortryd" }));
  await expect(tabs).toHaveCount(2);
  await saved(page);
});

test("what was agreed is offered to the record, and can be taken back", async ({ browser }) => {
  const page = await begun(browser, "da");
  await pressOn(page.locator(".mk-steps__title"));
  await pressOn(page.getByRole("button", { name: "Parterne" }).first());
  await pressOn(paper(page).getByRole("button", { name: "partnerens kontaktperson" }).first());
  await page.getByLabel(/^Partnerens kontaktperson/).fill("Mette Friis");
  await expect(paper(page)).toContainText("Mette Friis");
  await pressOn(page.getByRole("radio", { name: "Tjek", exact: true }));
  const offer = page.locator(".mk-offered").filter({ hasText: "Mette Friis" });
  await expect(offer).toContainText("Banken");
  await accessible(page);
  await pressOn(offer.getByRole("button"));
  await expect(offer).toBeHidden();
  await expect(paper(page)).toContainText("Mette Friis");
  await saved(page);
  const agreement = new URL(page.url()).hash.slice(2);
  await visit(page, agreement.replace("/aftale", ""));
  await expect(page.getByText("Mette Friis").first()).toBeVisible();

  // One step back: the agreement's own again, and offered again.
  await visit(page, agreement);
  await page.keyboard.press("Control+z");
  await pressOn(page.getByRole("radio", { name: "Tjek", exact: true }));
  await expect(offer).toBeVisible();
  await expect(paper(page)).toContainText("Mette Friis");

  // All of it in one press, and one contact comes of it.
  await pressOn(page.getByRole("radio", { name: "Skriv", exact: true }));
  await page.getByLabel(/^Kontaktpersonens mail/).fill("mette@example.org");
  await pressOn(page.getByRole("radio", { name: "Tjek", exact: true }));
  await pressOn(page.getByRole("button", { name: "Skriv dem alle" }));
  await expect(page.locator(".mk-toasts")).toContainText("2 ting");
  await expect(offer).toHaveCount(0);
  await saved(page);
});
