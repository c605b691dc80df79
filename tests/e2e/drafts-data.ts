// Where drafts are looked for, and whether leaving them is asked about.
import { type Page } from "@playwright/test";
import { visit } from "./app";

export const log = (page: Page) => visit(page, `${new URL(page.url()).hash.slice(2)}/log`);
export const what = (page: Page) => page.locator("#quick-summary");
export const field = (page: Page, name: string) => page.locator(`[id$="-${name}"]`).first();

/** Whether closing the tab would be asked about. */
export const asks = (page: Page) =>
  page.evaluate(() => {
    const leaving = new Event("beforeunload", { cancelable: true });
    window.dispatchEvent(leaving);
    return leaving.defaultPrevented;
  });
