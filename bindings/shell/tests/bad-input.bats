#!/usr/bin/env bats
# Bad input: exit status 3, an empty stdout, and a message that names the place.
load helper

header=account_id,owner_id,arr

@test "a file that is missing" {
  fails 3 structure --people nosuch.csv --json
  says nosuch.csv
}

@test "a directory" {
  mkdir folder
  fails 3 structure --people folder --json
  says folder
}

@test "a file that may not be read" {
  [[ $(id -u) != 0 ]] || skip "root may read everything"
  printf 'employee_id\n1\n' >people.csv
  chmod 000 people.csv
  fails 3 structure --people people.csv --json
  says people.csv
}

@test "an empty file, an empty pipe, only a header" {
  : >empty.csv
  fails 3 structure --people empty.csv --json
  says empty.csv
  fails 3 structure --people /dev/null --json
  fails 3 structure --people <(:) --json
  echo employee_id,title,manager_id >header.csv
  fails 3 structure --people header.csv --json
  says header.csv
}

@test "a delimiter that is not the file's" {
  printf 'employee_id,manager_id\n1,\n2,1\n' >people.csv
  fails 3 structure --people people.csv --delimiter ';' --json
  says people.csv employee_id
  tr , : <people.csv >colons.csv
  fails 3 structure --people colons.csv --json
  says colons.csv employee_id
}

@test "no column for the id" {
  printf 'title,manager_id\nCEO,\n' >people.csv
  fails 3 structure --people people.csv --json
  says people.csv employee_id "  hint: " --map
  printf 'owner_id,arr\nu1,5\n' >accounts.csv
  fails 3 segment --accounts accounts.csv --json
  says accounts.csv account_id
}

@test "a row without an id" {
  printf 'employee_id,manager_id\n1,\n,1\n' >people.csv
  fails 3 structure --people people.csv --json
  says people.csv "row 3" employee_id
}

@test "a header that is there twice" {
  printf 'employee_id,manager_id,manager_id\n1,,\n' >people.csv
  fails 3 structure --people people.csv --json
  says people.csv manager_id
}

@test "rows that are too short or too long" {
  printf '%s\na1,u1,5\na2,u1\n' $header >short.csv
  fails 3 segment --accounts short.csv --json
  says short.csv "row 3"
  printf '%s\na1,u1,5\na2,u1,5,6\n' $header >long.csv
  fails 3 segment --accounts long.csv --json
  says long.csv "row 3"
}

@test "a quote that never closes" {
  printf '%s\na1,u1,5\na2,"u1,5\na3,u1,5\n' $header >accounts.csv
  fails 3 segment --accounts accounts.csv --json
  says accounts.csv "row 3"
}

@test "NUL bytes, UTF-16 and binary files" {
  printf 'employee_id,manager_id\n1,\n2\0,1\n' >nul.csv
  fails 3 structure --people nul.csv --json
  says nul.csv "row 3" NUL
  printf 'employee_id\n1\n' | iconv -f utf-8 -t utf-16 >utf16.csv
  fails 3 structure --people utf16.csv --json
  says utf16.csv UTF-16
  fails 3 structure --people "$STAGE/bin/orgkit" --json
}

@test "a field of 10 MB" {
  { printf 'employee_id,title,manager_id\n1,' && head -c 10000000 /dev/zero | tr '\0' x &&
    printf ',\n'; } >people.csv
  fails 3 structure --people people.csv --json
  says people.csv "row 2" title
  [[ ${#stderr} -lt 1000 ]]
}

@test "ARR that is no number, negative, or infinite" {
  local arr
  for arr in abc -5 '(1200)' inf Infinity 1e999 0x10 '5%' '1,2,3' '1.2.3'; do
    printf '%s\na1,u1,5\na2,u1,"%s"\n' $header "$arr" >accounts.csv
    fails 3 segment --accounts accounts.csv --json
    says accounts.csv "row 3" "column arr" "$arr"
  done
}

@test "ARR as people write it" {
  printf '%s\na1,u1,"$1,200.50"\na2,u1,1.2M\na3,u1,45k\na4,u1,1e3\na5,u1,\na6,u1,N/A\n' $header \
    >accounts.csv
  succeeds segment --accounts accounts.csv --json
  has 'd["owners"][0]["arr"]' 1247200.5
  has 'd["unclassified"]' 2
}

@test "company: keys that are not known, and the nearest one" {
  printf 'employee_id,manager_id\n1,\n' >people.csv
  echo '{"as_off": "2026-03-31"}' >company.json
  fails 3 diagnose --people people.csv --company company.json --json
  says company.json as_off "  hint: " as_of
}

@test "company: no JSON, no object, a wrong type, nesting without end" {
  printf 'employee_id,manager_id\n1,\n' >people.csv
  local text
  for text in '' '{' '[]' '3' '{"as_of": 3}' '{"as_of": "2026-02-30"}' '{"as_of": "x"} trailing'; do
    printf '%s' "$text" >company.json
    fails 3 diagnose --people people.csv --company company.json --json
    says company.json
  done
  head -c 200000 /dev/zero | tr '\0' '[' >company.json
  fails 3 diagnose --people people.csv --company company.json --json
}

@test "JSON: keys that are not known, values that are none" {
  echo '[{"employee_id": "1", "manger": "2"}]' >people.json
  fails 3 structure --people people.json --json
  says people.json /0/manger
  echo '[{"employee_id": ["1"]}]' >people.json
  fails 3 structure --people people.json --json
  says people.json /0/employee_id
  echo '[]' >people.json
  fails 3 structure --people people.json --json
  echo '[{"employee_id": "1"}' >people.json
  fails 3 structure --people people.json --json
}

@test "tables without what an analysis needs" {
  printf 'employee_id,title\n1,CEO\n' >people.csv
  fails 3 structure --people people.csv --json
  says manager
}

@test "messages do not pass on control characters" {
  printf '%s\na1,u1,"\033[31mred\007"\n' $header >accounts.csv
  fails 3 segment --accounts accounts.csv
  [[ $stderr != *$'\033'* && $stderr != *$'\007'* ]]
}

@test "neither does text, in a terminal or not" {
  printf 'employee_id,title,manager_id\n1,CEO,\n"2\033[31m\007",VP,"2\033[31m\007"\n' >people.csv
  run --separate-stderr orgkit diagnose --people people.csv
  [[ $status == 0 ]]
  prints self-report
  [[ $output != *$'\033'* && $output != *$'\007'* ]]
  in_terminal 80 orgkit diagnose --plain --people people.csv >screen
  lacks $'\007\|\033' screen
}
