#!/usr/bin/env bats
# orgkit decide: options compared on weighted criteria.
load helper

# By hand, min-max scaled: pods 0.75, central 0.75 / 2 + 0.25 = 0.625.
table() {
  printf '%s\n' option,fit,cost weight,3,1 direction,max,min pods,10,200 central,5,100 \
    worse,0,200 >options.csv
}

@test "the ranking, its margin and the weights for which it holds" {
  table
  succeeds decide options.csv --json
  has '[r["option"] for r in d["ranking"]]' '["pods", "central", "worse"]'
  has '[round(r["score"], 9) for r in d["ranking"]]' '[0.75, 0.625, 0]'
  has 'd["margin"]["difference"]' 0.125
  succeeds decide options.csv
  prints pods central
}

@test "every method and source of weights" {
  table
  local method weights
  for method in weighted-sum weighted-product topsis vikor promethee2; do
    [[ $method == weighted-product ]] && sed -i s/worse,0/worse,1/ options.csv
    succeeds decide options.csv --method "$method" --json
    has 'd["ranking"][-1]["option"]' '"worse"'
  done
  for weights in given critic entropy; do
    succeeds decide options.csv --weights "$weights" --json
  done
}

@test "the same draws every time" {
  table
  succeeds decide options.csv --samples 1000 --seed 7 --json
  local first=$output
  succeeds decide options.csv --samples 1000 --seed 7 --json
  [[ $output == "$first" ]]
}

@test "an unknown method, and a table with a hole" {
  table
  fails 2 decide options.csv --method topsys
  says topsis
  printf 'option,fit\nweight,1\npods,x\n' >options.csv
  fails 3 decide options.csv
  says options.csv fit x
}
