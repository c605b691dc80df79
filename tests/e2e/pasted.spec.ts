// What is pasted into a field for one thing, and a step that the next deed does.
import { expect, type Locator } from "@playwright/test";
import { accessible, createPartnership, merge, open, press, saved, test, unfold, visit } from "./app";

/** As a browser hands over what was copied elsewhere. */
const paste = (field: Locator, text: string) =>
  field.evaluate((input, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text", pasted);
    input.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);

test("of several lines that are pasted each is one of its own, in one step; too many are told of", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" });
  await createPartnership(page, "Læs for mig");
  await unfold(page);
  const goal = page.getByLabel("Et mål", { exact: true });
  await goal.focus();
  await paste(goal, "• Nå 50 unge\r\n• Tre arrangementer\r\n");
  const goals = page.locator(".mk-disclosure__title", { hasText: /Nå 50 unge|Tre arrangementer/ });
  await expect(goals).toHaveCount(2);
  await expect(goal).toBeFocused();
  await page.locator(".mk-toast").getByRole("button", { name: "Fortryd" }).click();
  await expect(goals).toHaveCount(0);
  const ask = page.getByLabel("Et ønske eller et tilbud", { exact: true });
  await paste(ask, "Lokale\t20 timer");
  await expect(ask).toHaveValue("Lokale, 20 timer");
  await paste(goal, "en linje\n".repeat(101));
  await expect(page.getByText(/Det er 101 linjer.*Intet er ændret/)).toBeVisible();
  await expect(page.locator(".mk-disclosure__title", { hasText: "en linje" })).toHaveCount(0);
});

test("a step that speaks of a meeting gives it its day, and is done by it", async ({ browser }) => {
  const page = await open(browser, "", { lang: "da" });
  await merge(page, [
    { id: "ps-a", kind: "partnership", fields: { title: "Læs for mig" } },
    { id: "ac-a", kind: "action", fields: { partnership: "ps-a", text: "Første møde hos dem", due: "2099-02-12", state: "open" } },
  ]);
  await visit(page, "partnerskaber/ps-a/moeder");
  await expect(page.locator("#new-meeting-at")).toHaveValue("2099-02-12");
  await expect(page.getByRole("checkbox", { name: "Så er skridtet »Første møde hos dem« klaret" })).toBeChecked();
  await accessible(page);
  await press(page, "button", "Opret mødet");
  await expect(page.getByRole("heading", { level: 1, name: /Første møde/ })).toBeVisible();
  await saved(page);
  await visit(page, "partnerskaber/ps-a/moeder");
  await expect(page.getByText("Hvad er det næste skridt?").first()).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /^Så er skridtet/ })).toHaveCount(0);
});
