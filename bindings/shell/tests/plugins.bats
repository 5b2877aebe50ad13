#!/usr/bin/env bats
# orgkit plugin, and --plugin of the other commands.
load helper

PLUGINS=$ROOT/plugins
export PKG_CONFIG_PATH=$STAGE/lib/pkgconfig

write_accounts() {
  printf 'account_id,owner_id,arr\na1,u1,20000\na2,u1,19999.99\na3,u1,\na4,u1,70000\n' \
    >accounts.csv
}

@test "a scheme of a plugin segments, and says whose it is" {
  write_accounts
  succeeds segment --accounts accounts.csv --plugin "$PLUGINS/coverage-policy" \
    --scheme coverage-policy:owner --json
  has 'd["scheme"]' '"coverage-policy:owner"'
  has 'd["plugin"]' '"coverage-policy"'
  has '[(s["id"], s["accounts"], s["touch"]) for s in d["segments"]]' \
    '[["owned", 2, "high"], ["pooled", 1, "pooled"]]'
  has 'd["unclassified"]' 1
}

@test "a scheme of no plugin, or of a disabled one, is told" {
  write_accounts
  fails 2 segment --accounts accounts.csv --scheme coverage-policy:owner
  says 'coverage-policy:owner' '--plugin PATH'
  fails 2 segment --accounts accounts.csv --scheme coverage-policy:owner \
    --plugin "$PLUGINS/coverage-policy" --disable-plugin coverage-policy
  says 'is disabled'
}

@test "findings of a plugin's numbers name the plugin" {
  {
    echo account_id,owner_id,arr
    for i in $(seq 40); do echo "a$i,u1,30000"; done
  } >accounts.csv
  printf 'employee_id,title,manager_id\nu0,VP CS,\nu1,CSM,u0\n' >people.csv
  run --separate-stderr orgkit diagnose --accounts accounts.csv --people people.csv \
    --plugin "$PLUGINS/coverage-policy" --scheme coverage-policy:owner --json
  has '[(f["rule"], f["plugin"]) for f in d["findings"] if f["rule"] == "overloaded-book"]' \
    '[["overloaded-book", "coverage-policy"]]'
  has '[s["plugin"] for f in d["findings"] if f["rule"] == "overloaded-book" for s in f["sources"]]' \
    '["coverage-policy"]'
  run --separate-stderr orgkit diagnose --accounts accounts.csv --people people.csv --json
  has '[f["plugin"] for f in d["findings"] if f["plugin"]]' '[]'
}

@test "what disagrees stands side by side, and the plugin's word counts where it says so" {
  succeeds benchmarks csm-ratio.enterprise --json
  built_in=$(value 'len(d["benchmarks"])')
  succeeds benchmarks csm-ratio.enterprise --plugin "$PLUGINS/example-benchmarks" --json
  has 'len(d["benchmarks"])' $((built_in + 1))
  has 'd["benchmarks"][0]["plugin"]' '"example-benchmarks"'
  has '[b["plugin"] for b in d["benchmarks"][1:] if b["plugin"]]' '[]'
}

@test "a template of a plugin is read like any other" {
  succeeds raci template healthcare:rollout --plugin "$PLUGINS/healthcare-raci" --plain
  prints 'healthcare'
  succeeds catalog raci-template --plugin "$PLUGINS/healthcare-raci" --json
  has '"healthcare:rollout" in [r["id"] for r in d["records"]]' true
}

# Those that need no compiler; Tests/ABITests/plugins.sh builds and uses the others.
declarative() { grep -l '"kind": "declarative"' "$PLUGINS"/*/plugin.json; }

@test "shipped plugins are in order, and their examples hold" {
  for plugin in $(declarative); do
    succeeds plugin validate "$plugin"
    succeeds plugin test "$plugin"
  done
}

@test "all shipped plugins load together and are listed" {
  options=()
  for plugin in $(declarative); do options+=(--plugin "$plugin"); done
  succeeds plugin list "${options[@]}" --json
  has '[p["id"] for p in d["plugins"]][0]' '"orgkit"'
  has 'all(p["enabled"] for p in d["plugins"])' true
  succeeds plugin show coverage-policy "${options[@]}"
  prints coverage-policy:owner
}

@test "a new plugin works as it is written" {
  succeeds plugin validate "$PLUGINS/coverage-policy"
  run --separate-stderr orgkit plugin new acme-tiers
  [[ $status == 0 ]]
  succeeds plugin validate acme-tiers
  succeeds plugin test acme-tiers
  make -C acme-tiers test ORGKIT="$STAGE/bin/orgkit"
  fails 2 plugin new 'Acme Tiers!'
}

@test "a mistake in an expression is shown with its place" {
  cat >plugin.json <<'JSON'
{"id": "acme", "version": "1", "kind": "declarative", "title": "Acme",
 "segment_schemes": [{"id": "tiers", "title": "Tiers", "cases": [
   {"when": "arr > 5 and industri == \"Retail\"", "segment": "a"}, {"segment": "b"}]}]}
JSON
  write_accounts
  fails 4 segment --accounts accounts.csv --plugin plugin.json --scheme acme:tiers
  says plugin.json /segment_schemes/0/cases/0/when industri industry '^'
  run --separate-stderr orgkit plugin validate plugin.json
  [[ $status == 4 ]]
  prints FAIL
}

@test "what is not trusted is refused, and plugins can be switched off" {
  cp -r "$PLUGINS/coverage-policy" mine
  write_accounts
  use=(segment --accounts accounts.csv --scheme coverage-policy:owner)
  succeeds "${use[@]}" --plugin mine
  chmod o+w mine/plugin.json
  fails 4 "${use[@]}" --plugin mine
  says mine/plugin.json written
  chmod o-w mine/plugin.json
  hash=$(sha256sum mine/plugin.json | cut -d ' ' -f 1)
  succeeds "${use[@]}" --plugin "mine#sha256=$hash"
  fails 4 "${use[@]}" --plugin "mine#sha256=${hash//[0-9]/0}"
  ln -s mine/plugin.json link.json
  fails 4 "${use[@]}" --plugin link.json
  export ORGKIT_PLUGINS=off
  fails 4 "${use[@]}" --plugin mine
  says ORGKIT_PLUGINS
}

@test "a folder of the environment is looked in only where that is asked for" {
  mkdir found
  cp -r "$PLUGINS/coverage-policy" found/policy
  export ORGKIT_PLUGIN_PATH=$PWD/found
  succeeds plugin list --json
  has 'len(d["plugins"])' 1
  succeeds plugin list --plugins-from environment --json
  has '[p["id"] for p in d["plugins"]]' '["orgkit", "coverage-policy"]'
}

@test "a new plugin of each kind builds, and passes its own test" {
  for kind in c cpp swift bound; do
    [[ $kind != swift ]] || command -v swiftc >/dev/null || continue
    run --separate-stderr orgkit plugin new "my-$kind" --kind "$kind"
    [[ $status == 0 && $output == "make test -C my-$kind" ]]
    make -C "my-$kind" test
    succeeds plugin validate "my-$kind"
    [[ $output != *FAIL* ]]
  done
  fails 2 plugin new other --kind pascal
}

@test "bound functions are called only where that is allowed" {
  orgkit plugin new my-score --kind bound
  make -C my-score
  printf 'account_id,arr,health\na,200000,0.5\nb,200000,0.4\nc,10000,1\nd,10000,\n' >accounts.csv
  use=(segment --accounts accounts.csv --plugin my-score --scheme my-score:score --json)
  fails 4 "${use[@]}"
  says '--allow-bound'
  succeeds "${use[@]}" --allow-bound
  has '[s["accounts"] for s in d["segments"]] + [d["unclassified"]]' '[1, 1, 1, 1]'
}

@test "a library stands alone, and gives the same in a child process" {
  orgkit plugin new my-tiers --kind c
  make -C my-tiers
  printf 'account_id,arr,industry\na,250000,\nb,100000,Healthcare\nc,100000,Retail\nd,1,\ne,,\n' \
    >accounts.csv
  for isolation in '' --isolate-plugins; do
    # shellcheck disable=SC2086 # none is no argument
    succeeds segment --accounts accounts.csv --plugin my-tiers/my-tiers.so --scheme my-tiers:tiers \
      --json $isolation
    has '[s["accounts"] for s in d["segments"]] + [d["unclassified"]]' '[2, 1, 1, 1]'
  done
}

@test "a decision model of a plugin is asked, and cites the plugin's source" {
  echo '{"customers": 40}' >company.json
  local plugin=$ROOT/plugins/coverage-policy
  succeeds model ask coverage-policy:small-accounts --plugin "$plugin" --company company.json --json
  has 'd["answers"][0]["options"][0]["option"]' '"pool"'
  has '"coverage-policy:policy" in d["answers"][0]["sources"]' true
  fails 2 model ask coverage-policy:small-account --plugin "$plugin" --company company.json
  says coverage-policy:small-accounts
}
