# shellcheck shell=bash
# ./dev build: the release build in dist/.
#
# Not by trunk, which serves the development build: the release comes in two binaries. The first holds the
# frame and the first screen, the second all else, so that a first visit on a slow line can begin. A third, the
# exporter, runs in a worker and is fetched when somebody asks for a Word file.

readonly RELEASE=target/release-wasm
# What every browser of the last years understands.
readonly WASM_FEATURES=(--enable-bulk-memory --enable-sign-ext --enable-nontrapping-float-to-int
  --enable-mutable-globals --enable-reference-types --enable-multivalue)

cmd_build() {
  ensure_build_tools
  build_release
  say "The app is in dist/: put that folder on any web host."
}

ensure_build_tools() {
  ensure_wasm_target
  ensure_wasm_bindgen
  ensure_wasm_split
  ensure_npm
}

# The second binary takes the first one's function table: an export that the linker makes must stay.
# An old dist/ goes first: nothing may take it for the new one. The size record is kept per compiler.
build_release() {
  rm -rf dist "$RELEASE"
  mkdir -p "$LOGS" "$RELEASE/parts"
  wasm rustc --version | cut -d' ' -f1,2 >"$LOGS/rustc"
  compile_release
  local app=target/wasm/$WASM/release/makkerskab.wasm file
  say "Splitting, joining to JavaScript, making small"
  wasm-split-cli --out-name makkerskab --target web "$app" "$RELEASE/parts" 2> >(grep -v 'unknown name subsection' >&2)
  wasm-bindgen --target web --keep-lld-exports --no-typescript --out-dir "$RELEASE" --out-name makkerskab "$RELEASE/parts/makkerskab.wasm"
  rm "$RELEASE/parts/makkerskab.wasm"
  mv "$RELEASE"/parts/* "$RELEASE/"
  wasm-bindgen --target no-modules --no-typescript --out-dir "$RELEASE/exporter" --out-name exporter \
    "target/wasm/$WASM/release/exporter.wasm"
  for file in "$RELEASE"/*.wasm "$RELEASE"/exporter/*.wasm; do
    wasm-opt -Oz --strip-debug --strip-producers "${WASM_FEATURES[@]}" "$file" -o "$file"
  done
  cat style/*.css >"$RELEASE/makkerskab.css"
  node scripts/pack.mjs "$RELEASE" dist
  node scripts/licences.mjs dist/licences.json
  node scripts/seal.mjs dist
}

# Relocations tell the splitter what calls what; in the exporter they would only weigh. Paths of this computer
# stay out of the binaries.
compile_release() {
  local flags
  flags=$(printf '"%s",' --cfg=split \
    "--remap-path-prefix=$ROOT=" "--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=cargo" \
    "--remap-path-prefix=$(wasm rustc --print sysroot)=rust")
  local release=(--release ${CI:+--locked} --target "$WASM")
  wasm cargo --config "target.$WASM.rustflags=[$flags]" build "${release[@]}" --bin exporter
  wasm cargo --config "target.$WASM.rustflags=[$flags]" rustc "${release[@]}" --bin makkerskab -- -Clink-args=--emit-relocs
}
