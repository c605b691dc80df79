// How every test starts Chromium: no word to the outside, no first-run pages.
export const chromiumArgs = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--disable-gpu",
  "--no-first-run",
  "--no-default-browser-check",
];
