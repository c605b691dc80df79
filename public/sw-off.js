// The way back, should a service worker ever do harm: put this file in the place of sw.js on the host.
// It takes over at once, throws away the kept copies of the app, and signs itself off. What users have
// written is not in those copies, and stays.
"use strict";

// After the installation, not in it: there Chromium now and then waits for ever for the old worker to be done.
self.addEventListener("install", () => setTimeout(() => self.skipWaiting(), 1000));
self.addEventListener("activate", (event) => event.waitUntil(leave()));
// A page asks for what is not here any more. Waiting or signed on again: leave once more.
self.addEventListener("message", (event) => {
  event.ports[0]?.postMessage(false);
  event.waitUntil(self.skipWaiting().then(leave));
});

async function leave() {
  const family = `makkerskab ${registration.scope} `;
  const names = (await caches.keys()).filter((name) => name.startsWith(family));
  await Promise.all(names.map((name) => caches.delete(name)));
  await registration.unregister();
}
