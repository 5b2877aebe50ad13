#!/usr/bin/env bash
# Programs that together call every function leave nothing allocated behind: under
# valgrind, and with LeakSanitizer around the same library.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
cd "$WORK"
mapfile -t flags < <(pkg-config --cflags --libs orgkit | xargs -n 1)
programs=(everything decision diff model plugins raci recommendation review title)

for program in "${programs[@]}"; do
  gcc -std=c11 -g "$here/$program.c" -o "$program" "${flags[@]}" -lm
  gcc -std=c11 -g -fsanitize=address "$here/$program.c" -o "${program}_asan" "${flags[@]}" -lm
done
diff <(awk '/^orgkit_/ {print $1}' "$ROOT/include/orgkit.symbols" | LC_ALL=C sort) \
  <(nm -u "${programs[@]}" | awk '$2 ~ /^orgkit_/ {sub(/@.*/, "", $2); print $2}' |
    LC_ALL=C sort -u) ||
  { echo "these programs do not call every function: ${programs[*]}" && exit 1; }

for program in "${programs[@]}"; do
  # What the Swift runtime keeps for good is still reachable, and is no leak. It also
  # tests bits of metadata that it has not written yet, with no effect: not our subject.
  valgrind --quiet --undef-value-errors=no --leak-check=full \
    --show-leak-kinds=definite,indirect --errors-for-leak-kinds=definite,indirect \
    --error-exitcode=9 "./$program"
  ASAN_OPTIONS=detect_leaks=1 "./${program}_asan"
done
