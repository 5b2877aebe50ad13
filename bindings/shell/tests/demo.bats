#!/usr/bin/env bats
# orgkit demo: the sample company.
load helper

@test "demo shows findings and says that the company is made up" {
  run --separate-stderr orgkit demo
  [[ $status == 0 ]]
  says sample synthetic
  [[ $(wc -l <<<"$stderr") == 1 ]]
  prints CRITICAL
}

@test "demo --json is a diagnosis with a day" {
  succeeds demo --json
  has 'len(d["findings"]) > 0' true
  has 'd["summary"]["as_of"] is not None' true
}

@test "demo --write writes the files and prints the command that diagnoses them" {
  run --separate-stderr orgkit demo --write "it's a/new folder"
  [[ $status == 0 ]]
  [[ -f "it's a/new folder/people.csv" ]]
  [[ -f "it's a/new folder/accounts.csv" ]]
  [[ -f "it's a/new folder/company.json" ]]
  [[ $(find "it's a" -type f | wc -l) == 3 ]]
  local command=$output
  succeeds demo --json
  local expected=$output
  [[ $(bash -c "$command --json") == "$expected" ]]
}

@test "demo --write --json names the files and the command" {
  succeeds demo --write '"quoted" \ folder' --json
  has 'd["command"][:2]' '["orgkit", "diagnose"]'
  has 'sorted(d["files"]) == sorted(d["command"][3::2]) and len(d["files"])' 3
  local file
  while read -r file; do [[ -s $file ]]; done < <(value '"\n".join(d["files"])' |
    python3 -c 'import json, sys; print(json.load(sys.stdin))')
}

@test "demo --write does not overwrite, unless told to" {
  mkdir here
  echo mine >here/accounts.csv
  fails 2 demo --write here
  says here/accounts.csv --force
  [[ $(cat here/accounts.csv) == mine ]]
  [[ $(find here -type f | wc -l) == 1 ]]
  run orgkit demo --write here --force
  [[ $status == 0 ]]
  [[ $(head -1 here/accounts.csv) == *account* ]]
  [[ $(find here -type f | wc -l) == 3 ]]
}

@test "demo --write: a folder that begins with a dash, or ends with a slash" {
  run --separate-stderr orgkit demo --write=-odd/
  [[ $status == 0 ]]
  [[ -f ./-odd/people.csv ]]
  [[ $output != *//* ]]
  bash -c "$output" >diagnosis
}

@test "demo --write: a folder that cannot be made" {
  touch file
  fails 70 demo --write file/folder
  says file
}

@test "demo --write honours the umask" {
  (umask 077 && orgkit demo --write private 2>message)
  [[ $(stat -c %a private/people.csv) == 600 ]]
}

@test "demo: options that do not go together" {
  fails 2 demo --force
  fails 2 demo --write ''
}
