#!/usr/bin/env bats
# orgkit diagnose: findings, and the exit status for pipelines.
load helper

# Everybody's manager is there, every account has an owner.
write_sound() {
  printf 'employee_id,title,manager_id\n1,VP CS,\n2,CSM,1\n3,CSM,1\n4,CSM,1\n5,CSM,1\n6,CSM,1\n' \
    >sound.csv
}

# Two report to each other, one to himself.
write_broken() {
  printf 'employee_id,title,manager_id\n1,CEO,\na,VP,b\nb,VP,a\nc,VP,c\nd,AE,zz\n' >broken.csv
}

write_orphan() {
  printf 'account_id,owner_id,arr\na1,,200000\na2,2,50000\n' >orphan.csv
}

rules='sorted({f["rule"] for f in d["findings"]})'

@test "every finding says what, where, how bad, and what to do" {
  write_broken
  succeeds diagnose --people broken.csv --json
  has '"reporting-cycle" in [f["rule"] for f in d["findings"]]' true
  has '"self-report" in [f["rule"] for f in d["findings"]]' true
  has '"dangling-manager" in [f["rule"] for f in d["findings"]]' true
  has '[f["subject"]["id"] for f in d["findings"] if f["rule"] == "self-report"]' '["c"]'
  has 'all(f["outcome"] == "violated" for f in d["findings"])' true
  has 'all(f["message"] and f["remedy"] and f["subject"]["kind"] for f in d["findings"])' true
  has 'all(f["severity"] in ("critical", "warning", "advice") for f in d["findings"])' true
}

@test "the summary counts the findings and every rule once" {
  write_broken
  succeeds explain --json
  local count
  count=$(value 'len(d["rules"])')
  succeeds diagnose --people broken.csv --json
  has 'sum(d["summary"]["findings"].values()) == len(d["findings"])' true
  has 'sum(d["summary"]["rules"].values())' "$count"
  has 'len(d["rules"])' "$count"
}

@test "accounts alone, and both together" {
  write_sound
  write_orphan
  succeeds diagnose --accounts orphan.csv --json
  has '"orphan-account" in '"$rules" true
  has 'd["summary"]["people"]' 0
  has 'd["summary"]["accounts"]' 2
  succeeds diagnose --accounts orphan.csv --people sound.csv --json
  has 'd["summary"]["people"]' 6
  has '"orphan-account" in '"$rules" true
}

@test "an owner who is not among the people is a finding" {
  write_sound
  printf 'account_id,owner_id,arr\na1,77,200000\n' >accounts.csv
  succeeds diagnose --accounts accounts.csv --people sound.csv --json
  has '"owner-not-in-people" in '"$rules" true
}

@test "what is missing is unknown, and asked for" {
  write_sound
  succeeds diagnose --people sound.csv --json
  has 'len(d["unknown"]) == d["summary"]["rules"]["unknown"] > 0' true
  has 'all(u["missing"] for u in d["unknown"])' true
  has 'bool(d["next_question"]["question"])' true
}

@test "text names the rule and the subject" {
  write_broken
  succeeds diagnose --people broken.csv
  prints reporting-cycle self-report
  [[ $output != "{"* ]]
}

@test "--as-of is the day, and wins over the company's" {
  write_sound
  echo '{"as_of": "2026-03-31"}' >company.json
  succeeds diagnose --people sound.csv --json
  has 'd["summary"]["as_of"]' null
  succeeds diagnose --people sound.csv --company company.json --json
  has 'd["summary"]["as_of"]' '"2026-03-31"'
  succeeds diagnose --people sound.csv --company company.json --as-of 2026-06-30 --json
  has 'd["summary"]["as_of"]' '"2026-06-30"'
}

@test "Facts about the company alone are diagnosed" {
  echo '{"headcount": 12, "sellers": 40}' >company.json
  succeeds diagnose --company company.json --json
  has '[f["rule"] for f in d["findings"]].count("facts-contradict")' 1
  has 'd["structure"]' null
  fails 2 diagnose
  echo '{}' >company.json
  fails 3 diagnose --company company.json
}

@test "--as-of has to be a day" {
  write_sound
  local day
  for day in yesterday 2026-02-30 31.03.2026 ''; do
    fails 2 diagnose --people sound.csv --as-of "$day" --json
  done
}

@test "--fail-on: 1 at or above the level, else 0" {
  write_sound
  write_broken
  local file level expected seen=
  for file in sound.csv broken.csv; do
    for level in advice warning critical; do
      succeeds diagnose --people "$file" --json
      expected=$(value '{
        "advice": 1 if d["findings"] else 0,
        "warning": 1 if any(f["severity"] != "advice" for f in d["findings"]) else 0,
        "critical": 1 if any(f["severity"] == "critical" for f in d["findings"]) else 0,
      }["'"$level"'"]')
      run --separate-stderr orgkit diagnose --people "$file" --json --fail-on "$level"
      [[ $status == "$expected" ]]
      [[ -z $stderr ]]
      has '"findings" in d' true
      seen+="$file:$level:$status "
    done
  done
  [[ $seen == *"broken.csv:critical:1"* ]]
  [[ $seen == *"sound.csv:critical:0"* ]]
}

@test "--fail-on tells the levels apart" {
  printf 'employee_id,title,manager_id\n1,CEO,\n2,VP,1\n3,VP,1\n4,AE,2\n5,AE,3\n' >narrow.csv
  succeeds diagnose --people narrow.csv --json
  has 'len(d["findings"]) > 0' true
  has 'd["summary"]["findings"]["critical"]' 0
  run orgkit diagnose --people narrow.csv --fail-on advice
  [[ $status == 1 ]]
  run orgkit diagnose --people narrow.csv --fail-on critical
  [[ $status == 0 ]]
}

@test "--scheme has to be known" {
  write_orphan
  succeeds diagnose --accounts orphan.csv --scheme arr-bands --json
  fails 2 diagnose --accounts orphan.csv --scheme nosuch --json
}

@test "the same input gives the same bytes" {
  write_broken
  write_orphan
  orgkit diagnose --people broken.csv --accounts orphan.csv --json >first
  LC_ALL=C TZ=Asia/Tokyo orgkit diagnose --people broken.csv --accounts orphan.csv --json >second
  cmp first second
}
