// A backup locked with five words opens with them and with nothing else.
import { expect } from "@playwright/test";
import { webcrypto } from "node:crypto";
import { readFileSync } from "node:fs";
import { accessible, chooseFile, createPartnership, open, saveBackup, saved, stored, test, visit } from "./app";

test("a locked backup opens with its words, and wrong words or an altered file change nothing", async ({ browser }) => {
  const page = await open(browser);
  await createPartnership(page, "Låst partnerskab");
  await saved(page);
  await visit(page, "filer");
  await page.getByText("Gem låst med adgangsord").click();
  await page.getByRole("button", { name: "Gem låst fil" }).click();
  await expect(page.getByText("Skriv ordene ned først")).toBeVisible();
  const words = await page.locator("#passphrase").textContent();
  expect(words!.split(" ")).toHaveLength(5);
  // Out from under the status line.
  await page.locator("#lock").evaluate((lock) => lock.scrollIntoView({ block: "center" }));
  await accessible(page);
  await page.getByLabel("Jeg har skrevet ordene ned").check();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Gem låst fil" }).click(),
  ]);
  const file = readFileSync(await download.path(), "utf8");
  expect(file).not.toContain("Låst partnerskab");
  // Under other words nothing says that it was saved.
  await expect(page.locator("#lock").getByText(/^Den låste fil er gemt/)).toBeVisible();
  await page.getByRole("button", { name: "Vis andre ord" }).click();
  await expect(page.locator("#lock").getByText(/^Den låste fil er gemt/)).toHaveCount(0);
  expect(JSON.parse(file).encrypted.rounds).toBe(600_000);

  const other = await open(browser);
  const before = await stored(other);
  await chooseFile(other, file);
  await expect(other.getByRole("heading", { name: /er låst/ })).toBeVisible();
  await accessible(other);
  const asked = other.getByLabel("Skriv de fem adgangsord, som I har fået");
  await expect(asked).toHaveAccessibleDescription("");
  await asked.fill("abe bord citron dag elg");
  await other.getByRole("button", { name: "Lås op" }).click();
  await expect(other.getByText(/Ordene passer ikke til filen/)).toBeVisible();
  await expect(asked).toBeFocused();
  await expect(asked).toHaveAttribute("aria-invalid", "true");
  await expect(asked).toHaveAccessibleDescription(/Ordene passer ikke til filen/);
  expect(await stored(other)).toEqual(before);

  // One letter of the content, of the header, of the salt: none opens, with the right words.
  const json = JSON.parse(file);
  const flip = (text: string) => (text[10] === "A" ? "B" : "A");
  const altered = [
    { ...json, data: json.data.slice(0, 10) + flip(json.data) + json.data.slice(11) },
    { ...json, encrypted: { ...json.encrypted, rounds: 600_001 } },
    { ...json, encrypted: { ...json.encrypted, salt: json.encrypted.salt.slice(0, 10) + flip(json.encrypted.salt) + json.encrypted.salt.slice(11) } },
  ];
  for (const bad of altered) {
    await chooseFile(other, JSON.stringify(bad));
    await other.getByLabel("Skriv de fem adgangsord, som I har fået").fill(words!);
    await other.getByRole("button", { name: "Lås op" }).click();
    await expect(other.getByText(/Ordene passer ikke til filen/)).toBeVisible();
  }

  await chooseFile(other, file);
  await other.getByLabel("Skriv de fem adgangsord, som I har fået").fill(`  ${words!.toUpperCase().replaceAll(" ", "-")} `);
  // Pressed twice, it is opened once.
  await other.evaluate(() => {
    const { decrypt } = SubtleCrypto.prototype;
    SubtleCrypto.prototype.decrypt = async function (...asked) {
      const content = await decrypt.apply(this, asked);
      setTimeout(() => (document.documentElement.dataset.opened = `${Number(document.documentElement.dataset.opened ?? 0) + 1}`));
      return content;
    };
  });
  await other.getByRole("button", { name: "Lås op" }).evaluate((button: HTMLButtonElement) => {
    button.click();
    button.click();
  });
  await expect(other.locator("html")).toHaveAttribute("data-opened", "2");
  await expect(other.locator("#incoming")).toBeFocused();
  await expect(other.getByText("makkerskab_test.json")).toHaveCount(1);
  await other.getByRole("button", { name: "Flet" }).click();
  await visit(other, "partnerskaber");
  await expect(other.getByRole("link", { name: "Låst partnerskab" }).first()).toBeVisible();
});

test("a file that a later version locked is opened, also where its text was pasted", async ({ browser }) => {
  const page = await open(browser);
  const words = "abe bord citron dag elg";
  const fields = { title: "Låst senere" };
  const records = [{ id: "ps-l-1", kind: "partnership", fields }];
  const content = { app: "makkerskab", format: { major: 1, minor: 0 }, file: { kind: "everything" }, records };
  const file = await locked(content, words, { major: 1, minor: 7 });
  await visit(page, "filer");
  await page.getByText("Indsæt filens tekst i stedet").click();
  await page.locator("#paste").fill(file);
  await page.getByRole("button", { name: "Læs teksten" }).click();
  await page.getByLabel("Skriv de fem adgangsord, som I har fået").fill(words);
  await page.getByRole("button", { name: "Lås op" }).click();
  await page.getByRole("button", { name: "Flet" }).click();
  await visit(page, "partnerskaber");
  await expect(page.getByRole("link", { name: "Låst senere" }).first()).toBeVisible();
});

/** Locked by the description alone (core/src/exchange/locked.rs), as another program would. */
async function locked(content: object, words: string, format: { major: number; minor: number }) {
  const { subtle } = webcrypto;
  const random = (count: number) => webcrypto.getRandomValues(new Uint8Array(count));
  const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  const [salt, iv, rounds] = [random(16), random(12), 600_000];
  const base = await subtle.importKey("raw", Buffer.from(words), "PBKDF2", false, ["deriveKey"]);
  const derivation = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  const key = await subtle.deriveKey(derivation, base, { name: "AES-GCM", length: 256 }, false, ["encrypt"]);
  // Keys in the order of the alphabet: what is guarded is this text.
  const around = {
    app: "makkerskab",
    encrypted: { cipher: "AES-256-GCM", iv: text(iv), kdf: "PBKDF2-SHA256", rounds, salt: text(salt) },
    format,
  };
  const how = { name: "AES-GCM", iv, additionalData: Buffer.from(JSON.stringify(around)) };
  const data = await subtle.encrypt(how, key, Buffer.from(JSON.stringify(content)));
  return JSON.stringify({ ...around, data: text(new Uint8Array(data)) });
}

test("several disagreements are settled with one press, and undone as one", async ({ browser }) => {
  const page = await open(browser, "", { by: "Anne" });
  const titles = ["Uenige om et", "Uenige om to"];
  for (const title of titles) await createPartnership(page, title);
  await saved(page);
  const base = await saveBackup(page);
  const other = await open(browser, "", { by: "Bo" });
  await chooseFile(other, base);
  await other.getByRole("button", { name: "Flet" }).click();
  await expect(other.getByText(/Filen er flettet/)).toBeVisible();
  for (const [who, name] of [[page, "Anne"], [other, "Bo"]] as const) {
    for (const title of titles) {
      await visit(who, "partnerskaber");
      await who.getByRole("link", { name: title }).first().click();
      await who.getByLabel("Behov", { exact: true }).fill(`Behov fra ${name}`);
      await saved(who);
    }
  }
  const theirs = await saveBackup(other);
  await chooseFile(page, theirs);
  await page.getByRole("button", { name: "Flet" }).click();
  const all = page.getByRole("button", { name: /^Brug de andres svar (begge|alle)/ });
  await expect(all).toBeVisible();
  await all.click();
  await expect(page.getByText(/valg er gemt/).first()).toBeVisible();
  await expect(page.getByRole("button", { name: "Gem valget" })).toHaveCount(0);
  await page.locator(".mk-status").getByRole("button", { name: /^Fortryd/ }).click();
  await expect(page.getByRole("button", { name: "Gem valget" }).first()).toBeVisible();
});
