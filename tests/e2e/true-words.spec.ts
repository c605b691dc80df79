// What the app says is so: copied, saved, internal, found, full. In both languages, on days when a browser refuses.
import { expect, type Page } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, closeToast, createPartnership, merge, open, saved, stored, test, unfold, visit } from "./app";

type Fields = Record<string, unknown>;
const row = (id: string, kind: string, fields: Fields) => ({ id, kind, fields });

test("before a whole partnership leaves, every internal note in it is counted", async ({ browser }) => {
  const page = await open(browser);
  await merge(page, [
    row("ps-w-1", "partnership", {
      title: "Læs for mig", notes: "A", internal_plan: "B", "closing/would_partner_again": "no", "check/p01-01/note": "C",
    }),
    row("me-w-1", "meeting", { partnership: "ps-w-1", meeting_kind: "first", concerns: ["D"], "notes/q-1": "E" }),
    row("ev-w-1", "round", { partnership: "ps-w-1", round_kind: "mid", invited: ["Bo"], discussion_note: "F", "notes/e-com-1": "G" }),
    row("ms-w-1", "message", { partnership: "ps-w-1", text: "H", internal: true }),
    row("ms-w-2", "message", { partnership: "ps-w-1", text: "Til jer", internal: false }),
    row("rk-w-1", "risk", { partnership: "ps-w-1", title: "I" }),
  ]);
  await visit(page, "filer");
  const none = page.getByText("Vælg mindst ét partnerskab.");
  await page.locator("#save-chosen").click();
  await expect(none).toBeVisible();
  await page.getByRole("group", { name: "Partnerskaber" }).getByLabel("Læs for mig").check();
  await expect(none).toBeHidden();
  await page.getByLabel(/Alt om partnerskaberne/).check();
  await expect(page.getByText("8 interne noter, 2 svar og bekymringer fra møder og 1 risiko")).toBeVisible();
});

const MAP = [
  row("mp-w-1", "map", { title: "Unge", question: "Hvem når de unge?" }),
  row("no-w-1", "node", { map: "mp-w-1", name: "Spejderne", ring: 1 }),
  row("no-w-2", "node", { map: "mp-w-1", name: "Herning Bibliotekerne", is_library: true, ring: 0 }),
  row("mp-v-1", "map", { title: "Uden os" }),
  row("no-v-1", "node", { map: "mp-v-1", name: "Spejderne", ring: 1 }),
];

async function drawn(page: Page, map: string) {
  await visit(page, `netvaerk/${map}`);
  await unfold(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Billede (SVG)" }).first().click(),
  ]);
  return readFileSync(await download.path(), "utf8");
}

test("a picture of a map says whose map it is: the library's, not whoever stands first on it", async ({ browser }) => {
  const page = await open(browser, "", { by: "AB" });
  await merge(page, MAP);
  expect(await drawn(page, "mp-w-1")).toMatch(/Herning Bibliotekerne · \d/);
  // No library on it: the name that it goes by in this browser.
  expect(await drawn(page, "mp-v-1")).not.toMatch(/Spejderne · \d/);
  await visit(page, "filer");
  await page.locator("#own-library").fill("Ikast Bibliotek");
  await page.locator("#own-library").blur();
  await saved(page);
  expect(await drawn(page, "mp-v-1")).toMatch(/Ikast Bibliotek · \d/);
});

const COPY = {
  da: { copy: "Kopiér", copied: "Teksten er kopieret.", failed: "Teksten kunne ikke kopieres herfra. Markér den på siden, og kopiér den selv." },
  en: { copy: "Copy", copied: "The text is copied.", failed: "The text could not be copied from here. Select it on the page, and copy it yourself." },
};

for (const lang of ["da", "en"] as const) {
  test(`a text is said to be copied once it is, and else how to do it by hand (${lang})`, async ({ browser }) => {
    const words = COPY[lang];
    const page = await open(browser, "", { lang: "da" }, { permissions: ["clipboard-read", "clipboard-write"] });
    await merge(page, [
      row("ps-w-1", "partnership", { title: "Læs for mig" }),
      row("ev-w-1", "round", { partnership: "ps-w-1", title: "Midtvejs: Læs for mig", round_kind: "mid", mode: "open" }),
      row("an-w-1", "answers", { round: "ev-w-1", party: "library", submitted_at: "2026-11-20", "values/e-com-1": 4 }),
    ]);
    if (lang === "en") await page.getByRole("button", { name: "English" }).click();
    await visit(page, "evaluering/ev-w-1/resultat");
    const told = (text: string) => page.getByText(text).first();
    const copy = page.getByRole("button", { name: words.copy, exact: true }).first();
    await copy.click();
    await expect(told(words.copied)).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Læs for mig");
    // Refused later: nothing is said until the browser has answered.
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => new Promise((_, refuse) => ((window as never as { refuse: unknown }).refuse = refuse));
    });
    await visit(page, "evaluering/ev-w-1/resultat");
    await page.getByRole("button", { name: words.copy, exact: true }).first().click();
    await page.waitForFunction(() => "refuse" in window);
    await page.evaluate(() => (window as never as { refuse: (why: Error) => void }).refuse(new Error("no")));
    await expect(told(words.failed)).toBeVisible();
    await closeToast(page);
    // A page without encryption has no clipboard at all.
    await page.evaluate(() => Object.defineProperty(navigator, "clipboard", { value: undefined, configurable: true }));
    await visit(page, "partnerskaber");
    await visit(page, "evaluering/ev-w-1/resultat");
    await page.getByRole("button", { name: words.copy, exact: true }).first().click();
    await expect(told(words.failed)).toBeVisible();
    await accessible(page);
  });
}

test("a text that does not fit a mail says so wherever one is offered, and is copied", async ({ browser }) => {
  const page = await open(browser, "", {}, { permissions: ["clipboard-read", "clipboard-write"] });
  const long = "Vi læste højt. ".repeat(200);
  await merge(page, [
    row("ps-w-1", "partnership", { title: "Læs for mig" }),
    row("ev-w-1", "round", { partnership: "ps-w-1", title: long, round_kind: "quick5", form_id: "f-quick5", mode: "open", step: "s10" }),
    row("an-w-1", "answers", { round: "ev-w-1", party: "library", submitted_at: "2026-11-20", "values/e-5-1": long }),
  ]);
  const told = "Teksten er for lang til at komme med over i mailen. Den bliver kopieret, når mailen åbnes: sæt den ind dér.";
  await visit(page, "evaluering/ev-w-1/resultat");
  await expect(page.locator(".mk-story").getByText(told)).toBeVisible();
  await expect(page.locator("[aria-labelledby=out-title]").getByText(told)).toBeVisible();
  await visit(page, "evaluering/ev-w-1/samtale");
  await expect(page.getByText(told)).toBeVisible();
  // The press puts it where it can be pasted from. No mail program is opened here.
  await page.evaluate(() => document.addEventListener("click", (event) => event.preventDefault()));
  const mail = page.getByRole("link", { name: "Åbn i mail" });
  expect(await mail.getAttribute("href")).not.toContain("body=");
  await mail.click();
  await expect(page.locator(".mk-toast")).toContainText("Teksten er kopieret. Sæt den ind i mailen.");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("Vi læste højt.");
});

test("a picture is said to be saved once it is painted, and refused with a sentence where it cannot be", async ({ browser }) => {
  const page = await open(browser);
  await merge(page, MAP);
  await visit(page, "netvaerk/mp-w-1");
  await unfold(page);
  await page.evaluate(() => {
    const spy = window as never as { open: Set<string> };
    spy.open = new Set();
    const [make, revoke] = [URL.createObjectURL, URL.revokeObjectURL];
    URL.createObjectURL = (blob: Blob) => {
      const url = make.call(URL, blob);
      if (blob.type === "image/svg+xml") spy.open.add(url);
      return url;
    };
    URL.revokeObjectURL = (url) => (spy.open.delete(url), revoke.call(URL, url));
  });
  const png = page.getByRole("button", { name: "Billede (PNG)" }).first();
  const [download] = await Promise.all([page.waitForEvent("download"), png.click()]);
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  await expect(page.getByText(download.suggestedFilename()).first()).toBeVisible();
  const left = () => page.evaluate(() => (window as never as { open: Set<string> }).open.size);
  expect(await left()).toBe(0);
  // Larger than a canvas takes: nothing comes.
  const refused = page.getByText("Browseren kunne ikke gemme filen.").first();
  await page.evaluate(() => {
    HTMLCanvasElement.prototype.toBlob = (done) => setTimeout(() => done(null));
  });
  await png.click();
  await expect(refused).toBeVisible();
  expect(await left()).toBe(0);
  await closeToast(page);
  // What is no picture: never painted.
  await visit(page, "partnerskaber");
  await visit(page, "netvaerk/mp-w-1");
  await unfold(page);
  await page.evaluate(() => {
    const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, "src")!;
    Object.defineProperty(HTMLImageElement.prototype, "src", { set() { source.set!.call(this, "data:image/svg+xml,x"); }, get: source.get });
  });
  await page.getByRole("button", { name: "Billede (PNG)" }).first().click();
  await expect(refused).toBeVisible();
  expect(await left()).toBe(0);
});

for (const theme of ["light", "dark"]) {
  test(`a store that fills up is seen by the colour of its bar: ${theme}`, async ({ browser }) => {
    const page = await open(browser, "filer", { theme });
    const canvas = await page.context().newPage();
    const colour = async (units: number) => {
      await page.evaluate((units) => localStorage.setItem("other", "x".repeat(units)), units);
      await visit(page, "partnerskaber");
      await visit(page, "filer");
      const picture = (await page.locator("progress.mk-bar").screenshot()).toString("base64");
      return canvas.evaluate(async (picture) => {
        const image = new Image();
        image.src = `data:image/png;base64,${picture}`;
        await image.decode();
        const context = Object.assign(document.createElement("canvas"), { width: image.width, height: image.height }).getContext("2d")!;
        context.drawImage(image, 0, 0);
        return [...context.getImageData(image.width * 0.3, image.height / 2, 1, 1).data].slice(0, 3).join();
      }, picture);
    };
    const token = (name: string) =>
      page.evaluate((name) => {
        const probe = document.body.appendChild(document.createElement("span"));
        probe.style.color = `var(${name})`;
        const found = getComputedStyle(probe).color.match(/\d+/g)!.join();
        probe.remove();
        return found;
      }, name);
    expect(await colour(1_200_000)).toBe(await token("--mk-accent"));
    expect(await colour(1_700_000)).toBe(await token("--mk-warn"));
    await page.locator("[aria-labelledby=storage-title]").screenshot({ path: `target/e2e/storage-amber-${theme}.png` });
    expect(await colour(2_300_000)).toBe(await token("--mk-bad"));
    await page.locator("[aria-labelledby=storage-title]").screenshot({ path: `target/e2e/storage-red-${theme}.png` });
  });
}

test("a search finds what can be opened, however much else holds the word", async ({ browser }) => {
  const page = await open(browser);
  const answers = Array.from({ length: 30 }, (_, place) =>
    row(`an-w-${place}`, "answers", { round: "ev-w-1", party: "library", respondent_label: "Xanthippe", "values/e-com-1": 3 }));
  const ties = Array.from({ length: 30 }, (_, place) =>
    row(`ed-w-${place}`, "edge", { map: "mp-w-1", from: "no-w-1", to: "no-w-2", note: "Xanthippe" }));
  await merge(page, [
    ...MAP, ...answers, ...ties,
    row("ps-w-1", "partnership", { title: "Læs for mig" }),
    row("ev-w-1", "round", { partnership: "ps-w-1", round_kind: "mid" }),
    row("zz-w-1", "risk", { partnership: "ps-w-1", title: "Hun flytter", note: "Xanthippe" }),
    row("zz-w-2", "agreement", { partnership: "ps-w-1", level: "L1", notice: "Xanthippe siger til" }),
  ]);
  const find = async (word: string, name: RegExp) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Søg i alt" }).fill(word);
    await page.getByRole("option", { name }).click();
  };
  await find("xanthippe", /Hun flytter/);
  await expect(page).toHaveURL(/partnerskaber\/ps-w-1\/risici$/);
  await find("xanthippe", /Aftale på én side.*Aftale.*Læs for mig/i);
  await expect(page).toHaveURL(/partnerskaber\/ps-w-1\/aftale$/);
});

/** Another tab writes into the record while somebody is half-way through a number. */
async function halfWritten(page: Page, input: string, openUp: (tab: Page) => Promise<void>) {
  const field = page.locator(input);
  const described = await field.getAttribute("aria-describedby");
  await field.focus();
  await page.keyboard.type("12");
  const tab = await page.context().newPage();
  await tab.goto(page.url());
  await openUp(tab);
  const write = async (number: string) => {
    await tab.locator(input).fill(number);
    await tab.locator(input).blur();
    await saved(tab);
    await expect.poll(() => stored(page).then((all) => JSON.stringify(all))).toContain(number);
  };
  await write("61234");
  await expect(field).toHaveValue("12");
  await page.keyboard.type("5");
  await field.blur();
  for (const either of [field, tab.locator(input)]) await expect(either).toHaveValue("125");
  // What is no number stands, with its error.
  await field.fill("ca. 14");
  await field.blur();
  await expect(field).toHaveAttribute("aria-invalid", "true");
  // Before its hint, where it has one.
  const told = [`${input.slice(1)}-error`, described].filter(Boolean).join(" ");
  await expect(field).toHaveAttribute("aria-describedby", told);
  await write("4321");
  await expect(field).toHaveValue("ca. 14");
  await field.fill("8");
  await field.blur();
  await expect(field).not.toHaveAttribute("aria-invalid", "true");
  expect(await field.getAttribute("aria-describedby")).toBe(described);
  await saved(page);
  await tab.close();
}

test("a number that is half written stands, in an agreement, an evaluation and on the canvas", async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await open(browser);
  await merge(page, [
    row("ps-w-1", "partnership", { title: "Læs for mig" }),
    row("ev-w-1", "round", { partnership: "ps-w-1", round_kind: "mid", mode: "open", "own/q1/text": "Hvor mange kom?", "own/q1/answer": "number" }),
    row("an-w-1", "answers", { round: "ev-w-1", party: "library" }),
    row("ag-w-1", "agreement", { partnership: "ps-w-1", level: "L3" }),
  ]);
  for (const [route, input] of [
    ["evaluering/ev-w-1/svar/an-w-1", "input[id^=q-own]"],
    ["guide/strategi", "input[inputmode=numeric]"],
  ]) {
    await visit(page, route);
    await halfWritten(page, `#${await page.locator(input).first().getAttribute("id")}`, async () => {});
  }
  await visit(page, "partnerskaber/ps-w-1/aftale");
  const blank = (tab: Page) => tab.locator("#agreement-paper [role=button]", { hasText: "dage til at præsentere den nye" }).first();
  await blank(page).click();
  await halfWritten(page, "#ag-handover-days", (tab) => blank(tab).click());
});

test("clearing a shared computer leaves what other programs of the address keep", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Må ikke blive her");
  await page.evaluate(() => {
    sessionStorage.setItem("another-program", "mine");
    sessionStorage.setItem("makkerskab-drafts", "{}");
    sessionStorage.setItem("makkerskab/panics", "[]");
  });
  await visit(page, "filer");
  await page.getByRole("button", { name: "Ryd denne browser" }).click();
  const dialog = page.getByRole("dialog", { name: "Ryd denne browser" });
  await Promise.all([page.waitForEvent("download"), dialog.getByRole("button", { name: "Gem sikkerhedskopi" }).click()]);
  await dialog.getByLabel("Jeg har set filen blandt mine hentede filer").check();
  await dialog.getByRole("button", { name: "Ryd nu" }).click();
  await expect(dialog).toContainText("Fjernet: 1 partnerskab");
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual(["another-program"]);
});

test("whether a tie is an arrow stays ticked in a form that is not sent", async ({ browser }) => {
  const page = await open(browser);
  await merge(page, [...MAP.slice(1), row("mp-w-1", "map", { title: "Unge", variant: "v-fuld", step: "d07" })]);
  await visit(page, "netvaerk/mp-w-1/oevelse");
  const ticked = page.locator("#tie-directed");
  await ticked.check();
  await page.reload();
  await expect(page.locator("#tie-from")).toBeVisible();
  await expect(ticked).toBeChecked();
});
