#!/usr/bin/env bats
# orgkit benchmarks, explain, schema: what OrgKit knows by itself.
load helper

@test "benchmarks: every row has a source and a grade" {
  succeeds benchmarks --json
  has 'len(d["benchmarks"]) > 0' true
  has 'all(b["source"] and b["title"] and b["locator"] for b in d["benchmarks"])' true
  has '{b["grade"] for b in d["benchmarks"]}
    <= {"study", "practice", "vendor", "anecdote", "assumption"}' true
  has '[b["key"] for b in d["benchmarks"]] == sorted(b["key"] for b in d["benchmarks"])' true
}

@test "benchmarks KEY: a whole key, and the beginning of keys" {
  succeeds benchmarks --json
  local key
  key=$(value 'next(b["key"] for b in d["benchmarks"] if "." in b["key"])' | tr -d '"')
  succeeds benchmarks "$key" --json
  has '{b["key"] for b in d["benchmarks"]} == {"'"$key"'"}' true
  succeeds benchmarks "${key%%.*}" --json
  has 'len(d["benchmarks"]) > 0
    and all(b["key"].startswith("'"${key%%.*}"'.") for b in d["benchmarks"])' true
  succeeds benchmarks "$key"
  prints "$key"
}

@test "benchmarks: an unknown key" {
  fails 2 benchmarks no-such-benchmark --json
  says no-such-benchmark
}

@test "explain: the list of rules" {
  succeeds explain --json
  local rule
  for rule in span-too-wide span-too-narrow flat-hierarchy single-report-manager \
    too-many-layers reporting-cycle self-report dangling-manager several-roots duplicate-id \
    orphan-account owner-not-in-people owner-not-in-post overloaded-book underloaded-book \
    one-owner-all-segments segment-label-mismatch; do
    has '"'"$rule"'" in [r["rule"] for r in d["rules"]]' true
  done
  succeeds explain
  prints span-too-wide segment-label-mismatch
}

@test "explain RULE: what, why, sources, remedy, examples" {
  succeeds explain span-too-wide --json
  has 'd["rule"]' '"span-too-wide"'
  has 'all(d[k] for k in ("area", "severity", "summary", "why", "remedy", "examples"))' true
  has 'len(d["benchmarks"]) > 0' true
  succeeds explain span-too-wide
  prints span-too-wide
}

@test "explain: every rule has a page" {
  succeeds explain --json
  local rule
  for rule in $(value '" ".join(r["rule"] for r in d["rules"])' | tr -d '"'); do
    succeeds explain "$rule"
    succeeds explain "$rule" --json
    has 'd["rule"]' "\"$rule\""
  done
}

@test "explain: an unknown rule, and the nearest one" {
  fails 2 explain span-too-wid
  says span-too-wid span-too-wide "  hint: "
}

@test "schema: the names, and each schema" {
  succeeds schema
  local names=(accounts baseline benchmarks catalog
    catalog-{action,claim,contradiction,kpi,mistake,plan,practice,procedure,raci-template,role}
    catalog-{source,stage,structure} company decide decision diagnose diff model model-answer
    models people plan plugin plugin-report plugins raci raci-{assign,check,rule,template}
    recommendation rule segment settings stage structure titles trial)
  [[ $output == "$(printf '%s\n' "${names[@]}")" ]]
  succeeds schema --json
  has '" ".join(d["schemas"])' "\"${names[*]}\""
  local name
  for name in $(orgkit schema); do
    succeeds schema "$name"
    has 'd["$schema"]' '"https://json-schema.org/draft/2020-12/schema"'
  done
}

@test "schema: an unknown name" {
  fails 2 schema nosuch
  says nosuch company
}

@test "--version" {
  local version
  version=$(sed -n 's/^#define ORGKIT_VERSION "\(.*\)"/\1/p' "$ROOT/include/orgkit/version.h")
  succeeds --version
  [[ $output == "orgkit $version" ]]
}
