# shellcheck shell=bash
# Runs the steps of ./dev test, each to its end, and counts what their runners counted.

PASSED=0
FAILED=0
SUMMARY=()

# step KIND "name" command...
#   check    counts as one test
#   build    counts only when it fails
#   cargo    counts by the "test result" lines of cargo test and wasm-bindgen-test
#   e2e      counts by Playwright's report
step() {
  local kind=$1 name=$2 log status=0 passed=0 failed=0 start=$SECONDS
  shift 2
  log=$LOGS/${name// /-}.log
  mkdir -p "$LOGS"
  printf '\n== %s\n' "$name"
  "$@" 2>&1 | tee "$log" || status=$?
  case $kind in
    check) [ $status -eq 0 ] && passed=1 ;;
    build) ;;
    cargo) read -r passed failed < <(count_cargo "$log") ;;
    e2e) read -r passed failed < <(node scripts/count-e2e.mjs) ;;
  esac
  # A runner that died without counting a failure has failed all the same, and so has one that ran nothing.
  [ $status -eq 0 ] || [ "$failed" -gt 0 ] || failed=1
  if [ "$kind" != build ] && [ $((passed + failed)) -eq 0 ]; then failed=1; fi
  note "$name" "$passed" "$failed" $((SECONDS - start))
  [ "$failed" -eq 0 ]
}

# Not run, because what it needs has failed: that failure is counted already.
skip() {
  printf '\n== %s: not run, %s\n' "$1" "$2"
  SUMMARY+=("$(printf '%-18s not run: %s' "$1" "$2")")
}

note() {
  PASSED=$((PASSED + $2))
  FAILED=$((FAILED + $3))
  SUMMARY+=("$(printf '%-18s %5d passed %3d failed %5d s' "$@")")
}

count_cargo() {
  sed 's/\x1b\[[0-9;]*m//g' "$1" | awk '
    /test result: / {
      for (i = 2; i <= NF; i++) {
        if ($i ~ /^passed/) passed += $(i - 1)
        if ($i ~ /^failed/) failed += $(i - 1)
      }
    }
    END { print passed + 0, failed + 0 }'
}

# The last line of all is plain, for scripts to read.
conclude() {
  printf '\n== summary (%d s)\n' "$SECONDS"
  printf '%s\n' "${SUMMARY[@]}"
  printf '%d passed, %d failed\n' "$PASSED" "$FAILED"
  [ "$FAILED" -eq 0 ]
}
