#!/usr/bin/env bats
# orgkit structure: the reporting tree. Expected numbers are counted by hand.
load helper

# One manager of one, one manager of three.
write_people() {
  cat >people.csv <<'CSV'
employee_id,title,manager_id
1,CEO,
2,VP Sales,1
3,Account Executive,2
4,Account Executive,2
5,Account Executive,2
CSV
}

@test "counts people, managers, levels and spans" {
  write_people
  succeeds structure --people people.csv --json
  has 'd["people"]' 5
  has 'd["managers"]' 2
  has 'd["individual_contributors"]' 3
  has 'd["roots"]' '["1"]'
  has 'd["depth"]' 3
  has 'd["span"]["mean"]' 2
  has 'd["span"]["median"]' 2
  has 'd["span"]["max"]' 3
  has 'd["span"]["bands"]' '{"1": 1, "13-16": 0, "17+": 0, "2-3": 1, "4-7": 0, "8-12": 0}'
  has 'd["non_managers_per_manager"]' 1.5
  has 'd["vacancies"]' 0
  has 'd["defects"]' \
    '{"cycles": [], "dangling_managers": [], "duplicate_ids": [], "self_reports": []}'
}

@test "JSON is one line that ends with a newline" {
  write_people
  orgkit structure --people people.csv --json >out
  [[ $(wc -l <out) == 1 ]]
  [[ $(tail -c 1 out | od -An -tx1) == " 0a" ]]
}

@test "text for people" {
  write_people
  succeeds structure --people people.csv
  prints 5 2 3
  [[ $output != "{"* ]]
}

@test "somebody alone has no span" {
  printf 'employee_id,manager_id\n1,\n' >people.csv
  succeeds structure --people people.csv --json
  has 'd["managers"]' 0
  has 'd["span"]["mean"]' null
  has 'd["span"]["median"]' null
  has 'd["span"]["max"]' 0
}

@test "ids match exactly: case and leading zeros count" {
  printf 'employee_id,manager_id\n007,\n7,007\na,7\nb,A\n' >people.csv
  succeeds structure --people people.csv --json
  has 'd["roots"]' '["007"]'
  has 'd["depth"]' 3
  has 'd["defects"]["dangling_managers"]' '[{"employee_id": "b", "manager_id": "A"}]'
}

@test "a cycle is a defect, not a failure" {
  printf 'employee_id,manager_id\n1,\n2,1\na,c\nb,a\nc,b\n' >people.csv
  succeeds structure --people people.csv --json
  has '[sorted(cycle) for cycle in d["defects"]["cycles"]]' '[["a", "b", "c"]]'
  has 'd["roots"]' '["1"]'
  has 'd["depth"]' 2
}

@test "reporting to oneself is a defect, not a failure" {
  printf 'employee_id,manager_id\n1,\n2,2\n' >people.csv
  succeeds structure --people people.csv --json
  has 'd["defects"]["self_reports"]' '["2"]'
  has 'd["defects"]["cycles"]' '[]'
}

@test "an id on several rows is a defect, and the first row counts" {
  printf 'employee_id,manager_id\n1,\n2,1\n3,2\n3,1\n' >people.csv
  succeeds structure --people people.csv --json
  has 'd["defects"]["duplicate_ids"]' '["3"]'
  has 'd["depth"]' 3
}

@test "a chain of 100,000 people" {
  awk 'BEGIN {print "employee_id,manager_id"; for (i = 1; i <= 100000; i++)
    print i "," (i > 1 ? i - 1 : "")}' >people.csv
  succeeds structure --people people.csv --json
  has 'd["depth"]' 100000
  has 'd["managers"]' 99999
  has 'd["span"]["max"]' 1
}

@test "a cycle of 100,000 people" {
  awk 'BEGIN {print "employee_id,manager_id"; for (i = 1; i <= 100000; i++)
    print i "," (i > 1 ? i - 1 : 100000)}' >people.csv
  succeeds structure --people people.csv --json
  has '[len(cycle) for cycle in d["defects"]["cycles"]]' '[100000]'
}

@test "the sample's order of rows does not matter" {
  write_people
  succeeds structure --people people.csv --json
  local straight=$output
  { head -1 people.csv && tail -n +2 people.csv | tac; } >reversed.csv
  succeeds structure --people reversed.csv --json
  [[ $output == "$straight" ]]
}

@test "a real company of 272 positions" {
  [[ -f $SHARED_DATA/saas-people.csv ]] || skip "the shared data folder is absent"
  run --separate-stderr orgkit structure --people "$SHARED_DATA/saas-people.csv" --json
  [[ $status == 0 ]]
  has 'd["people"]' 272
  has 'd["managers"]' 57
  has 'len(d["roots"])' 1
  has 'd["depth"]' 6
  has 'round(d["span"]["mean"], 4)' 4.7544
  has 'd["span"]["median"]' 4
  has 'd["span"]["max"]' 14
  has '[d["span"]["bands"][b] for b in ("1", "2-3", "4-7", "8-12", "13-16", "17+")]' \
    '[6, 14, 30, 5, 2, 0]'
}

@test "a real manufacturer of 290 people" {
  [[ -f $SHARED_DATA/manufacturer-people.csv ]] || skip "the shared data folder is absent"
  run --separate-stderr orgkit structure --people "$SHARED_DATA/manufacturer-people.csv" --json
  [[ $status == 0 ]]
  has 'd["people"]' 290
  has 'd["managers"]' 47
  has 'd["depth"]' 5
  has 'round(d["span"]["mean"], 4)' 6.1489
  has '[d["span"]["bands"][b] for b in ("1", "2-3", "4-7", "8-12", "13-16", "17+")]' \
    '[3, 7, 25, 10, 1, 1]'
}
