// Makkerskab without the net. scripts/seal.mjs fills in the two constants and writes sw.js.
//
// All files of one build, each checked by its hash, or none: until every file is here this worker is
// not installed, and the one before it goes on. It takes over when somebody says yes, never by itself.
// It never touches what users have written: that is not in here.
"use strict";

const VERSION = "";
const FILES = {};

// Caches belong to the whole host: the folder is part of the name, so that two copies of the app do not
// clear each other's.
const FAMILY = `makkerskab ${registration.scope} `;
const OWN = FAMILY + VERSION;
const PAGE = "./";
// Lies in a cache that has every file.
const WHOLE = address("whole");
// A tab that sleeps longer than this has nothing unsaved: it saved when it was put away.
const PATIENCE = 4000;

function address(name) {
  return new URL(name, registration.scope).href;
}

/** The listed file that an address means, if any. */
function nameOf(url) {
  const plain = url.split(/[?#]/)[0];
  if (!plain.startsWith(registration.scope)) return undefined;
  let name;
  try {
    name = decodeURIComponent(plain.slice(registration.scope.length));
  } catch {
    return undefined;
  }
  if (name === "" || name === "index.html") return PAGE;
  return Object.hasOwn(FILES, name) ? name : undefined;
}

// A sign-in page of the train's net, an error, or a redirect is never taken for the file.
async function fits(name, response) {
  if (!response || response.status !== 200 || response.redirected) return false;
  const digest = await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer());
  return btoa(String.fromCharCode(...new Uint8Array(digest))) === FILES[name];
}

/** Puts a file into our cache: from there, from an earlier build, from the net, or past what lies on the way. */
async function keep(name, cache) {
  const url = address(name);
  if (await fits(name, await cache.match(url))) return;
  for (const cached of await family()) {
    const held = await (await caches.open(cached)).match(url);
    if (await fits(name, held)) return cache.put(url, held);
  }
  for (const way of ["default", "reload"]) {
    const response = await fetch(url, { cache: way, redirect: "error" }).catch(() => undefined);
    if (await fits(name, response)) return cache.put(url, response);
  }
  throw new Error(`not as it was built: ${url}`);
}

async function fill() {
  const cache = await caches.open(OWN);
  await Promise.all(Object.keys(FILES).map((name) => keep(name, cache)));
  await cache.put(WHOLE, new Response(VERSION));
}

/** The caches of this copy of the app, oldest first. */
async function family() {
  return (await caches.keys()).filter((name) => name.startsWith(FAMILY) && name !== OWN);
}

// The build before this one stays for tabs that still show it, and for going back to it; so does what the build
// after this one has gathered so far.
async function clear() {
  const whole = [];
  const coming = [];
  // Read once: a cache that a coming build opens meanwhile is none of these.
  const names = await family();
  for (const name of names) {
    if (await (await caches.open(name)).match(WHOLE)) whole.push(name);
    else if (registration.installing) coming.push(name);
  }
  const kept = [whole.at(-1), ...coming];
  await Promise.all(names.filter((name) => !kept.includes(name)).map((name) => caches.delete(name)));
}

async function answer(name, request) {
  const cache = await caches.open(OWN);
  const held = await cache.match(address(name));
  if (held) return held;
  // Somebody cleared it: put it right, or let the net answer as if we were not here.
  await keep(name, cache).catch(() => undefined);
  return (await cache.match(address(name))) ?? fetch(request);
}

// A file of an earlier build, asked for by a tab that still shows that build.
async function earlier(request) {
  for (const name of await family()) {
    const held = await (await caches.open(name)).match(request.url);
    if (held) return held;
  }
  return fetch(request);
}

/** Whether every file is here. What is missing is fetched; `all` looks into each file as well. */
async function check(all) {
  const cache = await caches.open(OWN);
  try {
    for (const name of Object.keys(FILES)) {
      if (all || !(await cache.match(address(name)))) await keep(name, cache);
    }
    // Somebody may have cleared that too, and the build after this one would not know it for whole.
    if (!(await cache.match(WHOLE))) await cache.put(WHOLE, new Response(VERSION));
    return true;
  } catch {
    return false;
  }
}

/** Asks every tab to save, and takes over unless one of them cannot. */
async function takeOver() {
  const tabs = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const answers = tabs.filter((tab) => tab.url.startsWith(registration.scope)).map(askToSave);
  if ((await Promise.all(answers)).includes(false)) return false;
  await self.skipWaiting();
  return true;
}

function askToSave(tab) {
  const { port1, port2 } = new MessageChannel();
  tab.postMessage({ ask: "save" }, [port2]);
  return new Promise((done) => {
    port1.onmessage = (event) => done(event.data === true);
    setTimeout(done, PATIENCE);
  });
}

const ANSWERS = {
  check: () => check(false),
  mend: () => check(true),
  claim: async (version) => version === VERSION && clients.claim(),
  takeOver,
};

self.addEventListener("install", (event) => event.waitUntil(fill()));
self.addEventListener("activate", (event) => event.waitUntil(clear()));
self.addEventListener("message", (event) => {
  const { ask, version } = event.data ?? {};
  if (!Object.hasOwn(ANSWERS, ask)) return;
  event.waitUntil(ANSWERS[ask](version).then((result) => event.ports[0]?.postMessage(result)));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const name = nameOf(request.url);
  if (name !== undefined) event.respondWith(answer(name, request));
  else if (request.url.startsWith(registration.scope) && request.mode !== "navigate") event.respondWith(earlier(request));
});
