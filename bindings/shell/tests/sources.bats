#!/usr/bin/env bats
# --prefer-source and --config: whose word counts where sources disagree.
load helper

# Of the reports of a manager, S1 says five to eight; S2, of RevOps, three to four.
first='d["benchmarks"][0]["source"]'

# settings TEXT: writes it into orgkit.json.
settings() {
  printf '%s' "$1" >orgkit.json
}

# One manager with six reports.
write_team() {
  { echo employee_id,title,manager_id && echo 1,Manager,&& seq -f '%g,CSM,1' 2 7; } >people.csv
}

@test "--prefer-source puts a source first, and hides none" {
  succeeds benchmarks span.manager --json
  has "$first" '"S1"'
  local count
  count=$(value 'len(d["benchmarks"])')
  succeeds benchmarks span.manager --prefer-source S2 --json
  has "$first" '"S2"'
  has 'len(d["benchmarks"])' "$count"
  succeeds benchmarks span.manager --prefer-source S2
  prints S1 S2
}

@test "--prefer-source may be repeated, first choice first" {
  succeeds benchmarks span.manager --prefer-source S2 --prefer-source S1 --json
  has "$first" '"S2"'
  succeeds benchmarks span.manager --prefer-source=S1 --prefer-source=S2 --json
  has "$first" '"S1"'
  succeeds benchmarks span.manager --prefer-source S4 --prefer-source S2 --json
  has "$first" '"S2"'
}

@test "a source decides what is found" {
  write_team
  local found='"span-too-wide" in [f["rule"] for f in d["findings"]]'
  succeeds diagnose --people people.csv --json
  has "$found" false
  succeeds diagnose --people people.csv --prefer-source S2 --json
  has "$found" true
  has '[f["expected"]["high"] for f in d["findings"] if f["rule"] == "span-too-wide"]' '[4]'
  settings '{"prefer": {"span.manager": "S2"}}'
  local expected=$output
  succeeds diagnose --people people.csv --config orgkit.json --json
  [[ $output == "$expected" ]]
}

@test "explain and demo go by the source too" {
  local benchmark='[b["source"] for b in d["benchmarks"] if b["key"] == "span.manager"][0]'
  succeeds explain span-too-wide --json
  has "$benchmark" '"S1"'
  succeeds explain span-too-wide --prefer-source S2 --json
  has "$benchmark" '"S2"'
  settings '{"prefer_sources": ["S2"]}'
  succeeds explain span-too-wide --config orgkit.json --json
  has "$benchmark" '"S2"'
  succeeds demo --json
  local default=$output
  succeeds demo --prefer-source S2 --json
  [[ $output != "$default" ]]
  local preferred=$output
  succeeds demo --config orgkit.json --json
  [[ $output == "$preferred" ]]
}

@test "--config: for all, for a key, for a contradiction" {
  local document
  for document in '{"prefer_sources": ["S2"]}' '{"prefer": {"span.manager": "S2"}}' \
    '{"prefer": {"c6": "S2"}}' \
    '{"prefer_sources": ["S1"], "prefer": {"span.manager": "S2", "c5": "S3"}}'; do
    settings "$document"
    succeeds benchmarks span.manager --config orgkit.json --json
    has "$first" '"S2"'
  done
}

@test "settings win over --prefer-source for the keys that it names" {
  settings '{"prefer": {"span.manager": "S1"}}'
  succeeds benchmarks span.manager --config orgkit.json --prefer-source S2 --json
  has "$first" '"S1"'
}

@test "settings from standard input and from a pipe" {
  settings '{"prefer_sources": ["S2"]}'
  run --separate-stderr bash -c 'orgkit benchmarks span.manager --config - --json <orgkit.json'
  [[ $status == 0 && -z $stderr ]]
  has "$first" '"S2"'
  succeeds benchmarks span.manager --config <(cat orgkit.json) --json
  has "$first" '"S2"'
  fails 2 diagnose --people - --config -
  says "'-'"
}

@test "a source that is not known, for every command, and the nearest one" {
  local command
  write_team
  for command in 'diagnose --people people.csv' benchmarks 'explain span-too-wide' demo; do
    # shellcheck disable=SC2086 # words
    fails 2 $command --prefer-source s2 --json
    says s2 S2 "  hint: "
  done
  fails 2 benchmarks --prefer-source ''
  fails 2 benchmarks --prefer-source
}

@test "broken settings are bad input, named by their file" {
  local document
  for document in '' ' ' '[]' '{' '{"prefer_sources": "S2"}' '{"prefer_sources": [2]}' \
    '{"prefer": ["S2"]}' '{"prefer": {"span.manager": null}}' '{"prefr": {}}' \
    '{"prefer_sources": ["S2"]} x' $'{"prefer_sources": ["\xff"]}'; do
    settings "$document"
    fails 3 benchmarks --config orgkit.json --json
    says orgkit.json
  done
  run --separate-stderr bash -c 'echo [ | orgkit benchmarks --config -'
  [[ $status == 3 && -z $output ]]
  says "standard input"
}

@test "names in settings that are not known, or do not fit, are the file's fault" {
  local document
  for document in '{"prefer_sources": ["S99"]}' '{"prefer": {"span.manager": "S99"}}' \
    '{"prefer": {"span.managers": "S1"}}' '{"prefer": {"c99": "S1"}}' \
    '{"prefer": {"span.manager": "S0"}}'; do
    settings "$document"
    fails 3 benchmarks --config orgkit.json --json
    says orgkit.json
    fails 3 benchmarks --config orgkit.json --prefer-source S2
    says orgkit.json
  done
  settings '{"prefer_sources": ["S2"]}'
  fails 2 benchmarks --config orgkit.json --prefer-source S99
  says S99
  [[ $stderr != *orgkit.json* ]]
}

@test "settings that cannot be read" {
  fails 3 benchmarks --config nosuch.json
  says nosuch.json
  mkdir folder
  fails 3 benchmarks --config folder
  says folder
  fails 3 benchmarks --config /dev/null
  says /dev/null
}

@test "demo --write diagnoses nothing, so it has no sources to go by" {
  settings '{}'
  fails 2 demo --write folder --prefer-source S2
  fails 2 demo --write folder --config orgkit.json
  [[ ! -e folder ]]
}

@test "settings that decide nothing change nothing" {
  succeeds benchmarks --json
  local expected=$output
  settings '{}'
  succeeds benchmarks --config orgkit.json --json
  [[ $output == "$expected" ]]
}
