// What is half written when the page goes: no form, number or list of words is lost, and none comes back once it was sent.
import { expect, type Page } from "@playwright/test";
import { createPartnership, goTo, merge, open, pressOn, saved, secured, stored, submit, test, unfold, visit } from "./app";
import { log, what, field, asks } from "./drafts-data";

/** The drafts that this tab keeps, as text. */
const kept = (page: Page) => page.evaluate(() => sessionStorage.getItem("makkerskab-drafts") ?? "");

test("a half-written log entry stands there after another page, a reload and another language", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Logudkast");
  await log(page);
  expect(await asks(page)).toBe(false);
  await page.locator("#quick-kind").selectOption("meeting");
  await what(page).fill("Et langt referat");
  await page.locator("#quick-next").fill("Ring igen");
  expect(await asks(page)).toBe(true);
  await goTo(page, "Partnere");
  await expect(page.getByRole("heading", { level: 1, name: "Partnere" })).toBeVisible();
  expect(await asks(page), "from another page too").toBe(true);
  await page.goBack();
  await expect(what(page)).toHaveValue("Et langt referat");
  await expect(page.locator("#quick-next")).toHaveValue("Ring igen");
  await page.reload();
  await expect(what(page)).toHaveValue("Et langt referat");
  await expect(page.locator("#quick-kind")).toHaveValue("meeting");
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("button", { name: "Dansk" })).toHaveAttribute("aria-pressed", "false");
  await expect(what(page)).toHaveValue("Et langt referat");
  // The app has it, not only the page: what is sent is what was written.
  await pressOn(what(page));
  await expect(page.locator("main")).toContainText("Et langt referat");
  await expect(what(page)).toHaveValue("");
  expect(await asks(page)).toBe(false);
  await page.reload();
  await expect(what(page)).toBeVisible();
  await expect(what(page)).toHaveValue("");
  await expect(page.locator("#quick-kind")).not.toHaveValue("meeting");
  expect(await kept(page)).toBe("");
});

test("a draft that was sent does not come back, and one that was refused is kept", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Sendt");
  await log(page);
  await page.locator("#quick-next").fill("Ring på mandag");
  // What happened is missing.
  await page.locator(".mk-quick__submit").click();
  await expect(what(page)).toBeFocused();
  await expect.poll(() => kept(page)).toContain("Ring på mandag");
  await page.reload();
  await expect(page.locator("#quick-next")).toHaveValue("Ring på mandag");
  await what(page).fill("Talte om lokalet");
  await page.locator(".mk-quick__submit").click();
  await expect(what(page)).toHaveValue("");
  await page.reload();
  await expect(what(page)).toBeVisible();
  await expect(page.locator("#quick-next")).toHaveValue("");
  await visit(page, "partnerskaber");
  await submit(page.locator("#new-partnership"), "Det nye");
  await expect(page.getByRole("heading", { level: 1, name: "Det nye" })).toBeVisible();
  await page.goBack();
  await expect(page.locator("#new-partnership")).toBeVisible();
  await expect(page.locator("#new-partnership")).toHaveValue("");
  expect(await asks(page)).toBe(false);
});

test("each page has drafts of its own, though the fields are named alike", async ({ browser }) => {
  const page = await open(browser);
  for (const title of ["Den ene", "Den anden"]) {
    await createPartnership(page, title);
    await log(page);
    await what(page).fill(`Om ${title}`);
  }
  await page.goBack();
  await page.goBack();
  await goTo(page, "Partnerskaber");
  for (const title of ["Den ene", "Den anden"]) {
    await goTo(page, "Partnerskaber");
    await page.getByRole("link", { name: title, exact: true }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await log(page);
    await expect(what(page)).toHaveValue(`Om ${title}`);
  }
});

test("drafts go with the browser's records, in every tab and in one that comes back", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Delt computer");
  await log(page);
  await what(page).fill("Fortroligt");
  const other = await page.context().newPage();
  await visit(other, "filer");
  await other.getByRole("button", { name: "Ryd denne browser" }).click();
  const dialog = other.getByRole("dialog", { name: "Ryd denne browser" });
  await Promise.all([other.waitForEvent("download"), dialog.getByRole("button", { name: "Gem sikkerhedskopi" }).click()]);
  // As of a tab that was closed before, and is opened again after.
  const old = await kept(page);
  expect(old).toContain("Fortroligt");
  await dialog.getByLabel("Jeg har set filen blandt mine hentede filer").check();
  await dialog.getByRole("button", { name: "Ryd nu" }).click();
  await expect.poll(() => kept(page)).toBe("");
  await expect.poll(() => other.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("makkerskab/r/")))).toEqual([]);
  await expect.poll(() => other.evaluate(() => localStorage.getItem("makkerskab/drafts"))).toBe(null);
  const again = await page.context().newPage();
  await again.addInitScript((old) => sessionStorage.setItem("makkerskab-drafts", old), old);
  await again.goto("./#/partnerskaber");
  await expect(again.locator("html[data-ready]")).toBeAttached();
  expect(await kept(again)).toBe("");
});

for (const [how, leave] of [
  ["Ctrl+S and a reload", async (page: Page) => {
    await page.keyboard.press("Control+s");
    await secured(page);
    await page.reload();
  }],
  ["a reload", (page: Page) => page.reload()],
  ["Back", async (page: Page) => {
    await page.goBack();
    await expect(page.getByRole("heading", { level: 1, name: "Partnerskaber" })).toBeVisible();
    await page.goForward();
  }],
  ["a new version that asks for saving", async (page: Page) => {
    await page.evaluate(() => window.dispatchEvent(new Event("makkerskab-save")));
    expect(await page.evaluate(() => document.documentElement.hasAttribute("data-unsaved"))).toBe(false);
    // Whatever else goes with the page is not heard.
    await page.evaluate(() => ["beforeunload", "pagehide", "visibilitychange"].forEach((name) =>
      window.addEventListener(name, (event) => event.stopImmediatePropagation(), true)));
    await page.reload();
  }],
] as const) {
  test(`a number and a list of words with the caret in them are kept through ${how}`, async ({ browser }) => {
    const page = await open(browser);
    await createPartnership(page, "Tal");
    await saved(page);
    for (const [name, text] of [["budget_hours", "120"], ["themes", "læsning, unge"], ["review_dates", "1. jan. 2027"]]) {
      await unfold(page);
      await field(page, name).focus();
      await page.keyboard.type(text);
      await leave(page);
      await expect(field(page, name)).toHaveValue(text);
    }
  });
}

test("what is no number stands there with its error after another page, and is asked about", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Cirka");
  await unfold(page);
  await field(page, "budget_hours").fill("ca. 14");
  await field(page, "budget_hours").blur();
  await expect(field(page, "budget_hours")).toHaveAttribute("aria-invalid", "true");
  expect(await asks(page)).toBe(true);
  await goTo(page, "Partnere");
  await page.goBack();
  await expect(field(page, "budget_hours")).toHaveValue("ca. 14");
  await expect(field(page, "budget_hours")).toHaveAttribute("aria-invalid", "true");
  await unfold(page);
  await field(page, "budget_hours").fill("14");
  await field(page, "budget_hours").blur();
  await goTo(page, "Partnere");
  await page.goBack();
  await expect(field(page, "budget_hours")).toHaveValue("14");
  expect(await asks(page)).toBe(false);
  expect(JSON.stringify(await stored(page))).not.toContain("ca. 14");
});

test("a list that is being written stands, and keeps what another tab puts in", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Mærker");
  await saved(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(other.getByRole("heading", { level: 1, name: "Mærker" })).toBeVisible();
  await unfold(page);
  await field(page, "themes").focus();
  await page.keyboard.type("læsning, bø");
  await unfold(other);
  await field(other, "themes").fill("ældre");
  await field(other, "themes").blur();
  await saved(other);
  await expect.poll(() => stored(page).then((all) => JSON.stringify(all))).toContain("themes/ældre");
  await expect(field(page, "themes")).toHaveValue("læsning, bø");
  await page.keyboard.type("rn");
  await field(page, "themes").blur();
  for (const tab of [page, other]) {
    await expect(field(tab, "themes")).toHaveValue(/^(?=.*læsning)(?=.*børn)(?=.*ældre)/);
  }
});

test("a new answer to a dispute stands on its card after the card's own link, until it is given", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Uenige");
  const id = new URL(page.url()).hash.match(/ps-[\w-]+/)![0];
  await page.getByLabel("Behov", { exact: true }).fill("mit");
  await saved(page);
  const theirs = { app: "makkerskab", format: { major: 1, minor: 0 }, file: {}, records: [{ id, kind: "partnership", fields: { need: "andres" } }] };
  await merge(page, theirs);
  await visit(page, "partnerskaber");
  await visit(page, "filer");
  const card = page.locator(".mk-conflict");
  await card.locator('[id$="-own"]').check();
  const answer = card.locator("textarea");
  await answer.fill("Et sammenskrevet svar");
  await card.getByRole("link").first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Uenige" })).toBeVisible();
  await page.goBack();
  await expect(answer).toHaveValue("Et sammenskrevet svar");
  await page.reload();
  await expect(answer).toHaveValue("Et sammenskrevet svar");
  expect(await asks(page)).toBe(true);
  await card.getByRole("button").last().click();
  await expect(card).toHaveCount(0);
  await expect.poll(() => asks(page)).toBe(false);
  await visit(page, `partnerskaber/${id}`);
  await expect(page.getByLabel("Behov", { exact: true })).toHaveValue("Et sammenskrevet svar");
});

test("a mail that is being put right belongs to its entry, and holds a new version back until it is closed", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Brevene");
  await log(page);
  const holds = () => page.evaluate(() => (window as unknown as { makkerskabHoldsDraft(): boolean }).makkerskabHoldsDraft());
  for (const call of ["Første samtale", "Anden samtale"]) {
    await what(page).fill(call);
    await pressOn(what(page));
    await expect(page.locator("main")).toContainText(call);
  }
  const offers = page.locator(".mk-log__actions").getByRole("button", { name: "Mail samme dag" });
  await expect(offers).toHaveCount(2);
  const texts = page.locator(".mk-mail textarea");
  await offers.first().click();
  await texts.fill("Kære Lone, tak for snakken");
  expect(await holds()).toBe(true);
  await page.reload();
  expect(await holds(), "though the mail is folded").toBe(true);
  await offers.last().click();
  await expect(texts).not.toHaveValue("Kære Lone, tak for snakken");
  await offers.first().click();
  await expect(texts.first()).toHaveValue("Kære Lone, tak for snakken");
  await page.locator(".mk-mail").first().getByRole("button", { name: "Luk", exact: true }).click();
  await expect.poll(holds).toBe(false);
});

test("a form that the app has never heard of has drafts too, but for a passphrase", async ({ browser }) => {
  const page = await open(browser);
  const draw = () => page.evaluate(() => document.querySelector("main")!.insertAdjacentHTML("beforeend",
    '<form><input id="form-name"><textarea id="form-text"></textarea><input id="form-secret" type="password"></form>'
    + '<form data-no-draft><input id="form-phrase"></form>'));
  await draw();
  await page.locator("#form-text").fill("Skrevet næste år");
  await page.locator("#form-secret").fill("hemmelig");
  await page.locator("#form-phrase").fill("fem ord til en lås");
  await page.reload();
  await expect(page.locator("#mk-title")).toBeAttached();
  await draw();
  await expect(page.locator("#form-text")).toHaveValue("Skrevet næste år");
  await expect(page.locator("#form-name")).toHaveValue("");
  expect(await kept(page)).not.toMatch(/hemmelig|fem ord/);
});

test("letters that are composed of several keys are left alone", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Tegn");
  const keys = await page.context().newCDPSession(page);
  const compose = async () => {
    for (const text of ["に", "にほ", "にほん"]) {
      await keys.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await keys.send("Input.insertText", { text: "日本" });
  };
  await unfold(page);
  await field(page, "themes").focus();
  await compose();
  await expect(field(page, "themes")).toHaveValue("日本");
  await log(page);
  await what(page).focus();
  await compose();
  await expect(what(page)).toHaveValue("日本");
  await page.reload();
  await expect(what(page)).toHaveValue("日本");
});

async function agreement(page: Page, title: string) {
  await createPartnership(page, title);
  await submit(page.locator("#add-partner"), "Banken");
  await saved(page);
  await visit(page, `${new URL(page.url()).hash.slice(2)}/aftale`);
  await page.getByRole("button", { name: /^Begynd Aftale på én side/ }).click();
  await expect(page.getByRole("heading", { level: 2, name: "Aftale på én side" })).toBeVisible();
}

test("a comment on one clause is not taken by sending one on another", async ({ browser }) => {
  const page = await open(browser);
  await agreement(page, "Aftalen");
  const clause = async (place: number) => {
    await page.locator(".mk-steps__title").click();
    await page.locator(".mk-steps__item").nth(place).click();
    await expect(page.locator("details.mk-talk form")).toBeAttached();
    await page.locator("details.mk-talk").evaluateAll((all) => all.forEach((talk) => talk.setAttribute("open", "")));
  };
  const comment = page.locator("details.mk-talk form textarea");
  const party = page.locator("details.mk-talk form select");
  await clause(3);
  await party.selectOption({ label: "Banken" });
  await comment.fill("Halvskrevet om den ene");
  await clause(4);
  await expect(comment).toHaveValue("");
  await expect(party).toHaveValue("");
  await comment.fill("Om den anden");
  await page.locator("details.mk-talk form button").click();
  await expect(page.locator(".mk-talk__list")).toContainText("Om den anden");
  await clause(3);
  await expect(comment).toHaveValue("Halvskrevet om den ene");
  await expect(party).toHaveValue("Banken");
  expect(await asks(page)).toBe(true);
  await page.locator("details.mk-talk form button").click();
  await expect(page.locator(".mk-talk__list")).toContainText("Halvskrevet om den ene");
  expect(await asks(page)).toBe(false);
});

test("what was pasted to become actors stands there after another page and a reload", async ({ browser }) => {
  const page = await open(browser);
  await visit(page, "netvaerk");
  await submit(page.locator("#new-map"), "Hvem når de unge");
  await expect(page.getByRole("heading", { level: 1, name: "Hvem når de unge" })).toBeVisible();
  await visit(page, new URL(page.url()).hash.slice(2).replace("/oevelse", ""));
  for (const id of ["paste-actors", "bring-paste"]) {
    const pasted = page.locator(`#${id}`);
    await unfold(page);
    await pasted.fill("Spejderne\nBiografen");
    expect(await asks(page)).toBe(true);
    await goTo(page, "Partnere");
    await page.goBack();
    await expect(pasted).toHaveValue("Spejderne\nBiografen");
    await page.reload();
    await expect(pasted).toHaveValue("Spejderne\nBiografen");
    // The app has it as well: it reads what stands there.
    await unfold(page);
    await pasted.locator("xpath=../following-sibling::div[1]").getByRole("button").click();
    if (id === "bring-paste") await page.locator("section[aria-labelledby=bring-preview] button.mk-button--primary, #bring-preview ~ div button").first().click();
    await expect.poll(() => asks(page)).toBe(false);
  }
});

test("questions of one's own stay when another kind of round is looked at", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Runden");
  await visit(page, `${new URL(page.url()).hash.slice(2)}/evaluering`);
  await unfold(page);
  const question = page.locator("#own-question-0");
  await question.fill("Hvor mange børn kom der i snit?");
  const kinds = page.locator('input[name="round-kind"]');
  const first = await kinds.evaluateAll((all) => all.findIndex((kind) => (kind as HTMLInputElement).checked));
  for (const kind of [first === 0 ? 1 : 0, first]) {
    await kinds.nth(kind).check();
    await expect(question).toHaveValue("Hvor mange børn kom der i snit?");
  }
  await page.getByRole("button", { name: "Begynd runden" }).click();
  await expect.poll(() => stored(page).then((all) => JSON.stringify(all))).toContain("Hvor mange børn kom der i snit?");
});
