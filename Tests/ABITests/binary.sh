#!/usr/bin/env bash
# The shipped file: what it exports, needs and carries.
set -euo pipefail

library=$STAGE/lib/liborgkit.so.1
problems=0

# same WHAT EXPECTED ACTUAL
same() {
  if [[ $2 == "$3" ]]; then return; fi
  problems=$((problems + 1))
  printf '%s differ (< expected, > found):\n' "$1"
  diff <(printf '%s\n' "$2") <(printf '%s\n' "$3") || true
}

same "exported symbols" \
  "$(awk '/^orgkit_/ {print $1}' "$ROOT/include/orgkit.symbols" | LC_ALL=C sort)" \
  "$(nm -D --extern-only --defined-only "$library" | awk '$2 != "A" {print $3}' | sed 's/@.*//' | LC_ALL=C sort)"

dynamic=$(readelf -dW "$library")
same "soname" liborgkit.so.1 "$(sed -n 's/.*Library soname: \[\(.*\)\]/\1/p' <<<"$dynamic")"
same "RPATH or RUNPATH entries" "" "$(grep -E 'RPATH|RUNPATH' <<<"$dynamic" || true)"
same "nodelete flags" 1 "$(grep -c NODELETE <<<"$dynamic")"
same "symbol tables" "" "$(readelf -SW "$library" | grep -oE '\.(symtab|debug_info)' || true)"

# No Swift, no Foundation: what every Linux has.
while read -r needed _; do
  case ${needed##*/} in
    linux-vdso.so.* | linux-gate.so.* | libc.so.6 | libm.so.6 | libstdc++.so.6 | libgcc_s.so.1) ;;
    ld-linux-*.so.*) ;;
    *)
      problems=$((problems + 1))
      echo "needs ${needed##*/}"
      ;;
  esac
done < <(env -u LD_LIBRARY_PATH ldd "$library")

for link in liborgkit.so liborgkit.so.1; do
  [[ -L $STAGE/lib/$link ]] || { problems=$((problems + 1)); echo "lib/$link is no link"; }
done
((problems == 0))
