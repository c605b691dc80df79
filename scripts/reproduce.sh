#!/usr/bin/env bash
# Are two builds of one commit byte-equal? Builds HEAD anew in another folder, from nothing, and compares it
# with dist/ (which ./dev build made of the same commit). Exit 1 and a list of files where they differ.
#
#   scripts/reproduce.sh
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
[ -f dist/sw.js ] || { echo "dist/ is missing: run ./dev build first" >&2; exit 1; }
[ -z "$(git status --porcelain --untracked-files=no)" ] || echo "note: there are changes that are not committed; HEAD is built"

# Another path, and another length of path: neither may be seen in the result.
again=$(mktemp -d)/built-somewhere-else
trap 'rm -rf "$(dirname "$again")"' EXIT
git clone --quiet --no-hardlinks . "$again"
# The tools are not what is tested.
[ ! -d node_modules ] || cp -r node_modules "$again/"
(cd "$again" && ./dev build)

if diff -rq dist "$again/dist"; then
  echo "equal: $(find dist -type f | wc -l) files, $(cd dist && find . -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16)"
else
  echo "two builds of $(git rev-parse --short HEAD) differ" >&2
  exit 1
fi
