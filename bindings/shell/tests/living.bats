#!/usr/bin/env bats
# Living with findings: settings, baseline, diff, and formats for reviews.
load helper

# write_team REPORTS: a manager with so many reports, one who reports to himself.
write_team() {
  { printf 'employee_id,title,manager_id\n1,CEO,\n2,Sales Manager,1\n3,AE,3\n' &&
    seq -f '%g,AE,2' 10 $((9 + $1)); } >people.csv
}

rules='[f["rule"] for f in d["findings"]]'

@test "a rule is disabled, and listed with its reason" {
  write_team 9
  echo '{"rules": {"self-report": {"enabled": false, "reason": "HRIS cannot"}}}' >orgkit.json
  succeeds diagnose --people people.csv --config orgkit.json --json
  has '"self-report" in '"$rules" false
  has 'd["disabled"]' '[{"reason": "HRIS cannot", "rule": "self-report"}]'
  has 'd["summary"]["rules"]["disabled"]' 1
  succeeds diagnose --people people.csv --config orgkit.json
  prints 'self-report is disabled: HRIS cannot'
}

@test "the settings are read where they are named, and nowhere else" {
  write_team 9
  echo '{"rules": {"self-report": {"enabled": false, "reason": "x"}}}' >orgkit.json
  succeeds diagnose --people people.csv --json
  has '"self-report" in '"$rules" true
  ORGKIT_CONFIG=orgkit.json succeeds diagnose --people people.csv --json
  has '"self-report" in '"$rules" false
  echo '{}' >none.json
  ORGKIT_CONFIG=orgkit.json succeeds diagnose --people people.csv --config none.json --json
  has '"self-report" in '"$rules" true
  ORGKIT_CONFIG='' succeeds diagnose --people people.csv --json
  has '"self-report" in '"$rules" true
  ORGKIT_CONFIG=nosuch.json fails 3 diagnose --people people.csv
  says nosuch.json
}

@test "an own threshold decides, with its source" {
  write_team 9
  echo '{"thresholds": {"span.manager": {"low": 1, "high": 9, "source": "us"}}}' >orgkit.json
  succeeds diagnose --people people.csv --json
  has '"span-too-wide" in '"$rules" true
  succeeds diagnose --people people.csv --config orgkit.json --json
  has '"span-too-wide" in '"$rules" false
  succeeds benchmarks span.manager --config orgkit.json --json
  has 'd["benchmarks"][0]["source"]' '"company"'
  has 'len(d["benchmarks"]) > 1' true
}

@test "an exception accepts until its last day" {
  write_team 9
  echo '{"exceptions": [{"rule": "span-too-wide", "team": "2", "reason": "growing",
    "until": "2026-06-30"}]}' >orgkit.json
  succeeds diagnose --people people.csv --config orgkit.json --as-of 2026-06-30 --json
  has '"span-too-wide" in '"$rules" false
  has '[(f["subject"]["id"], f["reason"]) for f in d["suppressed"]]' '[["2", "growing"]]'
  succeeds diagnose --people people.csv --config orgkit.json --as-of 2026-07-01
  prints 'ended on 2026-06-30'
  succeeds diagnose --people people.csv --config orgkit.json --as-of 2026-07-01 --json
  has '"span-too-wide" in '"$rules" true
  has 'd["exceptions"][0]["problem"]' '"expired"'
}

@test "wrong settings name file, place and the nearest" {
  write_team 9
  local entry
  while IFS='|' read -r entry place hint; do
    echo "$entry" >orgkit.json
    fails 3 diagnose --people people.csv --config orgkit.json
    says orgkit.json "$place" "$hint"
  done <<'END'
{"rules": {"self-reports": {"enabled": false, "reason": "x"}}}|/rules/self-reports|did you mean self-report?
{"rules": {"self-report": {"enabled": false}}}|/rules/self-report|reason
{"thresholds": {"span.manger": {"low": 1, "source": "x"}}}|/thresholds/span.manger|did you mean span.manager?
{"thresholds": {"span.manager": {"low": 1}}}|/thresholds/span.manager|source
{"exceptions": [{"rule": "self-report", "reason": "x"}]}|/exceptions/0|subject
{"exceptoins": []}|/exceptoins|did you mean exceptions?
{"fail_on": "sometimes"}|/fail_on|critical
END
}

@test "fail_on of the settings, and --fail-on over it" {
  write_team 9
  echo '{"fail_on": "warning"}' >orgkit.json
  run orgkit diagnose --people people.csv --config orgkit.json
  [[ $status == 1 ]]
  write_team 6
  sed -i '/^3,/d' people.csv
  run orgkit diagnose --people people.csv --config orgkit.json --json
  has 'd["summary"]["findings"]["critical"] + d["summary"]["findings"]["warning"]' 0
  [[ $status == 0 ]]
  write_team 9
  echo '{"fail_on": "advice", "rules": {"self-report": {"enabled": false, "reason": "x"}}}' >orgkit.json
  run orgkit diagnose --people people.csv --config orgkit.json --fail-on critical
  [[ $status == 0 ]]
}

@test "a baseline leaves what is new" {
  write_team 9
  succeeds diagnose --people people.csv --write-baseline known.json --json
  local found
  found=$(value 'len(d["findings"])')
  [[ $(grep -c fingerprint known.json) == "$found" ]]
  succeeds diagnose --people people.csv --baseline known.json --fail-on advice --json
  has 'd["findings"]' '[]'
  has 'd["baseline"]["known"]' "$found"
  sed -i 's/^3,AE,3/3,AE,2/' people.csv
  echo 4,AE,4 >>people.csv
  run --separate-stderr orgkit diagnose --people people.csv --baseline known.json --fail-on critical --json
  [[ $status == 1 ]]
  has '[f["subject"]["id"] for f in d["findings"] if f["rule"] == "self-report"]' '["4"]'
  has '[g["subject"]["id"] for g in d["baseline"]["gone"]]' '["3"]'
  succeeds diagnose --people people.csv --baseline known.json
  prints 'known, not shown' 'gone: self-report, 3'
  succeeds diagnose --people people.csv --baseline known.json --write-baseline known.json
  succeeds diagnose --people people.csv --baseline known.json --json
  has '(d["findings"], d["baseline"]["gone"])' '[[], []]'
}

@test "a baseline that is none, and one that cannot be written" {
  write_team 3
  echo '{"baseline": [{}]}' >known.json
  fails 3 diagnose --people people.csv --baseline known.json
  says known.json /baseline/0
  fails 3 diagnose --people people.csv --baseline nosuch.json
  says nosuch.json
  fails 2 diagnose --people people.csv --write-baseline -
  fails 2 diagnose --people people.csv --write-baseline ''
  fails 70 diagnose --people people.csv --write-baseline nosuch/known.json
  says nosuch/known.json
  fails 2 diagnose --people - --baseline - --json
  says "'-'"
}

@test "diff: new, cleared, unchanged, and the tree" {
  write_team 9
  orgkit diagnose --people people.csv --json >old.json
  sed -i 's/^3,AE,3/3,AE,2/' people.csv
  echo 4,Advisor, >>people.csv
  orgkit diagnose --people people.csv --json >new.json
  succeeds diff old.json new.json --json
  has '[c["rule"] for c in d["changes"] if c["change"] == "cleared"]' '["self-report"]'
  has '"several-roots" in [c["rule"] for c in d["changes"] if c["change"] == "new"]' true
  has '[(c["before"], c["after"]) for c in d["changes"] if c["rule"] == "span-too-wide"]' '[[9, 10]]'
  has '[(m["before"], m["after"]) for m in d["structure"] if m["measure"] == "people"]' '[[12, 13]]'
  succeeds diff old.json new.json
  prints 'Cleared (1)' '(was 9)'
  succeeds diff old.json new.json --format markdown
  prints '## Cleared (1)'
  succeeds diff - new.json --json <old.json
  has 'd["summary"]["cleared"]' 1
  run orgkit diff old.json new.json --fail-on advice
  [[ $status == 1 ]]
  succeeds diff old.json old.json --fail-on advice --json
  has '(d["summary"]["new"], d["summary"]["cleared"])' '[0, 0]'
}

@test "diff of what is no diagnosis" {
  write_team 9
  orgkit diagnose --people people.csv --json >old.json
  echo '{}' >none.json
  fails 3 diff none.json old.json
  says none.json
  fails 3 diff old.json none.json --json
  says none.json
  fails 3 diff old.json nosuch.json
  says nosuch.json
  fails 2 diff old.json
  fails 2 diff - -
  fails 2 diff old.json old.json --format sarif
  echo '{"baseline": []}' >known.json
  orgkit diagnose --people people.csv --baseline known.json --json >new.json
  fails 3 diff old.json new.json
  says new.json --baseline
}

@test "formats" {
  write_team 9
  succeeds diagnose --people people.csv --json
  local expected=$output
  succeeds diagnose --people people.csv --format json
  [[ $output == "$expected" ]]
  succeeds diagnose --people people.csv --format text
  prints 'CRITICAL  self-report'
  succeeds diagnose --people people.csv --format markdown
  prints '### self-report' '| 3 |'
  succeeds diagnose --people people.csv --format sarif
  has 'd["version"]' '"2.1.0"'
  has '[r["locations"][0]["physicalLocation"]["region"]["startLine"]
    for r in d["runs"][0]["results"] if r["ruleId"] == "self-report"]' '[4]'
  fails 2 diagnose --people people.csv --format sarif --json
  fails 2 diagnose --people people.csv --format yaml
}
