#!/usr/bin/env bats
# orgkit raci: charts checked, started from templates, and given to people.
load helper

# chart ROW...: a chart of two roles of one rank.
chart() {
  printf '%s\n' 'Task,VP Sales,VP Marketing' "$@" >chart.csv
}

# The rules of the findings on the last stdout.
rules='sorted({f["rule"] for f in d["findings"]})'

@test "check: no A, two A, no R, and what is no letter" {
  chart 'Sound,A,R' 'Too,R,A'
  succeeds raci check chart.csv --json
  has "$rules" '[]'
  chart 'Nobody answers,C,R' 'Sound,R,A'
  succeeds raci check chart.csv --json
  has "$rules" '["task-without-accountable"]'
  has 'd["findings"][0]["task"]' '"Nobody answers"'
  chart 'Combined,**R / A**,I' 'Sound,R,A'
  succeeds raci check chart.csv --json
  has "$rules" '["combined-cell", "role-responsible-for-most"]'
  chart 'Two,A,a' 'Odd,X,A'
  succeeds raci check chart.csv --json
  has "$rules" '["several-accountable", "task-without-responsible", "unknown-letter"]'
}

@test "check: --fail-on decides the exit status" {
  chart 'Nobody answers,,R'
  run orgkit raci check chart.csv --fail-on critical
  [[ $status == 1 ]]
  chart 'Sound,A,R' 'Too,R,A'
  succeeds raci check chart.csv --fail-on advice
}

@test "a chart survives each form that it is written in" {
  succeeds raci template
  succeeds raci template revops-corrected --format csv
  printf '%s\n' "$output" >t.csv
  succeeds raci check t.csv --json
  local found=$output
  succeeds raci template revops-corrected --format markdown
  printf '%s\n' "$output" >t.md
  succeeds raci check t.md --json
  [[ $output == "$found" ]]
  succeeds raci template revops-corrected --format html
  prints '<table'
}

@test "assign: roles are held by whose title is called so, or by whom is named" {
  chart 'Forecast,A,R'
  printf 'employee_id,title\n1,VP Sales\n2,VP Marketing\n3,VP Marketing\n' >people.csv
  succeeds raci assign chart.csv --people people.csv --json
  has '[r["status"] for r in d["roles"]]' '["filled", "ambiguous"]'
  succeeds raci assign chart.csv --people people.csv --assign "VP Marketing=3" --json
  has '[r["status"] for r in d["roles"]]' '["filled", "filled"]'
  fails 2 raci assign chart.csv --people people.csv --assign "VP Marketng=3"
  says "VP Marketing"
}

@test "explain: every check" {
  succeeds raci explain --json
  local rule
  for rule in $(value '" ".join(r["rule"] for r in d["rules"])' | tr -d '"'); do
    succeeds raci explain "$rule"
  done
  fails 2 raci explain task-without-acountable
  says task-without-accountable
}
