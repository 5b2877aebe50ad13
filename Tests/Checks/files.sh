# shellcheck shell=bash
# Sourced by checks; they run in the project's root.

# The files of the project that match any of the given git patterns: tracked or new, not
# ignored, not deleted.
project_files() {
  git ls-files -co --exclude-standard -- "$@" | while IFS= read -r file; do
    [[ ! -f $file ]] || printf '%s\n' "$file"
  done
}

# matching OPTION... EXPRESSION: grep, to which finding nothing is no failure.
matching() {
  grep "$@" || (($? == 1))
}

# lines_in EXPRESSION PATTERN...: "file:line:text" of each match in the files of the
# project that match the patterns; binary files have none.
lines_in() {
  local expression=$1 files
  shift
  mapfile -t files < <(project_files "$@")
  ((${#files[@]})) || return 0
  matching -nHIE -e "$expression" -- "${files[@]}"
}

# none WHAT: fails with the lines on standard input, if there are any.
none() {
  local lines
  lines=$(cat)
  [[ -n $lines ]] || return 0
  printf '%s:\n%s\n' "$1" "$lines"
  return 1
}
