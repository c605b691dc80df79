// What has the room that it needs: on paper, on a phone, under a finger, on a wall.
import { expect, type Page } from "@playwright/test";
import { createPartnership, fits, merge, open, test, visit } from "./app";

/** As a browser asks for it: whatever stands in part stands whole. */
async function onPaper(page: Page) {
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await page.emulateMedia({ media: "print" });
  await page.setViewportSize({ width: 680, height: 1000 });
}

const partnership = (place: number, status: string) => ({ id: `ps-room-${place}`, kind: "partnership", fields: { title: `Læseklub nummer ${place}`, status } });

test("the board has all its lanes on paper, with every card", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1440, height: 900 } });
  const many = Array.from({ length: 34 }, (_, place) => partnership(place, "idea"));
  await merge(page, [...many, ...["active", "review", "declined_us"].map((status, place) => partnership(40 + place, status))]);
  await visit(page, "partnerskaber/tavle");
  await expect(page.locator(".mk-board-card").first()).toBeVisible();
  // Seven lanes stand beside each other, a number on one line.
  expect(await page.locator(".mk-board").evaluate((board) => board.scrollWidth - board.clientWidth)).toBe(0);
  for (const count of await page.locator(".mk-board .mk-count:visible").all()) expect((await count.boundingBox())!.height).toBeLessThan(30);
  await onPaper(page);
  await expect(page.locator(".mk-board-card:visible")).toHaveCount(37);
  const beyond = (cards: Element[]) => cards.filter((card) => card.getBoundingClientRect().right > innerWidth).length;
  expect(await page.locator(".mk-board-card, .mk-board__column").evaluateAll(beyond)).toBe(0);
});

test("beside «Ryd svaret» nothing is pressed, and the hand stays at the question", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1440, height: 900 } });
  await createPartnership(page, "Læseklubben");
  await visit(page, `${new URL(page.url()).hash.slice(2)}/evaluering`);
  await page.getByRole("radio", { name: /^Puls/ }).check();
  await page.getByRole("button", { name: "Begynd runden" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /Puls/ })).toBeVisible();
  await visit(page, `${new URL(page.url()).hash.slice(2)}/svar`);
  await page.getByRole("button", { name: "Begynd", exact: true }).click();
  const ask = page.locator("fieldset.mk-ask").first();
  await ask.locator("input").nth(2).check();
  const clear = ask.locator(".mk-link-button");
  const box = (await clear.boundingBox())!;
  expect(box.width).toBeLessThan(200);
  expect(box.height).toBeGreaterThanOrEqual(40);
  await clear.click();
  await expect(clear).toHaveCount(0);
  await expect(ask.locator("input").first()).toBeFocused();
});

test("a blank form gives its width to what is written most, and fills the sheet", async ({ browser }) => {
  const page = await open(browser, "guide/ark-risici");
  await onPaper(page);
  const width = async (name: string) => (await page.getByRole("columnheader", { name, exact: true }).boundingBox())!.width;
  expect(await width("Det gør vi")).toBeGreaterThan(1.5 * (await width("Sandsynlighed")));
  const table = (await page.locator(".mk-blank__table").boundingBox())!;
  expect(table.height).toBeGreaterThan(700);
  expect(table.x + table.width).toBeLessThanOrEqual(680);
  for (const lang of ["da", "en"]) {
    const other = await open(browser, "", { lang });
    for (const [form, most] of [["valg", 1], ["tjekliste", 3]] as const) {
      await visit(other, `guide/ark-${form}`);
      await expect(other.locator(".mk-blank")).toBeVisible();
      const pdf = (await other.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length, `${form} ${lang}`).toBe(most);
    }
  }
});

test("the whole checklist is printed in two columns, without signs of folding", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Læseklubben");
  await visit(page, `${new URL(page.url()).hash.slice(2)}/tjekliste`);
  await page.getByRole("radio", { name: "Alle faser" }).click();
  await expect(page.locator(".mk-checklist__item").nth(100)).toBeAttached();
  await onPaper(page);
  await expect(page.locator(".mk-group__summary > .mk-icon:visible")).toHaveCount(0);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)!.length).toBeLessThanOrEqual(4);
});

test("on a phone the way into a line of the checklist stands beside its words", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 360, height: 740 } });
  await createPartnership(page, "Læseklubben");
  await visit(page, `${new URL(page.url()).hash.slice(2)}/tjekliste`);
  const line = page.locator(".mk-checklist__item").first();
  const words = (await line.locator("label").boundingBox())!;
  const way = (await line.getByRole("button", { name: /^Mere om/ }).boundingBox())!;
  expect(way.y).toBeLessThan(words.y + words.height);
  expect(way.x).toBeGreaterThanOrEqual(words.x + words.width);
  expect(way.width).toBeGreaterThanOrEqual(40);
  await fits(page);
});

test("after a workshop's material the page prints itself again", async ({ browser }) => {
  const page = await open(browser, "netvaerk");
  await page.evaluate(() => (window.print = () => void document.documentElement.setAttribute("data-asked", "")));
  await page.getByRole("button", { name: "Aktørkort" }).click();
  await expect(page.locator("html[data-asked]")).toBeAttached();
  await expect(page.locator(".mk-material > *")).toBeAttached();
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect(page.locator(".mk-material > *")).toHaveCount(0);
});

test("the map's table shows every value whole", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1440, height: 900 } });
  const node = (place: number, fields: object) => ({ id: `no-room-${place}`, kind: "node", fields: { map: "mp-room", ring: 2, influence: 3, ...fields } });
  await merge(page, [
    { id: "mp-room", kind: "map", fields: { title: "Nordbyen", date: "2026-05-04" } },
    node(1, { name: "Kommunens forvaltninger", sector: "culture", goal_fit: 1 }),
    node(2, { name: "Specialrådgivningscentret", sector: "union_faith", goal_fit: -1 }),
  ]);
  await visit(page, "netvaerk/mp-room");
  await page.getByRole("radio", { name: "Tabel", exact: true }).click();
  // As wide as what is chosen would have it.
  const cut = (selects: Element[]) => selects.filter((select) => {
    const free = select.cloneNode(true) as HTMLSelectElement;
    free.replaceChildren(new Option((select as HTMLSelectElement).selectedOptions[0].text));
    free.style.cssText = "inline-size: max-content; min-inline-size: 0; position: absolute";
    select.parentElement!.append(free);
    const wide = free.offsetWidth;
    free.remove();
    return wide > (select as HTMLElement).offsetWidth + 1;
  }).length;
  expect(await page.locator(".mk-map-table select").evaluateAll(cut)).toBe(0);
  await page.locator(".mk-map-table .mk-link-button").first().click();
  await expect(page.getByRole("heading", { name: /^Om / })).toBeVisible();
  expect(await page.locator(".mk-map-table select").evaluateAll(cut)).toBe(0);
  await onPaper(page);
  for (const whole of ["Lidt det samme", "Af og til"]) await expect(page.locator(".mk-map-table tbody").getByText(whole).locator("visible=true").first()).toBeVisible();
});

test("what may take long on a phone is folded there: filters; and sorting says that it sorts", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 360, height: 780 } });
  await merge(page, [partnership(1, "idea")]);
  await visit(page, "partnerskaber");
  await expect(page.locator("#filter-status")).toBeHidden();
  expect((await page.locator("tbody tr").first().boundingBox())!.y).toBeLessThan(850);
  await page.getByText("Filtrér", { exact: true }).click();
  await expect(page.locator("#filter-status")).toBeVisible();
  await fits(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(page.locator("#filter-status")).toBeVisible();
  await expect(page.getByText("Filtrér", { exact: true })).toBeHidden();
});

test("the frame stands still from page to page, and the line at the foot stays one line", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1440, height: 900 } });
  await expect(page.locator(".mk-status a", { hasText: "Sikkerhedskopi" })).toHaveCount(0);
  await createPartnership(page, "Læsevenner for tosprogede familier i Nordbyen, Vestbyen og havnekvarteret sammen med Røde Kors");
  const places = [];
  for (const route of ["", "partnerskaber", "partnerskaber/tavle", "guide"]) {
    await visit(page, route);
    // One frame: what the page says begins under the name of the app.
    const across = async (what: string) => Math.round((await page.locator(what).boundingBox())!.x);
    places.push(`${await across(".mk-brand")} ${await across("#mk-title")}`);
  }
  expect(new Set(places).size).toBe(1);
  // As a release says it that stands here whole.
  await page.evaluate(() => {
    document.documentElement.setAttribute("data-offline", "ready");
    window.dispatchEvent(new Event("makkerskab-offline"));
  });
  const sign = (place: string) => page.locator(place).getByText("Klar til brug uden net");
  for (const width of [1440, 1024, 768, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await expect(page.locator("#status-undo")).toBeVisible();
    await expect(sign(width > 960 ? ".mk-status" : ".mk-footer")).toBeVisible();
    await expect(sign(width > 960 ? ".mk-footer" : ".mk-status")).toBeHidden();
    // On a phone it is a sign alone.
    const least = width === 768 ? 150 : width === 360 ? 43 : 60;
    expect((await page.locator("#status-undo").boundingBox())!.width).toBeGreaterThan(least);
    await test.step(`${width}`, async () => expect((await page.locator(".mk-status").boundingBox())!.height).toBeLessThan(60));
  }
});

test("on a phone a button that stands alone has its word on one line, under the text above", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 360, height: 780 } });
  await merge(page, [partnership(1, "idea")]);
  for (const route of ["partnerskaber/tavle", "guide/P05", "guide/strategi"]) {
    await visit(page, route);
    const print = page.locator("main").getByRole("button", { name: "Udskriv", exact: true });
    const { x, height } = (await print.boundingBox())!;
    expect(height, route).toBeLessThan(48);
    expect(x, route).toBeGreaterThanOrEqual(0);
    expect(await print.evaluate((own) => { const words = document.createRange(); words.selectNodeContents(own); return words.getClientRects().length; }), route).toBeLessThan(3);
  }
});

test("the pencil stands after the last word of the title", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1440, height: 900 } });
  await createPartnership(page, "Højtlæsning på plejehjemmet Solgården hver anden torsdag");
  const gap = await page.locator(".mk-title").evaluate((title) => {
    const range = document.createRange();
    range.selectNodeContents(title.querySelector("h1")!);
    const last = [...range.getClientRects()].at(-1)!;
    return title.querySelector("button")!.getBoundingClientRect().left - last.right;
  });
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(gap).toBeLessThan(30);
});

test("a finger finds what it presses", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });
  await createPartnership(page, "Læsevenner");
  await fits(page);
  const small = (targets: Element[]) => targets
    .filter((target) => (target as HTMLElement).offsetParent && target.getBoundingClientRect().height < 39.5)
    .map((target) => target.textContent);
  const targets = page.locator("header .mk-nav__link, header button, .mk-status button, .mk-title button, button.mk-phases__phase, .mk-segment__item");
  expect(await targets.evaluateAll(small)).toEqual([]);
});

test("a party's long name breaks over lines, on the record and over the figures of a round", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 1440, height: 900 } });
  const names = ["Boligforeningen af 1947, afdeling 12 (Jennumparken og Vangdalen)", "Sparekassen Kronjylland, afdeling Nordbyen Centrum", "Røde Kors Nordbyen og Omegns lokalafdeling", "Specialrådgivningscentret for Småbørnsfamilier", "Ungeforvaltningen"];
  const parties = ["library", ...names.map((_, place) => `pa-room-${place}`)];
  const answers = (party: string, step: number) => ({
    id: `an-room-${party}`,
    kind: "answers",
    fields: { round: "ev-room", party, submitted_at: "2026-11-10", ...Object.fromEntries(["e-com-1", "e-com-3", "e-tru-1", "e-tru-2"].map((id) => [`values/${id}`, step])) },
  });
  await merge(page, [
    partnership(1, "active"),
    ...names.map((name, place) => ({ id: `pa-room-${place}`, kind: "partner", fields: { name } })),
    ...names.map((_, place) => ({ id: `mb-room-${place}`, kind: "member", fields: { partnership: "ps-room-1", partner: `pa-room-${place}` } })),
    { id: "cb-room", kind: "contribution", fields: { partnership: "ps-room-1", party: "pa-room-1", kind: "money", actual: 8000, unit: "kr", date: "2026-10-01" } },
    { id: "ev-room", kind: "round", fields: { partnership: "ps-room-1", round_kind: "mid", form_id: "f-mid", mode: "open", opened_at: "2026-11-01" } },
    ...parties.map((party, place) => answers(party, 1 + (place % 5))),
  ]);
  await visit(page, "evaluering/ev-room/resultat");
  // What has no heading of its own is called by its kind.
  await expect(page.getByRole("heading", { level: 1, name: "Midtvejs" })).toBeVisible();
  await expect(page.locator(".mk-table--questions")).toBeVisible();
  await fits(page);
  await expect(page.getByRole("cell", { name: "8.000 kr." })).toBeVisible();
  await onPaper(page);
  // Whose paper it is stands above its heading, and nobody who was not asked takes room.
  const [head, title] = [(await page.locator(".mk-print-head:visible").boundingBox())!, (await page.locator("h1").boundingBox())!];
  expect(head.y).toBeLessThan(title.y);
  await expect(page.locator(".mk-fair:visible")).toHaveCount(0);
  // However many parties there are, no table runs off the sheet.
  const beyond = (tables: Element[]) => tables.filter((table) => table.getBoundingClientRect().right > innerWidth).length;
  expect(await page.locator(".mk-results table").evaluateAll(beyond)).toBe(0);
  // Of a round paper tells nothing that is done on a screen, and of a partner nothing that nobody has written.
  await visit(page, "evaluering/ev-room");
  await expect(page.getByRole("heading", { level: 2, name: /har svaret/ })).toBeVisible();
  await expect(page.getByText("Har I fået et svarark på mail?")).toBeHidden();
  await visit(page, "partnere/pa-room-1");
  await expect(page.getByText("Navn", { exact: true }).locator("visible=true")).toHaveCount(1);
  for (const empty of ["CVR-nummer", "Emneord", "Hvad de vil og kan", "Kontakter"]) await expect(page.getByText(empty, { exact: true }).locator("visible=true")).toHaveCount(0);
  await page.emulateMedia({ media: "screen" });
  await expect(page.getByText("CVR-nummer", { exact: true })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 780 });
  await visit(page, "partnerskaber/ps-room-1");
  await expect(page.locator(".mk-tag", { hasText: "Sparekassen" })).toBeVisible();
  await fits(page);
});

test("on a tablet a lane of the board is cut, so that it is seen that there are more", async ({ browser }) => {
  const page = await open(browser, "", {}, { viewport: { width: 768, height: 1024 } });
  await merge(page, [partnership(1, "idea")]);
  await visit(page, "partnerskaber/tavle");
  await expect(page.locator(".mk-board-card")).toBeVisible();
  for (const width of [768, 900, 1023, 1100]) {
    await page.setViewportSize({ width, height: 1024 });
    const cut = (lanes: Element[]) => lanes.map((lane) => lane.getBoundingClientRect()).filter((lane) => lane.left < innerWidth - 40 && lane.right > innerWidth).length;
    expect(await page.locator(".mk-board__column:visible").evaluateAll(cut), `${width}`).toBe(1);
  }
});
