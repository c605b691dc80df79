# shellcheck shell=bash
# ./dev test: every check and every test. A failing step fails the run; the later ones still run.

cmd_test() {
  # Even when an install stops the run, its last line says how it ended.
  trap 'echo "0 passed, 1 failed"' EXIT
  ensure_build_tools
  ensure_lints
  ensure_wasm_clippy
  ensure_browser
  ensure_headless
  trap - EXIT

  local locked=() web=() file
  if [ -n "${CI:-}" ]; then
    locked=(--locked)
    # What a second build would save time with is gigabytes, and there is no second build.
    export CARGO_INCREMENTAL=0
  fi
  # The test files that are for the browser, by name.
  for file in tests/web*.rs; do
    web+=(--test "$(basename "$file" .rs)")
  done

  # Its linker works for minutes on one core: the checks have the other.
  begin_release
  step check "format" cargo fmt --all --check || true
  step check "clippy host" cargo clippy "${locked[@]}" --all-targets -- -D warnings || true
  step check "clippy wasm" wasm cargo clippy "${locked[@]}" --target "$WASM" --lib --bins "${web[@]}" -- -D warnings || true
  step cargo "native tests" cargo test "${locked[@]}" --no-fail-fast || true
  step cargo "browser tests" browser_tests "${locked[@]}" "${web[@]}" || true
  if step build "release build" await_release; then
    step check "size budget" node scripts/size.mjs || true
    step e2e "end to end" end_to_end || true
    if ensure_engines; then
      step cargo "other engines" other_engines || true
    elif [ -n "${CI:-}" ]; then
      # What lands has been through all three.
      step check "other engines" die "Firefox ESR and WebKitGTK could not be installed." "check the network." || true
    else
      skip "other engines" "Firefox ESR and WebKitGTK could not be installed"
    fi
  else
    skip "other engines" "the release build failed"
    skip "size budget" "the release build failed"
    skip "end to end" "the release build failed"
  fi
  conclude
}

# The release build goes on in the background, and says in a file how it ended.
begin_release() {
  mkdir -p "$LOGS"
  rm -f "$LOGS/release.status"
  (
    trap 'echo $? >"$LOGS/release.status"' EXIT
    build_release
  ) >"$LOGS/release.log" 2>&1 &
  RELEASE_BUILD=$!
}

# Shows what the release build said and says, until it has ended.
await_release() {
  tail --pid="$RELEASE_BUILD" -n +1 -f "$LOGS/release.log"
  return "$(cat "$LOGS/release.status")"
}

# wasm-bindgen-test-runner (see .cargo/config.toml) drives a headless Chromium with an empty profile.
browser_tests() {
  local capabilities=$LOGS/webdriver.json
  node scripts/webdriver.mjs >"$capabilities"
  wasm env WASM_BINDGEN_TEST_WEBDRIVER_JSON="$capabilities" WASM_BINDGEN_TEST_TIMEOUT=120 \
    WASM_BINDGEN_TEST_ONLY_WEB=1 \
    timeout 1200 cargo test --no-fail-fast --target "$WASM" "$@"
}

end_to_end() {
  rm -f target/e2e/results.json
  E2E_PORT=$(free_port 4180) timeout 2700 playwright test --config tests/e2e/playwright.config.ts
}

# Counts as cargo's tests do: its last line has the same form.
other_engines() {
  timeout 600 node tests/engines/journeys.mjs "$@"
}

# ./dev engines: the same alone, on the build that is in dist/.
cmd_engines() {
  ensure_npm
  ensure_engines || die "Firefox ESR and WebKitGTK are missing." "install firefox-esr, webkit2gtk-driver, xvfb and xauth, then ./dev again."
  other_engines "$@"
}
