// What is looked for stands where the search leads: in its line, its card, its field. In both languages, by keyboard.
import { expect, type Page } from "@playwright/test";
import { accessible, merge, open, test, visit } from "./app";

type Fields = Record<string, unknown>;
const row = (id: string, kind: string, fields: Fields) => ({ id, kind, fields });

const ENTRIES = Array.from({ length: 14 }, (_, at) =>
  row(`lg-w-${at}`, "entry", { partner: "pa-w-1", entry_kind: "call", at: `2026-03-${10 + at}`, summary: `Samtale ${at}` }));
const RECORDS = [
  row("ps-w-1", "partnership", {
    title: "Læs for mig", status: "doing", phase: "P03", notes: "Pergola i gården",
    "check/p09-01/note": "Havelåge mangler", "own/ps_own1/text": "Lej en trillebør", "own/ps_own1/phase": "P08",
    "own/ps_list/name": "Gulerodsliste", "own/ps_own2/text": "Persille", "own/ps_own2/list": "ps_list",
  }),
  row("pa-w-1", "partner", { name: "Kolonihaven", limits: "Aldrig om søndagen", phone: "" }),
  row("ct-w-1", "contact", { partner: "pa-w-1", name: "Bo Have", notes: "Elsker rabarber" }),
  row("gl-w-1", "goal", { partnership: "ps-w-1", text: "Flere børn", indicator: "Antal spader" }),
  row("lg-w-99", "entry", { partnership: "ps-w-1", entry_kind: "call", at: "2026-02-01", summary: "Talte om kompost" }),
  row("me-w-1", "meeting", { partnership: "ps-w-1", meeting_kind: "first", at: "2026-12-09", "notes/q-first-03": "De vil have drivhus" }),
  ...ENTRIES,
];

/** What is looked for, and the element that has the focus then. */
const PLACES: [string, string][] = [
  ["pergola", "ps-w-1-notes"],
  ["havelåge", "tick-p09-01"],
  ["trillebør", "tick-ps_own1"],
  ["gulerodsliste", "list-ps_list"],
  ["persille", "tick-ps_own2"],
  ["søndagen", "pa-w-1-limits"],
  ["rabarber", "ct-w-1-notes"],
  ["spader", "row-gl-w-1"],
  ["kompost", "entry-lg-w-99"],
  ["samtale 0", "entry-lg-w-0"],
  ["drivhus", "answer-q-first-03"],
];

async function find(page: Page, words: string) {
  await page.keyboard.press("Control+k");
  const field = page.locator(".mk-search__input");
  await field.fill(words);
  await expect(page.locator('.mk-search [aria-selected="true"]')).toBeVisible();
  await field.press("Enter");
  await expect(page.locator(".mk-search")).toBeHidden();
}

for (const lang of ["da", "en"] as const) {
  test(`the search leads to where the words stand (${lang})`, async ({ browser }) => {
    const page = await open(browser);
    await merge(page, RECORDS);
    if (lang === "en") await page.getByRole("button", { name: "English" }).click();
    for (const from of ["", "partnerskaber/ps-w-1/tjekliste"]) {
      for (const [words, element] of PLACES) {
        await visit(page, from);
        await find(page, words);
        const own = page.locator(`:not(details)[id="${element}"], details[id="${element}"] > summary`);
        await expect(own, `${words} from ${from}`).toBeFocused();
        await expect(own, `${words} from ${from}`).toBeInViewport();
      }
    }
    await expect(page.getByRole("textbox", { name: lang === "da" ? "Svar" : "Answer" })).toHaveValue("De vil have drivhus");
    await accessible(page);
  });
}
