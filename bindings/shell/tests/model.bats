#!/usr/bin/env bats
# orgkit model: questions of organisation design, asked of a company.
load helper

# company FACTS: writes them into company.json.
company() {
  printf '{%s}' "$1" >company.json
}

@test "models are listed and shown, with sources" {
  succeeds model list --json
  has '[m["id"] for m in d["models"]] == sorted(m["id"] for m in d["models"])' true
  has 'next(m for m in d["models"] if m["id"] == "revops-model")["contradictions"]' '["c15"]'
  succeeds model list
  prints revops-model centralized sdr-reporting
  succeeds model show revenue-model
  prints "cro-by-arr" "S4" "only if"
  succeeds model show revenue-model --json
  has 'd["id"]' '"revenue-model"'
}

@test "what a model is shown as can be added again under another name" {
  succeeds model show revops-model --json
  printf '%s' "${output/'"id":"revops-model"'/'"id":"mine"'}" >mine.json
  company '"arr": 30000000, "revops": 5'
  succeeds model ask mine --model mine.json --company company.json --json
  has 'd["answers"][0]["winners"]' '["centralized"]'
}

# S2: $30M ARR, five people in one hub.
@test "an answer has winners, ranges, gates and what would change it" {
  company '"arr": 30000000, "revops": 5'
  succeeds model ask revops-model --company company.json --json
  has 'd["answers"][0]["winners"]' '["centralized"]'
  has 'all(o["low"] <= o["score"] <= o["high"] for o in d["answers"][0]["options"])' true
  has 'len(d["answers"][0]["readings"])' 2
  succeeds model ask revops-model --company company.json
  prints "Centralized is first" "Where sources disagree" "S2, vendor"
}

# S4: none under $5M ARR; S3: a generalist under $10M. C13.
@test "a side of a contradiction or a preferred source decides" {
  company '"arr": 4000000'
  succeeds model ask revops-team --company company.json --json
  has 'd["answers"][0]["winners"]' '["generalist"]'
  succeeds model ask revops-team --company company.json --reading founder-first --json
  has 'd["answers"][0]["winners"]' '["none"]'
  succeeds model ask revops-team --company company.json --prefer-source S4 --json
  has 'd["answers"][0]["winners"]' '["none"]'
  succeeds model ask revenue-model --company company.json
  prints "closed" "under \$5M"
}

@test "weights and subjects" {
  company '"arr": 30000000, "revops": 5'
  succeeds model ask revops-model --company company.json --weight stage=0 --weight team=9 --json
  has '{c["id"]: c["weight"] for c in d["answers"][0]["criteria"]}["team"] - 0.6 < 1e-9' true
  succeeds model ask cs-coverage --company company.json --about enterprise --json
  has '[a["subject"] for a in d["answers"]]' '["enterprise"]'
  succeeds model ask cs-coverage --company company.json --json
  has 'len(d["answers"])' 5
}

@test "what cannot be asked is refused" {
  company '"arr": 30000000'
  fails 2 model ask revops-modell --company company.json
  says revops-model
  fails 2 model ask revops-model --company company.json --reading x
  fails 2 model ask revops-model --company company.json --weight team
  fails 2 model ask revops-model --company company.json --samples 0
  printf '{"id": "x"}' >x.json
  fails 3 model list --model x.json
  says x.json
}
