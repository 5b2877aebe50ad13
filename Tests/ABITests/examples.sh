#!/usr/bin/env bash
# The programs of bindings/c build without a warning and do what they say.
set -euo pipefail

cd "$WORK"
mapfile -t flags < <(pkg-config --cflags --libs orgkit | xargs -n 1)
warnings=(-Wall -Wextra -Werror -pedantic)
"$STAGE/bin/orgkit" demo --write sample --force >demo.txt
files=(sample/people.csv sample/accounts.csv sample/company.json)
"$STAGE/bin/orgkit" diagnose --json --people "${files[0]}" --accounts "${files[1]}" \
  --company "${files[2]}" >command.json

# has FILE TEXT
has() {
  grep -qF -- "$2" "$1" || { echo "no '$2' in:" && cat "$1" && return 1; }
}

for compilers in "gcc g++" "clang clang++"; do
  read -r cc cxx <<<"$compilers"
  for program in diagnose build_org; do
    "$cc" -std=c11 "${warnings[@]}" "$ROOT/bindings/c/$program.c" -o "$program" "${flags[@]}"
  done
  "$cxx" -std=c++17 "${warnings[@]}" "$ROOT/bindings/c/coverage.cpp" -o coverage "${flags[@]}"

  ./diagnose --json "${files[@]}" >program.json
  cmp command.json program.json
  ./diagnose "${files[@]}" >diagnose.txt
  grep -qE '^(CRITICAL|WARNING|ADVICE) ' diagnose.txt
  grep -qE '^[0-9]+ violated, [0-9]+ hold, [0-9]+ not applicable, [0-9]+ unknown$' diagnose.txt
  ./diagnose "${files[0]}" "" "" >/dev/null

  printf 'employee_id,fte\nE1,abc\n' >bad.csv
  status=0
  ./diagnose bad.csv "" "" >out.txt 2>errors.txt || status=$?
  [[ $status == 1 && ! -s out.txt ]]
  has errors.txt 'bad.csv, row 2, column fte: "abc"'

  # Seven people: E1 over E2 and E3, each over two more; of five accounts one is nobody's.
  ./build_org >build_org.txt
  has build_org.txt '7 people in 3 levels, 3 managers with 2.00 reports on average'
  has build_org.txt 'E1: 2 direct, 6 in all'
  has build_org.txt 'strategic    1 accounts'
  has build_org.txt '1 without an owner, 1 without a segment'
  has build_org.txt 'orphan-account: '

  ./coverage --json "${files[@]}" >coverage.json
  cmp command.json coverage.json
  ./coverage >coverage.txt
  has coverage.txt 'enterprise      1 accounts       120000 ARR'
  has coverage.txt 'E2              2 accounts       760000 ARR'
  has coverage.txt 'E3              2 accounts        30000 ARR'
done
