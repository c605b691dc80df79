// Files that mean harm, and files that do not fit: nothing executes, nothing is half written.
import { expect } from "@playwright/test";
import { chooseFile, createPartnership, goTo, open, saveBackup, secured, stored, test, visit } from "./app";

const SCRIPT = `<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>`;
const KINDS: [string, string, string[]][] = [
  ["partnership", "ps", ["title", "need", "summary", "story", "notes", "channel", "owner"]],
  ["partner", "pa", ["name", "kind", "about", "web", "address", "notes"]],
  ["contact", "ct", ["name", "title", "email", "phone", "notes"]],
  ["entry", "lg", ["summary", "by", "reason"]],
  ["action", "ac", ["text", "owner"]],
  ["goal", "gl", ["text", "indicator", "party"]],
  ["ask", "as", ["text", "note"]],
  ["meeting", "me", ["place", "chair"]],
  ["risk", "rk", ["title", "countermeasure", "owner"]],
  ["approval", "ap", ["who", "note"]],
];

function hostile(): string {
  const records = KINDS.map(([kind, prefix, names]) => {
    const fields: Record<string, unknown> = Object.fromEntries(names.map((name) => [name, `${SCRIPT}\u202e${name}`]));
    fields.web = "javascript:window.pwned=1";
    fields.email = `javascript:window.pwned=1`;
    fields[`javascript:window.pwned=1`] = SCRIPT;
    if (kind !== "partnership" && kind !== "partner") fields.partnership = "ps-ond-1";
    if (kind === "contact") fields.partner = "pa-ond-1";
    return { id: `${prefix}-ond-1`, kind, fields };
  });
  records.push({ id: "mb-ond-1", kind: "member", fields: { partnership: "ps-ond-1", partner: "pa-ond-1" } });
  return JSON.stringify(records);
}

test("script in every text field executes nowhere, and no link runs it", async ({ browser }) => {
  const page = await open(browser, "", { by: SCRIPT });
  await chooseFile(page, hostile(), `${SCRIPT.replace(/\//g, "")}.json`);
  await page.getByRole("button", { name: "Flet" }).click();
  await expect(page.getByText(/Filen er flettet/)).toBeVisible();
  const tabs = ["", "/log", "/tjekliste", "/aftale", "/tilladelser", "/moeder", "/evaluering", "/risici"];
  const routes = ["", "partnerskaber", "partnerskaber/tavle", "partnere", "partnere/pa-ond-1", "filer", "filer/papirkurv"];
  for (const route of [...routes, ...tabs.map((tab) => `partnerskaber/ps-ond-1${tab}`)]) {
    await visit(page, route);
    expect(await page.evaluate(() => (window as unknown as { pwned?: number }).pwned), route).toBeUndefined();
    await expect(page.locator('a[href^="javascript:" i], [src^="javascript:" i], img[src="x"]')).toHaveCount(0);
  }
  await visit(page, "filer");
  const copy = await saveBackup(page);
  const other = await open(browser);
  await chooseFile(other, copy);
  await expect(other.getByRole("button", { name: "Flet" })).toBeVisible();
  // A plan counts what there is: nothing that could not be read.
  await expect(other.getByText("kan ikke læses", { exact: true })).toHaveCount(0);
});

test("records that name themselves or each other as their homes are found, shown and put into the trash", async ({ browser }) => {
  const rings: [string, string, object][] = [
    ["ac-ring-1", "action", { partnership: "ac-ring-1", text: "Rundgang i opgaver" }],
    ["no-ring-1", "node", { map: "no-ring-2", name: "Rundgang i kort" }],
    ["no-ring-2", "node", { map: "no-ring-1", name: "Rundgang i kort igen" }],
    ["pa-god-2", "partner", { name: "Den gode partner" }],
  ];
  const page = await open(browser);
  await chooseFile(page, JSON.stringify(rings.map(([id, kind, fields]) => ({ id, kind, fields }))));
  await page.getByRole("button", { name: "Flet" }).click();
  await expect(page.getByText(/Filen er flettet/)).toBeVisible();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Søg i alt" }).fill("rundgang");
  await expect(page.getByRole("option", { name: /Rundgang i kort/ }).first()).toBeVisible();
  await page.getByRole("option", { name: /Rundgang i kort/ }).first().click();
  await expect(page.getByRole("heading", { level: 1, name: "Papirkurv" })).toBeVisible();
  await expect(page.getByText("Rundgang i opgaver")).toBeVisible();
});

test("a file with impossible claims is put aside record by record, and the rest is merged", async ({ browser }) => {
  const seen = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`a${n}`, 1]));
  const file = {
    app: "makkerskab",
    format: { major: 1, minor: 0 },
    file: { kind: "everything", records: 3 },
    records: [
      { id: "ps-mange-1", kind: "partnership", fields: { title: "Titusind forfattere" }, trace: { seen, from: {} } },
      { id: "ps-stor-1", kind: "partnership", fields: { title: "For stort tal" }, trace: { seen: { a: 4294967296 }, from: {} } },
      { id: "ps-god-1", kind: "partnership", fields: { title: "Den gode" } },
    ],
  };
  const page = await open(browser);
  await chooseFile(page, JSON.stringify(file));
  await page.getByRole("button", { name: "Flet" }).click();
  await visit(page, "partnerskaber");
  await expect(page.getByRole("link", { name: "Den gode" }).first()).toBeVisible();
});

test("an import that does not fit is refused with the numbers, nothing is written, and a copy can be saved", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Det der er her");
  await secured(page);
  await page.evaluate(() => {
    for (let part = 0, size = 1_000_000; size > 500; ) {
      try {
        localStorage.setItem(`other/${part}`, "x".repeat(size));
        part += 1;
      } catch {
        size = Math.floor(size / 2);
      }
    }
  });
  const before = await stored(page);
  const records = Array.from({ length: 40 }, (_, n) => ({ id: `ps-stor-${n}`, kind: "partnership", fields: { title: `Stort ${n}`, need: "x".repeat(2_000) } }));
  await chooseFile(page, JSON.stringify(records));
  await page.getByRole("button", { name: "Flet" }).click();
  await expect(page.getByText("Filen er ikke flettet")).toBeVisible();
  await expect(page.locator("#incoming")).toContainText(/\d{2}\.\d{3}/);
  expect(await stored(page)).toEqual(before);
  const copy = await saveBackup(page);
  expect(copy).toContain("Det der er her");
  await goTo(page, "Partnerskaber");
  await expect(page.getByRole("link", { name: "Stort 1" })).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Det der er her" }).first()).toBeVisible();
  // What did not happen is no state to go back to.
  const noted = () =>
    page.evaluate(
      () =>
        new Promise<number>((resolve, reject) => {
          const opening = indexedDB.open("makkerskab");
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const count = opening.result.transaction("journal").objectStore("journal").count();
            count.onsuccess = () => {
              opening.result.close();
              resolve(count.result);
            };
          };
        }),
    );
  await expect.poll(noted).toBe(0);
});
