#!/usr/bin/env bats
# orgkit segment: accounts by segment and books by owner.
load helper

# Each bound of arr-bands, and the last value below it.
write_accounts() {
  cat >accounts.csv <<'CSV'
account_id,owner_id,arr,segment
a1,u1,500000,Strategic
a2,u1,499999.99,enterprise
a3,u2,100000,
a4,u2,99999.99,mid-market
a5,u2,25000,
a6,u3,24999.99,smb
a7,u3,5000,
a8,,4999.99,self-serve
a9,u9,0,enterprise
a10,u1,,
CSV
  printf 'employee_id,title,manager_id\nu0,VP CS,\nu1,CSM,u0\nu2,CSM,u0\nu3,CSM,u0\n' >people.csv
}

@test "lower bounds belong to the segment" {
  write_accounts
  succeeds segment --accounts accounts.csv --json
  has 'd["scheme"]' '"arr-bands"'
  has 'd["accounts"]' 10
  has '[s["id"] for s in d["segments"]]' \
    '["strategic", "enterprise", "mid-market", "smb", "self-serve"]'
  has '[s["accounts"] for s in d["segments"]]' '[1, 2, 2, 2, 2]'
  has 'd["segments"][1]["arr"]' 599999.99
  has 'd["unclassified"]' 1
}

@test "books, orphans and labels" {
  write_accounts
  succeeds segment --accounts accounts.csv --json
  has '[(o["owner_id"], o["accounts"]) for o in d["owners"]]' \
    '[["u1", 3], ["u2", 3], ["u3", 2], ["u9", 1]]'
  has 'd["owners"][0]["unclassified"]' 1
  has 'd["owners"][0]["by_segment"]["strategic"]' 1
  has 'd["owners"][0]["arr"]' 999999.99
  has 'd["orphans"]' '["a8"]'
  has 'd["label_mismatches"]' 1
  has 'd["unknown_owners"]' '[]'
}

@test "with people, unknown owners are listed" {
  write_accounts
  succeeds segment --accounts accounts.csv --people people.csv --json
  has 'd["unknown_owners"]' '["u9"]'
}

@test "text for people" {
  write_accounts
  succeeds segment --accounts accounts.csv
  prints strategic enterprise mid-market smb self-serve
  [[ $output != "{"* ]]
}

@test "--scheme: a known one and an unknown one" {
  write_accounts
  succeeds segment --accounts accounts.csv --scheme arr-bands --json
  has 'd["scheme"]' '"arr-bands"'
  fails 2 segment --accounts accounts.csv --scheme arr-band --json
  says arr-band hint
}

@test "the customer's own revenue is never ARR" {
  printf 'Account ID,Owner ID,Annual Revenue\na1,u1,9000000\n' >accounts.csv
  run --separate-stderr orgkit segment --accounts accounts.csv --json
  [[ $status == 0 ]]
  has 'd["unclassified"]' 1
  has 'd["missing"]' '["accounts.arr"]'
  says "note: " "Annual Revenue"
}
