#!/usr/bin/env bats
# Help, wrong usage, completions.
load helper

commands=(structure segment stage titles diagnose diff recommend plan raci decide model benchmarks
  explain catalog plugin demo schema)
raci=("raci template" "raci check" "raci assign" "raci explain")
model=("model list" "model show" "model ask")
plan=("plan transition" "plan pilot" "plan launch")
plugin=("plugin list" "plugin show" "plugin validate" "plugin test" "plugin new")

@test "help for orgkit: by option, by command and by nothing" {
  succeeds --help
  local help=$output
  prints "${commands[@]}" "Exit status"
  succeeds help
  [[ $output == "$help" ]]
  succeeds
  [[ $output == "$help" ]]
}

@test "commands are listed in the order of work" {
  succeeds --help
  [[ $(sed -n '/^SUBCOMMANDS/,$s/^  \([a-z]*\)  .*/\1/p' <<<"$output" | xargs) == "${commands[*]}" ]]
}

@test "help for every command, with an example and --json" {
  local command
  for command in "${commands[@]}" "${raci[@]}" "${model[@]}" "${plan[@]}" "${plugin[@]}"; do
    # Words of one command.
    # shellcheck disable=SC2086
    succeeds $command --help
    prints "orgkit $command" Examples
    case $command in
      raci | model | plan | plugin) ;;
      *) prints --json --plain ;;
    esac
    # shellcheck disable=SC2086
    succeeds help $command
    prints "orgkit $command"
  done
}

@test "a command that does not exist" {
  fails 2 nosuch
  says nosuch
}

@test "an option that does not exist, for every command" {
  local command
  for command in "${commands[@]}"; do
    fails 2 "$command" --nosuch
    says "$command"
  done
  fails 2 --nosuch
}

@test "options without which nothing can be done" {
  fails 2 structure
  says --people
  fails 2 segment
  says --accounts
  fails 2 diagnose
  says --people --accounts
  fails 2 diagnose --as-of 2026-01-01
  fails 2 stage
  says --company --people --accounts
}

@test "options without a value, and values that are none" {
  fails 2 structure --people
  fails 2 structure --people people.csv --encoding ebcdic
  says utf-8 latin1
  fails 2 structure --people people.csv --date-order ymd
  says mdy dmy
  fails 2 diagnose --people people.csv --fail-on serious
  says advice warning critical
}

@test "arguments that nobody asked for" {
  fails 2 structure --people people.csv extra
  fails 2 explain span-too-wide flat-hierarchy
  fails 2 schema people accounts
  fails 2 catalog role vp-cs csm
  says csm
}

@test "an argument that is not UTF-8" {
  fails 2 structure --people $'\xff.csv'
  says UTF-8
}

@test "completions for three shells" {
  local shell
  for shell in bash zsh fish; do
    succeeds --generate-completion-script "$shell"
    prints diagnose fail-on
  done
  orgkit --generate-completion-script bash | bash -n
  fails 2 --generate-completion-script nosuch
}

# completed WORD...: what bash offers for the last word of a command line.
completed() {
  bash -c 'source <(orgkit --generate-completion-script bash)
    COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMP_LINE="$*" COMP_POINT=${#COMP_LINE}
    _orgkit "$1" "${@: -1}" "${@: -2:1}" 2>/dev/null
    printf "%s\n" "${COMPREPLY[@]}"' bash "$@"
}

@test "completion knows rules, benchmarks and schemas" {
  [[ $(completed orgkit explain span-too-w) == span-too-wide ]]
  [[ $(completed orgkit schema comp) == company ]]
  local key
  key=$(orgkit benchmarks --json | python3 -c 'import json, sys
print(json.load(sys.stdin)["benchmarks"][0]["key"])')
  completed orgkit benchmarks "${key:0:3}" | grep -qxF "$key"
}

@test "completion knows sources, and records by kind" {
  [[ $(completed orgkit benchmarks --prefer-source S2) == S2 ]]
  [[ $(completed orgkit catalog raci) == raci-template ]]
  [[ $(completed orgkit catalog sea) == search ]]
  [[ $(completed orgkit catalog role vp-c) == vp-cs ]]
  [[ $(completed orgkit catalog --json raci-template s3-re) == s3-revops* ]]
  [[ -z $(completed orgkit catalog search vp-c) ]]
}

@test "the manual describes every command and option" {
  local page=$ROOT/bindings/shell/man/orgkit.1 command option
  for command in "${commands[@]}" "${raci[@]}" "${plan[@]}" "${plugin[@]}"; do
    grep -q "^\.It Ic $command" "$page"
    # shellcheck disable=SC2086
    for option in $(orgkit $command --help | grep -o -- '^  --[a-z-]*'); do
      grep -q "Fl Fl ${option#--}\( \|$\)" "$page" || {
        echo "the manual lacks $option"
        return 1
      }
    done
  done
}

@test "the manual is well formed" {
  command -v mandoc >/dev/null || skip "there is no mandoc"
  mandoc -T lint -W warning "$ROOT/bindings/shell/man/orgkit.1"
}
