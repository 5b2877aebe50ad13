#!/usr/bin/env bats
# How orgkit reads: dialects of CSV, JSON, encodings, mappings, pipes, bad rows.
load helper

# The same three people in every test: Zoë over Ana and Bo.
is_read() {
  has 'd["people"]' 3
  has 'd["roots"]' '["Zo\u00eb"]'
  has 'd["span"]["max"]' 2
}

write_utf8() {
  printf 'employee_id,title,manager_id\nZoë,CEO,\nAna,VP,Zoë\nBo,VP,Zoë\n' >people.csv
}

@test "UTF-8, with a byte order mark and with CRLF" {
  write_utf8
  succeeds structure --people people.csv --json
  is_read
  { printf '\xEF\xBB\xBF' && sed 's/$/\r/' people.csv; } >windows.csv
  succeeds structure --people windows.csv --json
  is_read
}

@test "Latin-1 is refused, with a hint, and read if told so" {
  write_utf8
  iconv -f utf-8 -t latin1 people.csv >latin1.csv
  fails 3 structure --people latin1.csv --json
  says latin1.csv "row 2" UTF-8 latin1
  succeeds structure --people latin1.csv --encoding latin1 --json
  is_read
}

@test "delimiters are found out" {
  write_utf8
  local delimiter
  for delimiter in ';' '|' $'\t'; do
    tr , "$delimiter" <people.csv >other.csv
    succeeds structure --people other.csv --json
    is_read
  done
}

@test "--delimiter: each of the four, and the tab by name" {
  write_utf8
  local option
  for option in ',' ';' '|' $'\t'; do
    tr , "$option" <people.csv >other.csv
    succeeds structure --people other.csv --delimiter "$option" --json
    is_read
  done
  tr , '\t' <people.csv >tabs.csv
  succeeds structure --people tabs.csv --delimiter tab --json
  is_read
  fails 2 structure --people people.csv --delimiter : --json
  fails 2 structure --people people.csv --delimiter '' --json
}

@test "quoted fields hold delimiters, quotes and line ends" {
  printf 'employee_id,title,manager_id\nZoë,"Chief, ""the"" boss\nand founder",\nAna,VP,"Zoë"\nBo,VP,Zoë\n' \
    >people.csv
  succeeds structure --people people.csv --json
  is_read
}

@test "headers in the spellings of other systems" {
  printf 'Worker ID,Business Title,Manager ID\nZoë,CEO,\nAna,VP,Zoë\nBo,VP,Zoë\n' >people.csv
  succeeds structure --people people.csv --json
  is_read
}

@test "JSON: a file, an object around the array, and standard input" {
  echo '[{"employee_id": "Zoë"}, {"employee_id": "Ana", "manager_id": "Zoë"},
    {"employee_id": "Bo", "manager_id": "Zoë"}]' >people.json
  succeeds structure --people people.json --json
  is_read
  echo "{\"people\": $(cat people.json)}" >wrapped.json
  succeeds structure --people wrapped.json --json
  is_read
  { printf '\n  ' && cat people.json; } >blank.json
  run --separate-stderr orgkit structure --people - --json <blank.json
  [[ $status == 0 ]]
  is_read
}

@test "standard input, a FIFO and process substitution" {
  write_utf8
  run --separate-stderr orgkit structure --people - --json <people.csv
  [[ $status == 0 && -z $stderr ]]
  is_read
  mkfifo pipe
  cat people.csv >pipe &
  succeeds structure --people pipe --json
  is_read
  succeeds structure --people <(cat people.csv) --json
  is_read
}

@test "a slow pipe is read to its end" {
  write_utf8
  run --separate-stderr orgkit structure --people <(while IFS= read -r line; do
    sleep 0.05
    echo "$line"
  done <people.csv) --json
  [[ $status == 0 ]]
  is_read
}

@test "the company's facts from standard input" {
  write_utf8
  run --separate-stderr orgkit diagnose --people people.csv --company - --json \
    <<<'{"as_of": "2026-03-31"}'
  [[ $status == 0 && -z $stderr ]]
  has 'd["summary"]["as_of"]' '"2026-03-31"'
}

@test "messages call standard input by name" {
  run --separate-stderr orgkit structure --people - <<<'nothing'
  [[ $status == 3 && -z $output ]]
  says "standard input"
}

@test "only one input can be standard input" {
  fails 2 segment --accounts - --people -
  fails 2 diagnose --people - --company -
}

@test "--map reads any column as a field" {
  printf 'Who,What,Boss\nZoë,CEO,\nAna,VP,Zoë\nBo,VP,Zoë\n' >people.csv
  succeeds structure --people people.csv --map Who=employee_id --map Boss=manager_id \
    --map What=title --json
  is_read
}

@test "--map with two tables: each mapping goes where its column is" {
  printf 'Who,Boss,Name\n1,,Zoë\n2,1,Ana\n' >people.csv
  printf 'Deal,Whose,Size,Name\na1,2,7000,Acme\n' >accounts.csv
  run --separate-stderr orgkit segment --accounts accounts.csv --people people.csv --json \
    --map Who=employee_id --map Boss=manager_id --map Deal=account_id --map Whose=owner_id \
    --map Size=arr --map Name=name
  [[ $status == 0 && -z $stderr ]]
  has 'd["owners"][0]["owner_id"]' '"2"'
  has 'd["owners"][0]["arr"]' 7000
  has 'd["unknown_owners"]' '[]'
}

@test "--map: columns, fields and forms that are wrong" {
  write_utf8
  printf 'account_id,owner_id,arr\na1,Ana,1\n' >accounts.csv
  fails 2 structure --people people.csv --map Bos=manager_id
  says Bos
  fails 2 structure --people people.csv --map title=titel
  says titel title
  fails 2 structure --people people.csv --map title
  fails 2 diagnose --people people.csv --accounts accounts.csv --map Bos=manager_id
  says Bos
}

@test "columns that are not known are noted, and not read" {
  printf 'employee_id,manager_id,Shoe size\n1,,44\n' >people.csv
  run --separate-stderr orgkit structure --people people.csv --json
  [[ $status == 0 ]]
  has 'd["people"]' 1
  [[ $stderr == "note: "* ]]
  says people.csv "Shoe size"
}

@test "--date-order settles a date that can be read two ways" {
  printf 'account_id,owner_id,arr,renewal_date\na1,u1,1,03/04/2026\n' >accounts.csv
  fails 3 segment --accounts accounts.csv --json
  says accounts.csv "row 2" renewal_date "03/04/2026" --date-order
  local order
  for order in mdy dmy; do
    succeeds segment --accounts accounts.csv --date-order "$order" --json
  done
  printf 'account_id,owner_id,arr,renewal_date\na1,u1,1,25/04/2026\n' >accounts.csv
  succeeds segment --accounts accounts.csv --json
}

@test "--lenient leaves bad rows out and says so" {
  printf 'account_id,owner_id,arr\na1,u1,1\na2,u1,abc\na3,u1,-5\na4,u1\na5,u1,2\n' >accounts.csv
  fails 3 segment --accounts accounts.csv --json
  run --separate-stderr orgkit segment --accounts accounts.csv --lenient --json
  [[ $status == 0 ]]
  has 'd["accounts"]' 2
  says "warning: accounts.csv, row 3" "warning: accounts.csv, row 4" "warning: accounts.csv, row 5"
  [[ ${stderr##*$'\n'} == "warning: 3 rows skipped" ]]
}

@test "--lenient: one row is not 'rows', and none is nothing to tell" {
  printf 'account_id,owner_id,arr\na1,u1,1\na2,u1,abc\n' >accounts.csv
  run --separate-stderr orgkit segment --accounts accounts.csv --lenient --json
  [[ $status == 0 && ${stderr##*$'\n'} == "warning: 1 row skipped" ]]
  printf 'account_id,owner_id,arr\na1,u1,1\n' >accounts.csv
  succeeds segment --accounts accounts.csv --lenient --json
}

@test "--lenient: if no row can be read, it is bad input" {
  printf 'account_id,owner_id,arr\na1,u1,abc\n' >accounts.csv
  run --separate-stderr orgkit segment --accounts accounts.csv --lenient --json
  [[ $status == 3 && -z $output ]]
}

@test "a terminal gets the first 20 warnings, a file gets all" {
  { echo account_id,owner_id,arr && echo a0,u1,1 && seq -f 'b%g,u1,abc' 50; } >accounts.csv
  orgkit segment --accounts accounts.csv --lenient 2>messages >result
  [[ $(grep -c '^warning: accounts.csv' messages) == 50 ]]
  [[ $(tail -1 messages) == "warning: 50 rows skipped" ]]
  in_terminal 200 orgkit segment --accounts accounts.csv --lenient | tr -d '\r' >screen
  [[ $(grep -c '^warning: accounts.csv' screen) == 20 ]]
  grep -q 'and 30 more' screen
  grep -q '^warning: 50 rows skipped' screen
}
