#!/usr/bin/env bats
# orgkit titles: what job titles mean.
load helper

@test "function, level, role, segment and confidence of each title" {
  printf 'title\nSenior Enterprise Account Executive\nVP of Customer Success (interim)\nXq\n' >t.csv
  succeeds titles t.csv --json
  has '[sorted(t)[:1] and t["role"] for t in d["titles"]]' '["account-executive", "vp-cs", null]'
  has '[t["level"] for t in d["titles"]]' '["ic", "vp", null]'
  has 'd["titles"][0]["function"]' '"sales"'
  has 'd["titles"][0]["segment"]' '"enterprise"'
  has 'all(0 <= t["confidence"] <= 1 for t in d["titles"])' true
  has '[t["uncertain"] for t in d["titles"]]' '[false, false, true]'
}

@test "own words win; a bad row of them is named" {
  printf 'title\nRevenue Wizard\n' >t.csv
  printf 'kind,phrase,value\ntitle,Revenue Wizard,function=sales;level=lead\n' >roles.csv
  succeeds titles t.csv --roles roles.csv --json
  has '[(t["function"], t["level"]) for t in d["titles"]]' '[["sales", "lead"]]'
  printf 'kind,phrase,value\nnonsense,Revenue Wizard,function=sales\n' >roles.csv
  fails 3 titles t.csv --roles roles.csv
  says roles.csv "row 2" nonsense
}

@test "a table without titles says so" {
  printf 'employee_id\n1\n' >t.csv
  fails 3 titles t.csv
  says t.csv title
}
