// The way back, should a service worker ever do harm: put this file in the place of sw.js on the host.
// It takes over at once, throws away the kept copies of the app, and signs itself off. What users have
// written is not in those copies, and stays.
"use strict";

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(leave()));
// A page has signed it on again: it asks whether the app is kept here.
self.addEventListener("message", (event) => {
  event.ports[0]?.postMessage(false);
  event.waitUntil(leave());
});

async function leave() {
  const family = `makkerskab ${registration.scope} `;
  const names = (await caches.keys()).filter((name) => name.startsWith(family));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
}
