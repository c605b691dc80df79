# shellcheck shell=bash
# Shared by the other pieces: how to speak, give up, ask for root, and run without a pinned version.

readonly CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/makkerskab
readonly LOGS=$ROOT/target/dev

load() {
  local piece
  for piece in "$@"; do
    # shellcheck disable=SC1090
    source "$ROOT/scripts/$piece.sh"
  done
}

say() { printf '[dev] %s\n' "$*"; }
have() { command -v "$1" >/dev/null 2>&1; }

# die "what failed" "what to do about it"
die() {
  printf '\n[dev] %s\n' "$1" >&2
  [ $# -lt 2 ] || printf '[dev] What to do: %s\n' "$2" >&2
  exit 1
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif have sudo; then
    sudo "$@"
  else
    die "Root is needed for: $*" "run that line as root, then ./dev again."
  fi
}

# apt_install "why" package...
# --no-remove: an install that would take something else off this computer stops instead.
apt_install() {
  local why=$1
  shift
  have apt-get || die "Missing ($why): $*" "install these with your system's package manager (the names are Debian's), then ./dev again."
  say "Installing Debian packages ($why): $*"
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=600 -o Dpkg::Use-Pty=0)
  as_root "${apt[@]}" update || say "The package lists could not all be updated; going on with those there are."
  as_root "${apt[@]}" install -y --no-install-recommends --no-remove "$@" \
    || die "apt-get could not install: $*" \
      "check the network and the free disk space; on Debian 12 the security updates must be among the package sources (bookworm-security)."
}
