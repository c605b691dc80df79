# shellcheck shell=bash
# The programs beside Rust: trunk, wasm-bindgen, wasm-opt, Playwright and a browser.

readonly TRUNK_VERSION=0.21.14

# Our own copies stand before those of this computer, and never overwrite them.
PATH=$ROOT/node_modules/.bin:$CACHE/bin:$PATH

# trunk would ask on the network for a newer one of itself.
export TRUNK_SKIP_VERSION_CHECK=true

ensure_trunk() {
  cargo_tool trunk trunk $TRUNK_VERSION "serves and packs the app" --locked
}

# wasm-bindgen must be exactly of the version that the app is linked with.
# Not --locked: its lock file names crate versions that a mirror may lack.
ensure_wasm_bindgen() {
  local version
  version=$(sed -n '/^name = "wasm-bindgen"$/{n;s/version = "\(.*\)"/\1/p;q}' Cargo.lock)
  [ -n "$version" ] || die "Cargo.lock names no wasm-bindgen."
  cargo_tool wasm-bindgen wasm-bindgen-cli "$version" "joins WebAssembly and JavaScript"
}

# It reads what the linker wrote, and so knows one layout of Leptos' split points: see Cargo.lock.
# It cannot tell its own version: cargo's list of what it installed can.
ensure_wasm_split() {
  local version=0.2.4
  have wasm-split-cli && grep -q "^\"wasm_split_cli_support $version " "$CACHE/.crates.toml" 2>/dev/null && return
  cargo_tool wasm-split-cli wasm_split_cli_support $version "cuts the app in two" --features build-binary
}

# cargo_tool program crate version "why" [install option]
cargo_tool() {
  local program=$1 crate=$2 version=$3 why=$4
  shift 4
  [ "$("$program" --version 2>/dev/null | cut -d' ' -f2)" != "$version" ] || return 0
  say "Installing $program $version ($why)"
  if have cargo-binstall && cargo binstall -y --disable-strategies compile --root "$CACHE" "$crate@$version"; then
    return
  fi
  say "Building it from source, a few minutes"
  # In a hurry: it only has to be ready, not fast.
  env CARGO_PROFILE_RELEASE_LTO=off CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16 CARGO_PROFILE_RELEASE_OPT_LEVEL=1 \
    CARGO_TARGET_DIR="$CACHE/build" cargo install --root "$CACHE" --version "$version" "$@" "$crate" \
    || die "$program $version could not be installed." \
      "check the network (it comes from the Rust crate registry), or put a ready-made $program $version on the PATH, then ./dev again."
  rm -rf "$CACHE/build"
}

# wasm-opt, Playwright and axe, exactly as in package-lock.json. No browser is downloaded: see below.
ensure_npm() {
  { have node && have npm && [ "$(node -p 'process.versions.node.split(".")[0]')" -ge 20 ]; } \
    || die "Node.js 20 or newer, with npm, is missing (it makes the WebAssembly small and runs the browser tests)." \
      "install it (see the Node.js site's download page), then ./dev again."
  cmp -s package-lock.json node_modules/.installed && return
  say "Installing npm packages (wasm-opt makes the app small, Playwright and axe test it)"
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error \
    || die "npm could not install its packages." "check the network, then ./dev again."
  cp package-lock.json node_modules/.installed
}

# Sets CHROMIUM and CHROMEDRIVER, of the same version.
ensure_browser() {
  find_browser
  local missing=()
  [ -n "$CHROMIUM" ] || missing+=(chromium fonts-dejavu-core)
  [ -n "$CHROMEDRIVER" ] || missing+=(chromium-driver)
  have pdftotext || missing+=(poppler-utils)
  if [ ${#missing[@]} -gt 0 ]; then
    apt_install "the browser tests run in Chromium and read its PDFs" "${missing[@]}"
    find_browser
  fi
  { [ -n "$CHROMIUM" ] && [ -n "$CHROMEDRIVER" ]; } \
    || die "No Chromium with its chromedriver was found." "set CHROMIUM and CHROMEDRIVER to where they are."
  export CHROMIUM CHROMEDRIVER
}

# Chromium without its windows and menus: the same engine, and the end-to-end tests take two thirds of the time.
# Where it cannot be had, they run in the Chromium that there is. Sets HEADLESS.
ensure_headless() {
  HEADLESS=${HEADLESS:-$(first_of chromium-headless-shell)}
  if [ -z "$HEADLESS" ] && have apt-get; then
    (apt_install "the end-to-end tests are quicker without a browser's windows" chromium-headless-shell) || true
    HEADLESS=$(first_of chromium-headless-shell)
  fi
  export HEADLESS=${HEADLESS:-$CHROMIUM}
}

# Firefox and WebKitGTK, which the main journeys run in too. Answers no where they cannot be had.
ensure_engines() {
  local missing=()
  have "${FIREFOX:-firefox-esr}" || missing+=(firefox-esr)
  have WebKitWebDriver || missing+=(webkit2gtk-driver)
  have xvfb-run || missing+=(xvfb xauth)
  [ ${#missing[@]} -eq 0 ] || (apt_install "the main journeys run in Firefox and WebKitGTK too" "${missing[@]}")
}

find_browser() {
  CHROMIUM=${CHROMIUM:-$(first_of chromium chromium-browser google-chrome-stable google-chrome)}
  CHROMEDRIVER=${CHROMEDRIVER:-$(first_of chromedriver)}
}

first_of() {
  local name
  for name in "$@"; do
    command -v "$name" && return
  done
  true
}

# The first port that is free, counting up from the given one.
free_port() {
  local port=$1
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  echo "$port"
}
