// A text that was signed stays; what is written afterwards is a draft again, and the page says so.
import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, closeToast, createPartnership, fits, open, pressOn, saved, test, visit } from "./app";

const WORDS = {
  da: {
    begin: /^Begynd Aftale på én side/, send: "Send og gem", write: "Skriv", versions: "Versioner", state: "Hvor langt er aftalen",
    activities: "Aktiviteter", mark: "UDKAST", kept: "Version 1 er gemt som den, I skrev under på", changed: "Teksten er ændret, siden den blev underskrevet",
    see: "Se, hvad der er ændret", anew: "Sæt version 2 til underskrevet", keptAnew: "Version 2 er gemt som den, I skrev under på", after: "Version 1 underskrevet · version 2 skrives",
    tag: /^Underskrevet/, show: /^Vis Version 1/, print: "Udskriv eller gem som PDF", html: "Gem som webside", undo: "Fortryd",
    where: "Ændret: Aktiviteter.", sends: "Det, I sender herfra, er udkastet til version 2.", find: "Find version 1", mail: "Åbn i mail", which: "Hvilken tekst er der sagt ja til?", difference: "Se forskellen", cancel: "Annullér", second: /^Version 2/, taken: /^Version 2 er den, I har aftalt/, subject: /subject=Udkast%20til%20aftale/,
  },
  en: {
    begin: /^Begin One-page agreement/, send: "Send and save", write: "Write", versions: "Versions", state: "Where the agreement stands",
    activities: "Activities", mark: "DRAFT", kept: "Version 1 is kept as the one you signed", changed: "The text has changed since it was signed",
    see: "See what has changed", anew: "Set version 2 to signed", keptAnew: "Version 2 is kept as the one you signed", after: "Version 1 signed · version 2 being written",
    tag: /^Signed/, show: /^Show Version 1/, print: "Print or save as PDF", html: "Save as a web page", undo: "Undo",
    where: "Changed: Activities.", sends: "What you send from here is the draft of version 2.", find: "Find version 1", mail: "Open in email", which: "Which text was agreed on?", difference: "See the difference", cancel: "Cancel", second: /^Version 2/, taken: /^Version 2 is the one you agreed on/, subject: /subject=Draft%20agreement/,
  },
};

for (const lang of ["da", "en"] as const) {
  test(`what was signed is kept and can be read, printed and sent as it was; later words are a draft: ${lang}`, async ({ browser }) => {
    test.setTimeout(90_000);
    const words = WORDS[lang];
    const page = await open(browser, "", { lang }, { viewport: { width: 1440, height: 900 } });
    const part = (name: string) => pressOn(page.getByRole("radio", { name, exact: true }));
    const paper = page.locator("#agreement-paper");
    await createPartnership(page, "Læs for mig");
    await visit(page, `${new URL(page.url()).hash.slice(2)}/aftale`);
    await pressOn(page.getByRole("button", { name: words.begin }));
    await pressOn(paper.getByRole("button", { name: words.activities.toLowerCase() }).first());
    const field = page.getByLabel(words.activities, { exact: true });
    await field.fill("Fire ture");
    await expect(paper).toContainText("Fire ture");

    // Signed and kept in one step, and taken back in one.
    const state = page.getByLabel(words.state);
    await part(words.send);
    await state.selectOption("signed");
    await expect(page.getByText(words.kept)).toBeVisible();
    await expect(paper).not.toContainText(words.mark);
    await pressOn(page.locator(".mk-toasts").getByRole("button", { name: words.undo }));
    await expect(state).toHaveValue("draft");
    await expect(paper).toContainText(words.mark);
    await part(words.versions);
    await expect(page.locator(".mk-version")).toHaveCount(0);
    await part(words.send);
    await state.selectOption("signed");
    await expect(page.getByText(words.kept)).toBeVisible();
    await closeToast(page);

    // Another word, and it is a draft that says so; the header tells which version was signed.
    await part(words.write);
    await field.fill("Fem ture");
    const told = page.locator(".mk-notice", { hasText: words.changed });
    await expect(told).toBeVisible();
    await expect(told).toContainText(words.where);
    await expect(page.getByText(words.after)).toBeVisible();
    // What leaves from here is the draft, and the way to the signed one is beside it.
    await part(words.send);
    await expect(page.getByText(words.sends)).toBeVisible();
    await expect(page.getByRole("link", { name: words.mail })).toHaveAttribute("href", words.subject);
    await pressOn(page.getByRole("button", { name: words.find, exact: true }));
    await expect(page.locator("#versions-title")).toBeFocused();
    await expect(paper).toContainText(words.mark);
    await saved(page);
    await page.reload();
    await expect(told).toBeVisible();
    await accessible(page);
    await pressOn(told.getByRole("button", { name: words.see }));
    await expect(page.locator("#compare-title")).toBeFocused();
    await expect(page.locator("del", { hasText: "Fire" })).toBeVisible();

    // The signed one as it was: read, printed, as a file.
    const version = page.locator(".mk-version").filter({ hasText: "Version 1" });
    await expect(version.locator(".mk-tag")).toHaveText(words.tag);
    await pressOn(version.getByRole("button", { name: words.show }));
    await expect(page.locator(".mk-version__paper")).toContainText("Fire ture");
    await expect(page.locator(".mk-version__paper")).not.toContainText(words.mark);
    await accessible(page);
    await page.emulateMedia({ media: "print" });
    const old = page.locator("#agreement-old-paper");
    await expect(old).toBeVisible();
    await expect(old).toContainText("Fire ture");
    await expect(paper).toBeHidden();
    await page.emulateMedia({ media: "screen" });
    const [download] = await Promise.all([page.waitForEvent("download"), pressOn(version.getByRole("button", { name: words.html }))]);
    expect(download.suggestedFilename()).toMatch(/^[a-z]+_laes-for-mig_v1\.html$/);
    const file = readFileSync(await download.path(), "utf8");
    expect(file).toContain("Fire ture");
    expect(file).not.toContain(words.mark);
    await page.setViewportSize({ width: 320, height: 700 });
    await fits(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await pressOn(version.getByRole("button", { name: words.show }));
    await expect(old).toHaveCount(0);

    // Signed anew, the new text is the one.
    await pressOn(told.getByRole("button", { name: words.anew }));
    await expect(page.getByText(words.keptAnew)).toBeVisible();
    await expect(told).toHaveCount(0);
    await expect(page.locator(".mk-version")).toHaveCount(2);
    await expect(page.locator(".mk-version .mk-tag")).toHaveCount(2);
    await expect(paper).not.toContainText(words.mark);
    await closeToast(page);

    // Written on, there are two texts that a yes may be to: it is asked, and nothing is set before.
    await part(words.write);
    await field.fill("Seks ture");
    await expect(told).toBeVisible();
    await part(words.send);
    await state.selectOption("agreed");
    await expect(page.getByRole("heading", { name: words.which })).toBeFocused();
    await expect(state).toHaveValue("signed");
    await page.getByText(words.difference).click();
    await expect(page.getByRole("group", { name: words.which }).locator("del", { hasText: "Fem" })).toBeVisible();
    await accessible(page);
    await pressOn(page.getByRole("button", { name: words.cancel }));
    await expect(state).toBeFocused();
    await state.selectOption("agreed");
    await pressOn(page.getByRole("group", { name: words.which }).getByRole("button", { name: words.second }));
    await expect(page.locator(".mk-toasts")).toContainText(words.taken);
    await expect(state).toHaveValue("agreed");
    await expect(paper).toContainText(words.mark);
    await expect(page.locator(".mk-version")).toHaveCount(0);
    await part(words.versions);
    await expect(page.locator(".mk-version")).toHaveCount(2);
    await saved(page);
  });
}
