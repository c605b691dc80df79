// What the service worker clears away when it takes over: without a browser, since the moment that matters is too short.
import { expect, test } from "@playwright/test";
import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";

const SCOPE = "https://bibliotek.example/makkerskab/";
const named = (build: string) => `makkerskab ${SCOPE} ${build}`;

/** Builds with their copies, oldest first, and whether each is whole; `meanwhile` runs at the first look into one. */
async function cleared(copies: Map<string, boolean>, isInstalling: boolean, meanwhile = () => {}) {
  const heard: Record<string, (event: object) => void> = {};
  let looked = 0;
  const caches = {
    keys: async () => [...copies.keys()],
    open: async (name: string) => ({
      match: async () => {
        if (looked++ === 0) meanwhile();
        return copies.get(name) ? {} : undefined;
      },
    }),
    delete: async (name: string) => copies.delete(name),
  };
  const registration = { scope: SCOPE, installing: isInstalling ? {} : null };
  const self = { addEventListener: (name: string, hear: (event: object) => void) => (heard[name] = hear) };
  const source = readFileSync("public/sw.template.js", "utf8").replace('VERSION = ""', 'VERSION = "now"');
  runInNewContext(source, { caches, registration, self, URL });
  let done: Promise<unknown> = Promise.resolve();
  heard.activate({ waitUntil: (work: Promise<unknown>) => (done = work) });
  await done;
  return [...copies.keys()];
}

const copies = (...builds: [string, boolean][]) =>
  new Map([["another site", true], ...builds.map(([build, isWhole]): [string, boolean] => [named(build), isWhole])]);

test("the build before this one stays, older ones and what is only begun go, and nothing of others is touched", async () => {
  const held = copies(["first", true], ["begun", false], ["second", true], ["now", true]);
  expect(await cleared(held, false)).toEqual(["another site", named("second"), named("now")]);
});

test("what a newer build has gathered stays, also what it begins to gather in that moment", async () => {
  const held = copies(["first", true], ["second", true], ["now", true], ["next", false]);
  const meanwhile = () => held.set(named("last"), false);
  expect(await cleared(held, true, meanwhile)).toEqual(["another site", named("second"), named("now"), named("next"), named("last")]);
  // Nobody comes: then it is what an attempt has left.
  const left = copies(["first", true], ["now", true], ["next", false]);
  expect(await cleared(left, false)).toEqual(["another site", named("first"), named("now")]);
});
