// The next three things stand wherever a partnership shows, and every item leads to where its work is written.
import { expect } from "@playwright/test";
import { readFileSync } from "node:fs";
import { accessible, createPartnership, fits, open, pressOn, saved, test, unfold, visit } from "./app";

test("what is next on the checklist is told in the list, on the board, at a meeting and on every part of the page", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 360, height: 800 } });
  await createPartnership(page, "Læs for mig");
  const partnership = new URL(page.url()).hash.slice(2);
  await page.getByLabel("Behov", { exact: true }).fill("Flere børn skal læse");
  await saved(page);
  // A line that is ticked there goes: the one in its place has the focus, and what was done is said.
  const next = page.getByRole("region", { name: "Næste på tjeklisten" });
  const first = next.getByRole("checkbox").first();
  const ticked = await first.getAttribute("id");
  await pressOn(first, "Space");
  await expect(next.locator(`#${ticked}`)).toHaveCount(0);
  await expect(first).toBeFocused();
  await expect(page.locator(".mk-toast")).toContainText("Klaret: ");
  await pressOn(page.locator(".mk-toast").getByRole("button", { name: "Fortryd" }));
  await expect(next.locator(`#${ticked}`)).toHaveCount(1);
  await saved(page);
  const opened = async () => {
    await pressOn(page.locator(".mk-next-fold summary").first());
    const links = page.locator(".mk-next-fold").first().getByRole("link");
    await expect(links).toHaveCount(3);
    // The record has ticked the first item: the next three follow it.
    await expect(links.first()).not.toHaveText(/Skriv behovet/);
    await fits(page);
    await accessible(page);
    return links;
  };
  await visit(page, "partnerskaber");
  await opened();
  await visit(page, "partnerskaber/tavle");
  const links = await opened();
  await pressOn(links.nth(1));
  await expect(page).toHaveURL(/tjekliste$/);
  await expect(page.locator("#tick-p01-03")).toBeFocused();
  await visit(page, `${partnership}/moeder`);
  await pressOn(page.locator(".mk-next-line > summary"));
  await opened();
  await pressOn(page.getByRole("button", { name: "Opret mødet" }));
  await expect(page.getByRole("heading", { level: 1, name: /^Første møde/ })).toBeVisible();
  await opened();
});

test("every field that an item of the guide names has its place on the page", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  const id = new URL(page.url()).hash.split("/")[2];
  const guide = JSON.parse(readFileSync(new URL("../../content/guide.json", import.meta.url), "utf8"));
  const named: string[] = guide.items.flatMap((item: { fields?: string[] }) => item.fields ?? []);
  const fields = [...new Set(named.filter((field) => field.startsWith("partnership.")).map((field) => field.slice(12)))];
  const apart: Record<string, string> = { closing: "closing-decision" };
  const elsewhere = ["own", "check", "screening"];
  await unfold(page);
  const places = fields.filter((own) => !elsewhere.includes(own)).map((field) => apart[field] ?? `${id}-${field}`);
  const missing = () => page.evaluate((places) => places.filter((place) => !document.getElementById(place)), places);
  await expect.poll(missing).toEqual([]);
  await visit(page, `partnerskaber/${id}/risici`);
  for (const element of ["screening-title", "no-title", "risks-title"]) {
    await expect(page.locator(`#${element}`)).toBeAttached();
  }

  // From a line to its place and to the agreement, by keyboard.
  await visit(page, `partnerskaber/${id}/tjekliste`);
  await pressOn(page.getByRole("radio", { name: "Alle faser" }));
  await pressOn(page.locator("#check-P08 > summary"));
  const line = page.locator("#check-P08 .mk-checklist__item").first();
  await pressOn(line.getByRole("button", { name: /^Mere om/ }));
  await pressOn(line.getByRole("button", { name: "Vis, hvor det skrives" }));
  await expect(page).toHaveURL(/aftale$/);
});
