#!/usr/bin/env bats
# orgkit stage: where a company stands on the axes that sources divide by.
load helper

# company FACTS: writes them into company.json.
company() {
  printf '{%s}' "$1" >company.json
}

# The place of source S0 on an axis; it calls a company with 15 to 40 million of ARR
# and 80 to 200 people "Optimize".
s0='next(p for p in d["places"] if p["source"] == "S0" and p["axis"] == "'

@test "a stated value has a place in every source that knows its axis" {
  company '"arr": 20000000'
  succeeds stage --company company.json --json
  has '{(p["axis"], p["value"], p["stated"]) for p in d["places"]} == {("arr", 20000000, True)}' true
  has "$s0"'arr")["name"]' '"Optimize"'
  has "$s0"'arr")["low"]' 15000000
  has "$s0"'arr")["high"]' 40000000
  has '"arr" in d["unknown"]' false
  has 'sorted(d["unknown"])' '["customers", "funding", "headcount"]'
}

@test "a closed band holds its ends, and beside it there is a gap" {
  company '"arr": 15000000'
  succeeds stage --company company.json --json
  has "$s0"'arr")["name"]' '"Optimize"'
  company '"arr": 40000000'
  succeeds stage --company company.json --json
  has "$s0"'arr")["name"]' '"Optimize"'
  company '"arr": 40000001'
  succeeds stage --company company.json --json
  has "$s0"'arr")["stage"]' null
  has "$s0"'arr")["low"]' null
}

@test "a source that disagrees with itself is named" {
  company '"arr": 20000000, "headcount": 100'
  succeeds stage --company company.json --json
  has '"S0" in d["disagreeing_sources"]' false
  company '"arr": 20000000, "headcount": 700'
  succeeds stage --company company.json --json
  has '"S0" in d["disagreeing_sources"]' true
  has '{p["disagrees"] for p in d["places"] if p["source"] == "S0"} == {True}' true
  succeeds stage --company company.json
  prints S0 Optimize
}

@test "what is not stated is counted" {
  printf 'employee_id,manager_id\n1,\n2,1\n3,1\n' >people.csv
  printf 'account_id,owner_id,arr\na,1,9000000\nb,2,9000000\n' >accounts.csv
  succeeds stage --people people.csv --accounts accounts.csv --json
  has '{p["axis"]: [p["value"], p["stated"]] for p in d["places"]}' \
    '{"arr": [18000000, false], "customers": [2, false], "headcount": [3, false]}'
  has "$s0"'arr")["name"]' '"Optimize"'
  has 'd["unknown"]' '["funding"]'
  company '"headcount": 90'
  succeeds stage --people people.csv --company company.json --json
  has '{p["axis"]: [p["value"], p["stated"]] for p in d["places"]}' '{"headcount": [90, true]}'
}

@test "ARR of which a part is unknown is not the company's" {
  printf 'account_id,owner_id,arr\na,1,9000000\nb,2,\n' >accounts.csv
  succeeds stage --accounts accounts.csv --json
  has '"arr" in d["unknown"]' true
  has '{p["axis"] for p in d["places"]} == {"customers"}' true
}

@test "a company that says nothing of its size" {
  company '"name": "Blank"'
  succeeds stage --company company.json --json
  has 'd["places"]' '[]'
  has 'len(d["unknown"])' 4
  succeeds stage --company company.json
  [[ -n $output ]]
}

@test "from standard input and from a pipe" {
  company '"arr": 20000000'
  succeeds stage --company company.json --json
  local expected=$output
  run --separate-stderr bash -c 'orgkit stage --company - --json <company.json'
  [[ $status == 0 && $output == "$expected" ]]
  succeeds stage --company <(cat company.json) --json
  [[ $output == "$expected" ]]
  fails 2 stage --company - --people -
  says '-'
}

@test "reading options hold for the tables" {
  printf 'Nr;Boss\n1;\n2;1\n' >people.csv
  succeeds stage --people people.csv --map Nr=employee_id --map Boss=manager_id --delimiter ';' --json
  has '{p["value"] for p in d["places"]} == {2}' true
}

@test "bad input" {
  fails 3 stage --company nosuch.json --json
  says nosuch.json
  company '"arr": "plenty"'
  fails 3 stage --company company.json
  says company.json arr
  printf 'account_id,owner_id,arr\na,1,plenty\n' >accounts.csv
  fails 3 stage --accounts accounts.csv
  says accounts.csv plenty
}

@test "text keeps to the width" {
  orgkit demo --write sample 2>/dev/null
  local columns
  for columns in 40 60 80; do
    COLUMNS=$columns orgkit stage --company sample/company.json >page
    [[ $(longest page) -le $columns ]]
    COLUMNS=$columns orgkit stage --people sample/people.csv --accounts sample/accounts.csv >page
    [[ $(longest page) -le $columns ]]
  done
}
