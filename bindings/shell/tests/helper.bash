# Shared by all tests: which orgkit is tested, and how answers are looked at.
# shellcheck shell=bash

bats_require_minimum_version 1.5.0

ROOT=$(cd "$BATS_TEST_DIRNAME/../../.." && pwd)
STAGE=${STAGE:-$ROOT/.build-release/stage}
SHARED_DATA=${ORGKIT_SHARED_DATA:-$ROOT/../shared/data}
export PATH="$STAGE/bin:$PATH"
unset COLUMNS NO_COLOR
export TERM=xterm-256color

setup() {
  if [[ ! -x $STAGE/bin/orgkit ]]; then
    echo "there is no $STAGE/bin/orgkit: run \`make stage\` first" >&2
    return 1
  fi
  cd "$BATS_TEST_TMPDIR" || return 1
}

# explain_run: what the last run printed, for the report of a failed test.
explain_run() {
  printf -- '-- status %s\n-- stdout\n%s\n-- stderr\n%s\n' "$status" "${output:0:2000}" "${stderr:0:2000}"
}

# succeeds ARGUMENT...: orgkit exits with 0 and has nothing to say on stderr.
succeeds() {
  run --separate-stderr orgkit "$@"
  if [[ $status != 0 || -n $stderr ]]; then
    explain_run
    return 1
  fi
}

# fails STATUS ARGUMENT...: orgkit exits so, with an empty stdout and a message.
fails() {
  run --separate-stderr orgkit "${@:2}"
  if [[ $status != "$1" || -n $output || $stderr != "orgkit: "* ]]; then
    explain_run
    return 1
  fi
}

# says WORD...: the last run's stderr holds all the words.
says() {
  local word
  for word in "$@"; do
    if [[ $stderr != *"$word"* ]]; then
      echo "stderr does not say: $word"
      explain_run
      return 1
    fi
  done
}

# prints WORD...: the last run's stdout holds all the words.
prints() {
  local word
  for word in "$@"; do
    if [[ $output != *"$word"* ]]; then
      echo "stdout does not hold: $word"
      explain_run
      return 1
    fi
  done
}

# value EXPRESSION: a Python expression over `d`, the JSON on the last stdout.
value() {
  python3 -c '
import json, sys
d = json.loads(sys.stdin.read(), parse_constant=lambda name: sys.exit("not JSON: " + name))
print(json.dumps(eval("(" + sys.argv[1] + ")"), sort_keys=True))' "$1" <<<"$output"
}

# has EXPRESSION JSON: the expression over the last stdout has this value.
has() {
  local found
  found=$(value "$1") || return 1
  if [[ $found != "$2" ]]; then
    echo "$1 is $found, not $2"
    explain_run
    return 1
  fi
}

# lacks PATTERN FILE: the file is there, and no line of it matches.
lacks() {
  local found
  found=$(grep -c -- "$1" "$2") || [[ $? == 1 ]] || return 1
  if [[ $found != 0 ]]; then
    echo "$found lines of $2 match $1"
    return 1
  fi
}

# in_terminal COLUMNS COMMAND...: runs the command in a terminal of that width and
# prints what the terminal gets, stdout and stderr alike.
in_terminal() {
  python3 "$BATS_TEST_DIRNAME/terminal.py" "$@"
}

# longest FILE: columns of its longest line, in characters.
longest() {
  python3 -c 'import sys
print(max(len(line.rstrip("\r\n")) for line in open(sys.argv[1], encoding="utf-8", newline="\n")))' "$1"
}
