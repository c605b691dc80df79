// What is answered and feared at a meeting is not lost, and the agenda knows where the partnership is.
import { expect } from "@playwright/test";
import { accessible, createPartnership, fits, open, pressOn, saved, test, visit } from "./app";

const WORDS = {
  da: {
    answer: "Svar", concerns: "Bekymringer", told: "Del bekymringerne i referatet (partneren kan læse dem)", internal: /^Hold svarene for jer selv/,
    said: "SAGT PÅ MØDET\n- Hvad fik jer til at sige ja til mødet? Vi vil nå de unge", open: "- Bekymring: Det tager for lang tid",
    only: "Kun for jer selv: kommer ikke med i referatet", spoken: "2 svar og bekymringer", mail: "Mail referatet",
    screen: "Vis på storskærm",
    wall: "Svarene er kun for jer selv",
  },
  en: {
    answer: "Answer", concerns: "Concerns", told: "Share the concerns in the minutes (the partner can read them)", internal: /^Keep the answers to yourselves/,
    said: "SAID AT THE MEETING\n- What made you say yes to this meeting? Vi vil nå de unge", open: "- Concern: Det tager for lang tid",
    only: "For yourselves only: not in the minutes", spoken: "2 answers and concerns", mail: "Email the minutes",
    screen: "Show on a big screen",
    wall: "The answers are for yourselves only",
  },
};

for (const [lang, words] of Object.entries(WORDS)) {
  test(`answers and concerns stand in the minutes, stay at home when they shall, and are read afterwards (${lang})`, async ({ browser }) => {
    const page = await open(browser, "", { lang }, { viewport: { width: 360, height: 800 } });
    await createPartnership(page, "Læs for mig");
    const partnership = new URL(page.url()).hash.slice(2);
    await visit(page, `${partnership}/moeder`);
    await pressOn(page.locator(".mk-meetings__new button"));
    await page.getByLabel(words.answer, { exact: true }).fill("Vi vil nå de unge");
    await page.getByLabel(words.concerns, { exact: true }).fill("Det tager for lang tid");
    const minutes = page.locator("pre");
    await expect(minutes).toContainText(words.said);
    // A worry goes to the partner only where somebody says so.
    await expect(minutes).not.toContainText("Det tager for lang tid");
    await pressOn(page.getByLabel(words.told), "Space");
    await expect(minutes).toContainText(words.open);
    const mail = page.getByRole("link", { name: words.mail });
    await expect.poll(async () => decodeURIComponent((await mail.getAttribute("href"))!)).toContain("Det tager for lang tid");

    // Both can be kept among those who wrote them: then neither the mail nor the wall has them.
    await pressOn(page.getByLabel(words.internal), "Space");
    await pressOn(page.getByLabel(words.told), "Space");
    await expect(minutes).not.toContainText("Vi vil nå de unge");
    await expect(minutes).not.toContainText("Det tager for lang tid");
    await expect.poll(async () => decodeURIComponent((await mail.getAttribute("href"))!)).not.toContain("lang tid");
    const kept = page.getByRole("heading", { name: words.only });
    await expect(kept).toBeVisible();
    await accessible(page);
    await fits(page);
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".mk-sheet")).not.toContainText("lang tid");
    await page.emulateMedia({ media: "screen" });
    await pressOn(page.getByRole("button", { name: words.screen }));
    await expect(page.getByLabel(words.concerns, { exact: true })).toBeHidden();
    await expect(page.getByText(words.wall)).toBeVisible();
    await expect(page.getByLabel(words.answer, { exact: true })).toBeHidden();
    await page.keyboard.press("Escape");

    await saved(page);
    await visit(page, `${partnership}/moeder`);
    await pressOn(page.getByText(words.spoken));
    await expect(page.getByText(words.said.split("- ")[1])).toBeVisible();
    await expect(page.getByText(words.open.slice(2))).toBeVisible();
    await accessible(page);
    await fits(page);
  });
}

test("the phase gives the agenda its point, and a review half-way asks no farewell questions", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  const partnership = new URL(page.url()).hash.slice(2);
  const agenda = page.getByRole("textbox", { name: "Dagsorden" });
  const meeting = async (phase: string, kind: string) => {
    await visit(page, partnership);
    await pressOn(page.locator(".mk-phases__phase", { hasText: phase }).first());
    await visit(page, `${partnership}/moeder`);
    await page.locator("#new-meeting").selectOption(kind);
    await pressOn(page.getByRole("button", { name: "Opret mødet" }));
  };
  await meeting("Kortlægning", "status");
  await expect(agenda).toHaveValue(/Netværket: hvem kender vi, og hvem mangler\?/);
  await meeting("Pleje", "status");
  await expect(agenda).toHaveValue(/Får alle stadig det ud af det, de håbede\?/);
  await meeting("Pleje", "evaluation");
  await expect(agenda).toHaveValue(/Lyskurven: hvad er grønt/);
  await expect(page.getByRole("heading", { name: "Spørgsmål at stille" })).toBeVisible();
  await expect(page.locator(".mk-question")).toBeVisible();
  await expect(page.getByRole("radio", { name: "Det sidste møde" })).toHaveCount(0);
});

test("on a phone what was just done lies over no button of the form that is written in, nor over the end of the page", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" }, { viewport: { width: 360, height: 740 } });
  await createPartnership(page, "Læs for mig");
  await visit(page, `${new URL(page.url()).hash.slice(2)}/moeder`);
  await pressOn(page.getByRole("button", { name: "Opret mødet" }));
  const form = page.getByRole("form", { name: "Ny opgave" });
  const toast = page.locator(".mk-toast");
  await expect(toast).toBeVisible();
  const below = (selector: string) =>
    page.evaluate((selector) => {
      const box = (found: string) => document.querySelector(found)!.getBoundingClientRect();
      // In whole pixels: what is laid out in parts of one may differ by a hundredth.
      return Math.round(box(selector).bottom - box(".mk-toast").top);
    }, selector);
  const button = "form[aria-label='Ny opgave'] button";
  // As somebody scrolls who looks for the field alone.
  await page.evaluate((button) => {
    const [own, told] = [button, ".mk-toast"].map((found) => document.querySelector(found)!.getBoundingClientRect());
    scrollBy(0, own.bottom - told.bottom);
  }, button);
  await expect.poll(() => below(button)).toBeGreaterThan(0);
  await form.getByLabel("Ny opgave").evaluate((field) => field.focus({ preventScroll: true }));
  await expect.poll(() => below(button)).toBeLessThanOrEqual(0);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(() => below(".mk-footer")).toBeLessThanOrEqual(0);
  await fits(page);
});
