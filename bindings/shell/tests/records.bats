#!/usr/bin/env bats
# orgkit catalog: records by kind and id, and the search for them.
load helper

kinds() {
  orgkit catalog --json | python3 -c 'import json, sys
print(*(k["kind"] for k in json.load(sys.stdin)["kinds"]))'
}

@test "catalog: the kinds, ordered, with a summary and how many records" {
  succeeds catalog --json
  local kind
  for kind in action claim contradiction kpi mistake plan practice procedure raci-template role source \
    stage structure; do
    has '"'"$kind"'" in [k["kind"] for k in d["kinds"]]' true
  done
  has '[k["kind"] for k in d["kinds"]] == sorted(k["kind"] for k in d["kinds"])' true
  has 'all(k["summary"] and k["records"] > 0 for k in d["kinds"])' true
  succeeds catalog
  prints contradiction raci-template role
}

@test "catalog KIND: as many records as are counted, each with source, grade and items" {
  local kind count
  for kind in $(kinds); do
    succeeds catalog --json
    count=$(value 'next(k["records"] for k in d["kinds"] if k["kind"] == "'"$kind"'")')
    succeeds catalog "$kind" --json
    has 'len(d["records"])' "$count"
    has '{r["kind"] for r in d["records"]} == {"'"$kind"'"}' true
    if [[ $kind != source ]]; then
      has 'all(r["id"] and r["source"] and r["locator"] and r["items"] for r in d["records"])' true
    fi
    has '{r["grade"] for r in d["records"]}
      <= {"study", "practice", "vendor", "anecdote", "assumption"}' true
  done
}

@test "catalog KIND: text names every record" {
  local kind id
  for kind in $(kinds); do
    succeeds catalog "$kind" --json
    value '"\n".join(sorted({r["id"] for r in d["records"]}))' |
      python3 -c 'import json, sys; print(json.load(sys.stdin))' >ids
    COLUMNS=200 succeeds catalog "$kind"
    while read -r id; do
      grep -qF -- "$id" <<<"$output" || {
        echo "the list of $kind lacks $id"
        return 1
      }
    done <ids
  done
}

@test "catalog role vp-cs: everything that is known" {
  succeeds catalog role vp-cs --json
  has '{(r["kind"], r["id"]) for r in d["records"]} == {("role", "vp-cs")}' true
  has '"S1" in [r["source"] for r in d["records"]]' true
  has 'all("duties" in r and "reports_to" in r for r in d["records"])' true
  succeeds catalog role vp-cs
  prints vp-cs role S1 duties
}

@test "catalog raci-template s3-revops: the row without an accountable is kept" {
  succeeds catalog raci-template s3-revops --json
  local row='next(r for r in d["records"] if r["task"] == "Building CRM Automation")'
  has "$row"'["assignments"]' \
    '"RevOps=R;Sales Leadership=I;Marketing Leadership=C;Sales Rep=I"'
  has 'all(r["source"] == "S3" and r["is_ours"] == "no" for r in d["records"])' true
}

@test "catalog source S2: what there is to know of a source" {
  succeeds catalog source S2 --json
  has '"AI-generated" in d["records"][0]["note"]' true
  succeeds catalog source S2
  prints S2 AI-generated
}

@test "catalog procedure alignment-stack: the steps in order" {
  succeeds catalog procedure alignment-stack --json
  has '[int(r["step"]) for r in d["records"]] == list(range(1, len(d["records"]) + 1))' true
  has 'len(d["records"]) > 1' true
}

@test "catalog contradiction: c1 to c27, each with sides and one default" {
  succeeds catalog contradiction --json
  has 'sorted({int(r["id"][1:]) for r in d["records"]}) == list(range(1, 28))' true
  has 'min(len([r for r in d["records"] if r["id"] == f"c{n}"]) for n in range(1, 28)) > 0' true
  local number
  for number in 1 6 27; do
    succeeds catalog contradiction "c$number"
    prints "c$number" statement resolution
  done
}

@test "catalog: an unknown kind, an unknown id, and the nearest ones" {
  fails 2 catalog rol
  says rol role "  hint: "
  fails 2 catalog rol --json
  fails 2 catalog role vp-c
  says vp-c vp-cs "  hint: "
  fails 2 catalog ''
  fails 2 catalog role '' --json
}

@test "catalog search: records of several kinds, found by beginnings of words" {
  succeeds catalog search renewal --json
  has 'len({r["kind"] for r in d["records"]}) > 1' true
  has 'all("renewal" in json.dumps(r).lower() for r in d["records"])' true
  local whole=$output
  succeeds catalog search RENEWAL --json
  [[ $output == "$whole" ]]
  succeeds catalog search renew --json
  has 'all("renew" in json.dumps(r).lower() for r in d["records"])' true
  succeeds catalog search renewal
  prints renewal role
}

@test "catalog search: several words must all be there, in one argument or more" {
  succeeds catalog search alignment stack --json
  has '"alignment-stack" in [r["id"] for r in d["records"]]' true
  local expected=$output count
  count=$(value 'len(d["records"])')
  succeeds catalog search "alignment stack" --json
  [[ $output == "$expected" ]]
  succeeds catalog search stack --json
  has 'len(d["records"]) > '"$count" true
}

@test "catalog search: what is found is what is listed" {
  succeeds catalog search vp-cs --json
  printf '%s' "$output" >found.json
  succeeds catalog role vp-cs --json
  has 'all(r in json.load(open("found.json"))["records"] for r in d["records"])' true
}

@test "catalog search: finding nothing is no failure" {
  run --separate-stderr orgkit catalog search zyzzyva
  [[ $status == 0 && -z $output ]]
  says zyzzyva "note: " "  hint: "
  run --separate-stderr orgkit catalog search zyzzyva --json
  [[ $status == 0 && $output == '{"records":[]}' ]]
  says zyzzyva
  run --separate-stderr orgkit catalog search '!?' --json
  [[ $status == 0 && $output == '{"records":[]}' ]]
}

@test "catalog search: a query cannot drive the terminal" {
  run --separate-stderr orgkit catalog search $'\033[31mzyzzyva'
  [[ $status == 0 && $stderr != *$'\033'* ]]
  says zyzzyva
}

@test "catalog search: nothing to search for" {
  fails 2 catalog search
  says "catalog --help"
  fails 2 catalog search ''
  fails 2 catalog search ' ' --json
}

@test "catalog: lists and pages keep to the width" {
  local columns query
  for columns in 60 80 120; do
    for query in '' role contradiction 'role vp-cs' 'contradiction c6' 'raci-template s3-revops' \
      'procedure alignment-stack' 'search renewal'; do
      # shellcheck disable=SC2086 # words
      COLUMNS=$columns orgkit catalog $query >page
      [[ $(longest page) -le $columns ]] || {
        echo "catalog $query is wider than $columns"
        return 1
      }
    done
  done
}
