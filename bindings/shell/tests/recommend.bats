#!/usr/bin/env bats
# What to do about findings: the list, trying it, and plans.
load helper

setup_file() {
  cd "$BATS_FILE_TMPDIR" || return
  orgkit demo --write . >sample.txt 2>&1
}

sample=(--people "$BATS_FILE_TMPDIR/people.csv" --accounts "$BATS_FILE_TMPDIR/accounts.csv"
  --company "$BATS_FILE_TMPDIR/company.json")

first='[r for r in d["recommendations"] if r["id"] == "accounts:assign-orphans"][0]'

@test "what to do comes with rank, findings, sources and what would change it" {
  succeeds recommend "${sample[@]}" --json
  has "${first}[\"rank\"]" 1
  has "len(${first}[\"findings\"])" 14
  has "{s[\"source\"] for s in ${first}[\"sources\"]} == {\"S1\"}" true
  has 'all(r["findings"] and r["would_change"] for r in d["recommendations"])' true
  succeeds recommend "${sample[@]}"
  prints 'Give every account an owner'
}

@test "recommendations are tried, and the tables kept" {
  run -0 --separate-stderr orgkit recommend "${sample[@]}" --json \
    --apply accounts:assign-orphans,data:manager-ids --write to-be
  has 'd["comparison"]["summary"]["cleared"]' 16
  has 'd["comparison"]["summary"]["new"]' 0
  succeeds diagnose --people to-be/people.csv --accounts to-be/accounts.csv --json
  has 'any(f["rule"] == "orphan-account" for f in d["findings"])' false
  fails 2 recommend "${sample[@]}" --apply all --write to-be
  says --force
  run -0 --separate-stderr orgkit recommend "${sample[@]}" --apply all --write to-be --force
}

@test "an id that is not in the list is an error with the nearest" {
  fails 2 recommend "${sample[@]}" --apply accounts:assign-orphan
  says 'did you mean accounts:assign-orphans'
  fails 2 recommend "${sample[@]}" --write to-be
  fails 2 recommend
}

@test "the 90-day plan has nine steps with days and owners; pilot and launch are there" {
  succeeds plan transition "${sample[@]}" --start 2026-04-01 --json
  has 'len(d["steps"])' 9
  has '[d["steps"][3]["from"], d["steps"][3]["to"]]' '["2026-05-01", "2026-05-30"]'
  has 'd["steps"][0]["owner"]["id"]' '"E0046"'
  succeeds plan pilot "${sample[@]}" --format markdown
  prints '| step | when |'
  succeeds plan launch "${sample[@]}"
  fails 2 plan transition
}
