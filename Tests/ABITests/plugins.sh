#!/usr/bin/env bash
# The shipped plugins and one in Rust, built by every compiler there is and loaded
# together, against plugins.py; plugins of other versions of the ABI on this host.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
conformance=$here/../Conformance
sample=$ROOT/Sources/CatalogData/data/sample
export PATH=$STAGE/bin:$PATH
umask 022
mkdir "$WORK/shipped"
cd "$WORK/shipped"
warnings=(-Wall -Wextra -Werror -pedantic)

# has COMPILER: whether it is there; says so if it is not.
has() { command -v "$1" >/dev/null || { echo "skipped: there is no $1" && false; }; }

# Swift and Rust build once; what they make is loaded beside both sets.
others=("$ROOT"/plugins/{coverage-policy,example-benchmarks,healthcare-raci})
if has swiftc; then
  cp -r "$ROOT/plugins/swift-rules" swift-rules
  make -s -C swift-rules
  others+=(swift-rules)
fi
if has rustc; then
  rustc --crate-type cdylib -D warnings -O -o librust-regions.so "$conformance/rust/plugin.rs"
  others+=(librust-regions.so)
fi
built=0
while read -r set c cxx; do
  if ! has "$c" || ! has "$cxx"; then continue; fi
  mkdir "$set"
  cp -r "$ROOT"/plugins/{seat-tiers,health-touch,bound-score} "$set"
  make -s -C "$set/seat-tiers" CC="$c" CFLAGS="-std=c11 -O2 ${warnings[*]}"
  make -s -C "$set/health-touch" CXX="$cxx" CXXFLAGS="-std=c++17 -O2 ${warnings[*]}"
  make -s -C "$set/bound-score" CC="$c" CFLAGS="-std=c11 -O2 ${warnings[*]}"
  echo "$set:"
  python3 "$here/plugins.py" "$sample" "$set"/* "${others[@]}"
  built=$((built + 1))
done <<'END'
gnu gcc g++
llvm clang clang++
END
((built > 0))

# version NAME HEADER LEAST: seat-tiers compiled with another plugin.h, which asks for
# minor version LEAST.
version() {
  mkdir -p "$1/orgkit"
  cp "$2" "$1/orgkit/plugin.h"
  sed "s/ORGKIT_PLUGIN_ABI_MAJOR, 0,/ORGKIT_PLUGIN_ABI_MAJOR, $3,/" \
    "$ROOT/plugins/seat-tiers/seat_tiers.c" >"$1/seat_tiers.c"
  cp "$ROOT/plugins/seat-tiers/plugin.json" "$1"
  cc -std=c11 "${warnings[@]}" -Wno-missing-field-initializers -I"$1" -shared -fPIC \
    -o "$1/libseat-tiers.so" "$1/seat_tiers.c"
}

# accepted NAME: it loads, and its examples hold.
accepted() { orgkit plugin test "$1" >"$1.log" || { cat "$1.log" && false; }; }

version old "$conformance/frozen/plugin-1.0.h" 0
accepted old
# What a later minor version may do: structs that are longer at their end.
sed -E 's/(ABI_MINOR) 0/\1 1/
  s/^\} (orgkit_plugin|orgkit_plugin_scheme|orgkit_plugin_schemes|orgkit_plugin_segment);/  int (*later)(void);\n&/' \
  "$ROOT/include/orgkit/plugin.h" >later.h
[[ $(grep -c 'later)(void)' later.h) == 4 ]]
version later later.h 0
accepted later
version needs-later later.h 1
if said=$(orgkit plugin test needs-later 2>&1); then
  echo "a plugin that needs ABI 1.1 was accepted" && exit 1
fi
for words in 'needs plugin ABI 1.1' 'serves 1.0 to 1.0' 'upgrade OrgKit'; do
  [[ $said == *"$words"* ]] || { echo "lacks \"$words\": $said" && exit 1; }
done
