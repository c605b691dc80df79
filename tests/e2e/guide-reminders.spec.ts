// A day on a line of the checklist or on a risk: whoever writes it is reminded.
import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, createPartnership, merge, open, pressOn, saved, submit, test, visit } from "./app";

test("a name and a day on a line and on a risk stand among what is due, lead there, and go when done", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  const partnership = new URL(page.url()).hash.slice(2);
  await visit(page, `${partnership}/tjekliste`);
  await pressOn(page.getByRole("radio", { name: "Alle faser" }));
  await pressOn(page.locator("#check-P05 > summary"));
  const line = page.locator("#check-P05 .mk-checklist__item").nth(6);
  await pressOn(line.getByRole("button", { name: /^Mere om/ }));
  await pressOn(line.getByLabel("Senere"), "Space");
  await line.getByLabel("Hvem", { exact: true }).fill("Mette");
  await line.locator("input[type=date]").fill("2026-02-01");
  await expect(line.locator(".mk-tag--late")).toBeVisible();

  await visit(page, `${partnership}/risici`);
  await submit(page.locator("#add-risk"), "Lederen skifter job");
  const risk = page.locator("details").filter({ has: page.locator("summary", { hasText: "Lederen skifter job" }) }).last();
  await pressOn(risk.locator("summary"));
  await risk.locator("input[type=date]").fill("2026-02-02");
  await saved(page);

  // The overview counts both, and its line leads to where it was written.
  await visit(page, "");
  const todo = page.locator("section[aria-labelledby=todo-title]");
  await expect(todo.getByRole("listitem")).toHaveCount(2);
  await expect(todo.getByRole("checkbox", { name: /opsummerende mail/ })).toBeVisible();
  await expect(todo.getByText("Mette")).toBeVisible();
  await expect(page.locator(".mk-overview__lead")).toContainText("2 ting venter, og de skulle alle have været gjort.");
  await accessible(page);
  await pressOn(todo.getByRole("link", { name: "Lederen skifter job" }));
  await expect(page).toHaveURL(/risici$/);
  await expect(page.locator("summary:focus")).toContainText("Lederen skifter job");
  await visit(page, "");
  await pressOn(todo.getByRole("link", { name: "Tjekliste 5.7" }));
  await expect(page).toHaveURL(/tjekliste$/);
  await expect(page.locator("#tick-p05-07")).toBeFocused();

  // The partnership's own list of what is promised has them too, and so has the calendar.
  await visit(page, `${partnership}/log`);
  await expect(page.locator("aside").getByText("Lederen skifter job")).toBeVisible();
  await visit(page, "");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    todo.getByRole("button", { name: "Gem til kalenderen" }).click(),
  ]);
  const file = readFileSync((await download.path())!, "utf8").replace(/\r\n /g, "");
  expect(file).toMatch(/SUMMARY:.*opsummerende mail/);
  expect(file).toContain("SUMMARY:Se på en risiko");
  expect(file).not.toContain("Lederen skifter job");

  // Where the partnership is one of many it is the next thing to do, with its day.
  await visit(page, "partnerskaber/tavle");
  const next = page.locator(".mk-board-card__next");
  await expect(next.filter({ hasText: "opsummerende mail" })).toContainText("01.02.2026");
  await expect(next.filter({ hasText: "Lederen skifter job" })).toContainText("02.02.2026");
  await visit(page, "partnerskaber");
  const row = page.getByRole("row", { name: /Læs for mig/ });
  await expect(row.locator(".mk-tag--late").first()).toBeVisible();
  await pressOn(row.getByRole("link", { name: /opsummerende mail/ }));
  await expect(page.locator("#tick-p05-07")).toBeFocused();

  await visit(page, "");
  await pressOn(todo.getByRole("checkbox", { name: /opsummerende mail/ }), "Space");
  await expect(todo.getByRole("listitem")).toHaveCount(1);
  await visit(page, `${partnership}/tjekliste`);
  await pressOn(page.getByRole("radio", { name: "Alle faser" }));
  await expect(page.locator("#tick-p05-07")).toBeChecked();

  // Then the risk is next; a list on paper is for others' eyes.
  await visit(page, "partnerskaber");
  const link = row.getByRole("link", { name: "Lederen skifter job" });
  await expect(link).toBeVisible();
  await accessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(link).toBeHidden();
  await page.emulateMedia({ media: "screen" });

  // One person, however written: their list, their meetings, and how much it comes to.
  const home = { partnership: partnership.split("/")[1] };
  const step = (id: string, owner: string) => ({ id, kind: "action", fields: { ...home, text: `Ring for ${owner}`, owner } });
  await merge(page, [
    step("ac-x-1", "MK"), step("ac-x-2", "Mette Krag"), step("ac-x-3", "Bo"),
    { id: "mt-x-1", kind: "meeting", fields: { ...home, at: new Date().toLocaleDateString("sv"), attendees: ["Mette, Lone"] } },
    { id: "mt-x-2", kind: "meeting", fields: { ...home, at: new Date().toLocaleDateString("sv"), attendees: ["Lone"] } },
  ]);
  await visit(page, "");
  await expect(page.locator(".mk-overview__lead")).toContainText("6 ting venter, og 1 af dem");
  await page.getByLabel("Opgaver for").selectOption("Kun Mette Krag");
  await expect(todo.getByRole("listitem")).toHaveCount(2);
  await expect(page.locator(".mk-overview__lead")).toContainText("3 ting venter på Mette Krag.");
  await expect(page.locator("section[aria-labelledby=meetings-today]").getByRole("listitem")).toHaveCount(1);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("heading", { name: "Det skal I gøre: Mette Krag" })).toBeVisible();
  await expect(page.locator("#numbers-title")).toBeHidden();
});
