# shellcheck shell=bash
# ./dev serve: the development build on this computer, rebuilt on every change.

cmd_serve() {
  ensure_wasm_target
  ensure_trunk
  ensure_wasm_bindgen
  local port
  port=$(free_port "${PORT:-8080}")
  say "Building; the first time takes a few minutes. Stop with Ctrl-C."
  announce "$port" $$ &
  use_wasm
  # Not in dist/, which belongs to ./dev build and ./dev test. Trunk watches everything but what it is told
  # to leave out, and that must exist: a native build in target/ is no reason to build the app again.
  local folder ignore=()
  for folder in dist node_modules target tests; do
    mkdir -p "$folder"
    ignore+=(--ignore "$folder")
  done
  mkdir -p target/serve
  exec trunk serve --port "$port" --dist target/serve "${ignore[@]}" "$@"
}

# trunk serves as soon as the first build is done, among many lines: say so once, last.
announce() {
  local port=$1 parent=$2
  until (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do
    kill -0 "$parent" 2>/dev/null || return 0
    sleep 0.5
  done
  sleep 0.5
  say "Makkerskab is ready: http://127.0.0.1:$port/"
}
