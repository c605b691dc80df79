// The guide at work: the library's own sheet, finding, and carrying one partnership through it.
import { expect } from "@playwright/test";
import { accessible, createPartnership, fits, open, pressOn, saved, submit, test, visit } from "./app";

test("the strategy canvas is filled in once, says when there is no room, and can be found", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  await page.getByLabel("Status", { exact: true }).first().selectOption("active");
  await visit(page, "guide/strategi");
  await page.getByLabel(/Hvilke borgere vil vi nå/).fill("Unge uden for uddannelse");
  await page.getByLabel(/Hvor mange partnerskaber/).fill("halvanden");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Skriv et helt tal, for eksempel 6.")).toBeVisible();
  await page.getByLabel(/Hvor mange partnerskaber/).fill("0");
  await page.keyboard.press("Tab");
  await expect(page.getByText("Skriv et helt tal, for eksempel 6.")).toHaveCount(0);
  await expect(page.getByText("Lige nu passer I 1 partnerskab. Det er 1 mere, end I har plads til.")).toBeVisible();
  await pressOn(page.getByLabel("Afdelingerne vælger selv"), "Space");
  await page.getByLabel(/Hvornår ser vi på strategikortet igen/).fill("2026-01-01");
  await saved(page);
  await page.reload();
  await expect(page.getByLabel(/Hvilke borgere vil vi nå/)).toHaveValue("Unge uden for uddannelse");
  await expect(page.getByLabel("Afdelingerne vælger selv")).toBeChecked();
  await visit(page, "");
  await expect(page.getByText("Flere, end der er plads til")).toBeVisible();
  await expect(page.getByText("I ville se på strategikortet igen 01.01.2026.")).toBeVisible();

  // The search knows what was written there, and what the guide says.
  await page.keyboard.press("Control+k");
  const search = page.getByRole("combobox", { name: "Søg i alt" });
  await search.fill("unge uden for");
  await expect(page.getByRole("option", { name: /Strategikortet/ })).toBeVisible();
  await search.fill("giver den, I har i røret");
  await expect(page.getByRole("option")).toHaveCount(0);
  await search.fill("behovet borgerne sætning");
  await expect(page.getByRole("option", { name: /Skriv behovet hos borgerne.*Guidens tjekliste.*1 Formål/ })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(page.locator("#p01-01")).toBeFocused();
  await expect(page).toHaveURL(/#\/guide\/P01$/);
});

test("two quick choices are taken back one at a time", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  const track = page.getByLabel("Spor", { exact: true }).first();
  await page.locator("summary").filter({ hasText: "Hvorfor" }).first().evaluate((fold) => {
    (fold.parentElement as HTMLDetailsElement).open = true;
  });
  await track.selectOption("L");
  await track.selectOption("F");
  const undo = page.locator(".mk-status").getByRole("button", { name: /^Fortryd/ });
  await undo.click();
  await expect(track).toHaveValue("L");
  await undo.click();
  await expect(track).toHaveValue("");
});

test("own lists are pasted, moved by keyboard, copied; ticks come back from paper", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  const partnership = new URL(page.url()).hash.slice(2);
  await visit(page, `${partnership}/tjekliste`);

  await pressOn(page.getByRole("button", { name: "Lav listen" }));
  await expect(page.getByText("Giv listen et navn, så I kan kende den igen.")).toBeVisible();
  await page.getByLabel("Hvad skal listen hedde?").fill("Sommerfest");
  await page.getByLabel("Punkter", { exact: true }).fill("- Telt\n* Kage\n☐ Lys");
  await pressOn(page.getByRole("button", { name: "Lav listen" }));
  const list = page.getByRole("group").filter({ has: page.getByRole("heading", { name: "Sommerfest", exact: true }) });
  await pressOn(list.locator("summary").first());
  const lines = list.getByRole("checkbox");
  await expect(lines).toHaveCount(3);
  const names = () => list.locator(".mk-checklist__text").allInnerTexts().then((all) => all.map((text) => text.split("\n").at(-1)!.trim()));
  await pressOn(lines.nth(2), "Alt+ArrowUp");
  await expect.poll(names).toEqual(["Telt", "Lys", "Kage"]);
  await expect(lines.nth(1)).toBeFocused();
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(names).toEqual(["Lys", "Telt", "Kage"]);
  await pressOn(list.getByRole("button", { name: "Mere om: Lys" }));
  await list.getByLabel("Punktets ord").fill("Lyskæder");
  await expect.poll(names).toEqual(["Lyskæder", "Telt", "Kage"]);
  // Emptied letter by letter it is no last letter: the words from before are back, and it is said.
  const words = list.getByLabel("Punktets ord");
  await words.blur();
  await pressOn(words, "End");
  for (const _ of "Lyskæder") await page.keyboard.press("Backspace");
  await expect(words).toHaveValue("");
  await page.keyboard.press("Tab");
  await expect(words).toHaveValue("Lyskæder");
  await expect(words).toHaveAccessibleDescription(/Et punkt kan ikke stå tomt/);
  await expect.poll(names).toEqual(["Lyskæder", "Telt", "Kage"]);
  // A note is the library's own: it stands at the line, and on no paper.
  await list.getByLabel("Hvem", { exact: true }).fill("Anne");
  await list.getByLabel("Note", { exact: true }).fill("Spørg ikke Per");
  const note = list.locator(".mk-checklist__note").first();
  await expect(note).toHaveText("Anne · Spørg ikke Per");
  await page.emulateMedia({ media: "print" });
  await expect.poll(() => note.innerText()).toBe("Anne");
  await expect(list.locator(".mk-checklist__more")).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await pressOn(list.getByRole("button", { name: "Lav en kopi" }).first());
  await expect.poll(names).toEqual(["Lyskæder", "Lyskæder", "Telt", "Kage"]);

  // One of the guide's short lists, and numbers from a sheet of paper.
  await page.getByLabel("En af guidens korte lister").selectOption({ label: "Telefonopkald" });
  await pressOn(page.getByRole("button", { name: "Tag i brug" }));
  await pressOn(page.getByText("Kryds af fra papir"));
  await page.getByLabel("Numre").fill("a3-4 b1 1.4 99.9");
  await expect(page.getByText("Findes ikke på jeres liste: 99.9")).toBeVisible();
  await pressOn(page.getByRole("button", { name: "Sæt 4 krydser" }));
  await expect(list.getByRole("checkbox", { name: "Kage" })).toBeChecked();
  await expect(page.getByLabel("Numre")).toHaveValue("99.9");
  await page.locator(".mk-status").getByRole("button", { name: /^Fortryd/ }).click();
  await expect(list.getByRole("checkbox", { name: "Kage" })).not.toBeChecked();

  // The short edition shares its ticks with the long list.
  await pressOn(page.getByRole("radio", { name: "Pixi" }));
  const short = page.getByRole("checkbox", { name: "Start med borgernes behov." });
  await pressOn(short, "Space");
  await pressOn(page.getByRole("radio", { name: "Alle faser" }));
  await expect(page.getByRole("checkbox", { name: /Skriv behovet hos borgerne/ })).toBeChecked();
  await saved(page);
  await page.reload();
  await expect(page.getByRole("heading", { name: "Sommerfest", exact: true })).toBeVisible();
});

test("a later edition of the guide is offered as a difference and changes nothing before it is taken", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  const partnership = new URL(page.url()).hash.slice(2);
  await visit(page, `${partnership}/tjekliste`);
  await pressOn(page.getByRole("checkbox", { name: /Beskriv målgruppen/ }), "Space");
  await saved(page);
  await page.route("**/guide*.json", async (route) => {
    const guide = await (await route.fetch()).json();
    guide.edition = 2;
    const first = guide.items[0];
    guide.items.splice(10, 0, { ...first, id: "p01-11", auto: false, since: 2, words: { da: { text: "Spørg en nabo." }, en: { text: "Ask a neighbour." } } });
    guide.items.find((item: { id: string }) => item.id === "p01-06").until = 2;
    await route.fulfill({ json: guide });
  });
  await page.reload();
  await expect(page.getByText("Guiden er kommet i en ny udgave")).toBeVisible();
  await expect(page.getByText("1 nyt punkt")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "Spørg en nabo." })).toHaveCount(0);
  await pressOn(page.getByRole("button", { name: "Behold den gamle" }));
  await expect(page.getByRole("checkbox", { name: /Spørg: Har den anden/ })).toBeVisible();
  await pressOn(page.getByText("Se forskellen til den nye udgave"));
  await pressOn(page.getByRole("button", { name: "Brug den nye udgave" }));
  await expect(page.getByRole("checkbox", { name: "Spørg en nabo." })).toBeVisible();
  await expect(page.getByRole("checkbox", { name: /Spørg: Har den anden/ })).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: /Beskriv målgruppen/ })).toBeChecked();
});

test("the guide is read by question and by role, and leads to examples and back", async ({ browser }) => {
  const page = await open(browser, "guide/hvordan");
  await pressOn(page.locator("summary", { hasText: "Hvordan siger vi pænt nej?" }));
  await pressOn(page.getByRole("link", { name: /4\.9 Sig pænt nej/ }));
  await expect(page.locator("#p04-09")).toBeFocused();
  await expect(page.locator("#p04-04").getByText(/^Kilder?: /)).toBeVisible();
  await pressOn(page.locator("#p04-04").getByRole("link", { name: "Kunsten at sige nej" }));
  await expect(page.getByRole("heading", { level: 1, name: "Kunsten at sige nej" })).toBeVisible();
  await pressOn(page.getByText("Punkter på tjeklisten, som eksemplet viser"));
  await pressOn(page.getByRole("link", { name: /^4\.3/ }));
  await expect(page.locator("#p04-03")).toBeFocused();
  await visit(page, "guide/roller");
  const deputy = page.locator("#deputy");
  await pressOn(deputy.getByText("Det tager rollen sig især af"));
  await expect(deputy.getByRole("link", { name: /2\.3/ })).toBeVisible();
  // On paper the questions bring their answers, and no line of the strategy canvas is without room to write.
  await page.emulateMedia({ media: "print" });
  await visit(page, "guide/hvordan");
  await expect(page.getByRole("link", { name: /^1\.1/ }).first()).toBeVisible();
  await visit(page, "guide/strategi");
  await expect(page.locator(".mk-canvas__card .mk-answer-lines").locator("visible=true")).toHaveCount(10);
});

test("on a phone each message of the communication plan says what its words are", async ({ browser }) => {
  const page = await open(browser, "guide/kommunikation", { lang: "en" }, { viewport: { width: 360, height: 780 } });
  await expect(page.locator('td[data-label="To whom"]')).toHaveCount(8);
  await fits(page);
  await accessible(page);
});

test("the communication plan begins with the guide's messages, is told, printed, and taken back in one step", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1280, height: 900 } });
  await createPartnership(page, "Læs for mig");
  const plan = page.locator("#group-messages");
  await pressOn(plan.locator("summary").first());
  await pressOn(plan.getByRole("button", { name: "Begynd med guidens 8 beskeder" }));
  await expect(plan.locator(".mk-disclosure")).toHaveCount(8);
  await page.locator(".mk-status").getByRole("button", { name: /^Fortryd/ }).click();
  await expect(plan.locator(".mk-disclosure")).toHaveCount(0);
  await pressOn(plan.getByRole("button", { name: "Begynd med guidens 8 beskeder" }));
  await expect(plan.getByRole("button", { name: /guidens/ })).toHaveCount(0);

  await submit(plan.getByLabel("Ny besked"), "Sommerlukket");
  const row = plan.locator(".mk-disclosure").filter({ hasText: "Sommerlukket" });
  await pressOn(row.locator("summary"));
  await row.getByLabel("Til hvem").fill("Vagterne");
  await row.getByLabel("Dato").fill("2026-01-02");
  await page.keyboard.press("Tab");
  await expect(row.locator("summary")).toContainText("Vagterne: Sommerlukket");
  await expect(row.locator("summary")).toContainText("02.01.2026");
  await row.getByLabel("Kun for jer selv").selectOption("true");
  await expect(row.locator("summary")).toContainText("Kun for jer selv");
  await saved(page);
  // It is late: the overview tells.
  const address = page.url().split("#/")[1];
  await visit(page, "");
  await expect(page.getByRole("region", { name: "Beskeder, der skal ud" })).toContainText("Vagterne: Sommerlukket");
  await visit(page, address);
  await pressOn(row.locator("summary"));

  // What is only for the house is not on the paper, unless somebody asks for it.
  await page.emulateMedia({ media: "print" });
  const sheet = page.locator(".mk-sheet");
  await expect(sheet).toContainText("Kommunikationsplan");
  await expect(sheet).toContainText("Hvad, hvorfor, og hvad betyder det for dig");
  await expect(sheet).not.toContainText("Sommerlukket");
  await page.emulateMedia({ media: "screen" });
  await pressOn(row.getByRole("button", { name: "Markér som sendt" }));
  await expect(row.locator("summary")).toContainText("Sendt");
  // What goes out every month comes again by itself.
  const monthly = plan.locator(".mk-disclosure").filter({ hasText: "Status på fem linjer" });
  await pressOn(monthly.locator("summary"));
  await expect(monthly.getByLabel("Gentages")).toHaveValue("monthly");
  await monthly.getByLabel("Dato").fill("2099-01-31");
  await page.keyboard.press("Tab");
  await pressOn(monthly.getByRole("button", { name: "Markér som sendt" }));
  await expect(page.locator(".mk-toast")).toContainText("Næste gang er 28.02.2099");
  await expect(monthly.locator("summary")).toContainText(/Sendt .* · 28\.02\.2099/);
  await expect(monthly.getByRole("button", { name: "Markér som sendt" })).toBeVisible();
  await saved(page);
  await page.reload();
  await expect(plan.locator(".mk-disclosure")).toHaveCount(9);
});
