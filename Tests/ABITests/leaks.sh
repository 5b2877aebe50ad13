#!/usr/bin/env bash
# everything.c, which calls every function, leaves nothing allocated behind: under
# valgrind, and with LeakSanitizer around the same library.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$WORK"
mapfile -t flags < <(pkg-config --cflags --libs orgkit | xargs -n 1)

gcc -std=c11 -g "$here/everything.c" -o everything "${flags[@]}"
diff <(awk '/^orgkit_/ {print $1}' "$ROOT/include/orgkit.symbols" | LC_ALL=C sort) \
  <(nm -u everything | awk '$2 ~ /^orgkit_/ {sub(/@.*/, "", $2); print $2}' | LC_ALL=C sort) ||
  { echo "everything.c does not call every function" && exit 1; }

# What the Swift runtime keeps for good is still reachable, and is no leak. It also
# tests bits of metadata that it has not written yet, with no effect: not our subject.
valgrind --quiet --undef-value-errors=no --leak-check=full --show-leak-kinds=definite,indirect \
  --errors-for-leak-kinds=definite,indirect --error-exitcode=9 ./everything

gcc -std=c11 -g -fsanitize=address "$here/everything.c" -o everything_asan "${flags[@]}"
ASAN_OPTIONS=detect_leaks=1 ./everything_asan
