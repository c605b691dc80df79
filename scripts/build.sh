# shellcheck shell=bash
# ./dev build: the release build in dist/.

cmd_build() {
  ensure_build_tools
  build_release "$@"
  say "The app is in dist/: put that folder on any web host."
}

ensure_build_tools() {
  ensure_wasm_target
  ensure_trunk
  ensure_wasm_bindgen
  ensure_npm
}

# An old dist/ goes first: nothing may take it for the new one. The size record is kept per compiler.
build_release() {
  rm -rf dist
  mkdir -p "$LOGS"
  wasm rustc --version | cut -d' ' -f1,2 >"$LOGS/rustc"
  wasm trunk build --release ${CI:+--locked} "$@"
}
