# shellcheck shell=bash
# ./dev bench: the release build measured. Each source prints a JSON list of
# {name, value, unit, limit, peer?, ratio?} on stdout; scripts/bench.mjs puts them together.

cmd_bench() {
  local option
  for option in "$@"; do
    case $option in
      --quick | --only=*) ;;
      *) die "./dev bench knows --quick and --only=PART, not $option." ;;
    esac
  done
  load build
  ensure_build_tools
  ensure_browser
  local out=$ROOT/target/bench
  rm -rf "$out"
  mkdir -p "$out"

  say "Building the release"
  build_release >"$out/build.log" 2>&1 || { cat "$out/build.log" >&2; die "The release build failed."; }
  if [ $# -gt 0 ]; then
    say "Measuring one part of the app in Chromium"
    node tests/bench/browser.mjs "$@" >"$out/3-browser.json"
    node scripts/bench.mjs "$out"
    return
  fi
  node scripts/size.mjs --json >"$out/1-size.json"
  say "Measuring the core on this computer"
  cargo run --quiet --release --example bench >"$out/2-native.json"
  say "Measuring the app in Chromium"
  node tests/bench/browser.mjs >"$out/3-browser.json"
  if [ -x /usr/bin/firefox-esr ] || [ -n "${FIREFOX:-}" ]; then
    say "Killing Chromium and Firefox while somebody types (ten minutes)"
    node tests/bench/kill.mjs >"$out/4-kill.json"
  else
    say "Killing Chromium while somebody types (five minutes); Firefox is not installed"
    node tests/bench/kill.mjs chromium >"$out/4-kill.json"
  fi
  node scripts/bench.mjs "$out"
}
