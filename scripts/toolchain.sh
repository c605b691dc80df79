# shellcheck shell=bash
# Rust for this computer, and Rust for WebAssembly.
#
# rustup's own toolchain does both wherever rustup may download. Where it may not, Debian's packages
# hold a newer rustc with its library sources: the library is built from them for wasm, once.

readonly WASM=wasm32-unknown-unknown
readonly DEBIAN_STD=/usr/lib/rustlib/$WASM/lib
readonly DEBIAN_STAMP=$DEBIAN_STD/.built-by
WASM_TOOLCHAIN=${WASM_TOOLCHAIN:-}

# Runs a command with the wasm toolchain.
wasm() { (use_wasm && exec "$@"); }

# Its own target folder, so that neither build undoes the other. Without debug info: browsers cannot show
# it, and linking takes three times as long. Tests like the development build: both share every dependency.
use_wasm() {
  [ "$WASM_TOOLCHAIN" != debian ] || export RUSTUP_TOOLCHAIN=debian
  export CARGO_TARGET_DIR=$ROOT/target/wasm
  export CARGO_PROFILE_DEV_DEBUG=false CARGO_PROFILE_TEST_DEBUG=false CARGO_PROFILE_TEST_OPT_LEVEL=0
}

ensure_rust() {
  # Right after rustup's installation the shell does not know its folder yet.
  have cargo || PATH=$PATH:${CARGO_HOME:-$HOME/.cargo}/bin
  { have cargo && have rustup; } || die "Rust is missing." "install rustup with its stable toolchain (see the Rust site's install page), then ./dev again."
  have cc || apt_install "a C linker, which every Rust build needs" gcc libc6-dev
}

# rustfmt and clippy: in rustup's default profile, not in its minimal one.
ensure_lints() {
  local part
  for part in rustfmt clippy; do
    cargo "${part/rust/}" --version >/dev/null 2>&1 && continue
    say "Installing $part (a check of ./dev test)"
    rustup component add "$part" || die "rustup could not install $part." "check the network, or run: rustup component add $part"
  done
}

ensure_wasm_target() {
  ensure_rust
  case $WASM_TOOLCHAIN in
    rustup) rustup_has_wasm || rustup_add_wasm || die "rustup could not install the target $WASM." "check the network." ;;
    debian) ensure_debian_rust ;;
    "")
      WASM_TOOLCHAIN=rustup
      rustup_has_wasm && return
      if ! debian_has_wasm; then
        rustup_add_wasm && return
        say "rustup cannot download it here, so Debian's Rust will build the WebAssembly."
      fi
      WASM_TOOLCHAIN=debian
      ensure_debian_rust
      ;;
    *) die "WASM_TOOLCHAIN=$WASM_TOOLCHAIN is unknown." "use rustup or debian, or leave it out." ;;
  esac
}

rustup_has_wasm() {
  compgen -G "$(rustc --print target-libdir --target $WASM 2>/dev/null)/libcore-*.rlib" >/dev/null
}

rustup_add_wasm() {
  say "Installing Rust's target $WASM (the app runs as WebAssembly)"
  timeout 120 rustup target add $WASM
}

# A library built by another rustc than today's is of no use: the stamp names the one that did.
debian_has_wasm() {
  [ -x /usr/bin/rustc ] && [ -f $DEBIAN_STAMP ] && [ "$(cat $DEBIAN_STAMP)" = "$(/usr/bin/rustc -V)" ] \
    && debian_is_linked
}

debian_is_linked() { rustup toolchain list | grep '^debian' >/dev/null; }

ensure_debian_rust() {
  debian_has_wasm && return
  local package missing=()
  for package in rustc-web cargo-web rust-web-src rust-web-llvm lld-22; do
    dpkg -s "$package" >/dev/null 2>&1 || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] || apt_install "a Rust that can build for $WASM" "${missing[@]}"
  if ! [ -f $DEBIAN_STAMP ] || [ "$(cat $DEBIAN_STAMP)" != "$(/usr/bin/rustc -V)" ]; then
    build_debian_std
  fi
  debian_is_linked || rustup toolchain link debian /usr \
    || die "rustup could not link Debian's Rust." "run: rustup toolchain link debian /usr"
}

# Clippy for wasm must be of the same toolchain as the wasm library.
ensure_wasm_clippy() {
  wasm cargo clippy --version >/dev/null 2>&1 || apt_install "clippy for WebAssembly" rust-web-clippy
}

# With bitcode, or a release build with link-time optimisation could not use it.
# Library sources may use unstable features of their own compiler: RUSTC_BOOTSTRAP.
build_debian_std() {
  say "Building Rust's standard library for $WASM (once, about a minute)"
  local dir
  dir=$(mktemp -d)
  mkdir "$dir/src"
  : >"$dir/src/lib.rs"
  printf '[package]\nname = "empty"\nversion = "0.0.0"\nedition = "2021"\n' >"$dir/Cargo.toml"
  (
    cd "$dir"
    env -u RUSTUP_TOOLCHAIN -u CARGO_BUILD_TARGET PATH="/usr/bin:$PATH" CARGO_TARGET_DIR="$dir/target" \
      RUSTFLAGS=-Cembed-bitcode=yes RUSTC_BOOTSTRAP=1 \
      /usr/bin/cargo build --release -Zbuild-std=std,panic_abort,test --target $WASM
  ) || die "The standard library for $WASM did not build." \
    "it needs a few crates from the Rust crate registry: check the network, then ./dev again."
  rm -f "$dir/target/$WASM/release/deps/"libempty*
  as_root mkdir -p $DEBIAN_STD
  as_root find $DEBIAN_STD -name 'lib*.rlib' -delete
  as_root cp "$dir/target/$WASM/release/deps/"lib*.rlib $DEBIAN_STD/
  /usr/bin/rustc -V | as_root tee $DEBIAN_STAMP >/dev/null
  rm -rf "$dir"
}
