#!/usr/bin/env bash
# Loads libraries and manifests that are wrong on purpose and prints a table: the case,
# what the host must say, whether it did. After each the host must be as it was.
#
#   STAGE=DIR [CC=COMPILER] [HOST_FLAGS=-fsanitize=address] hostile.sh [CASE...]
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT
ulimit -c 0
chmod 700 "$work"
cd "$work"
cc=${CC:-cc}
include=$STAGE/include
export LD_LIBRARY_PATH=$STAGE/lib SWIFT_BACKTRACE=enable=no
read -ra host_flags <<<"${HOST_FLAGS:-}"
"$cc" -std=c11 -O1 "${host_flags[@]}" -I"$include" "$here/host.c" -o host -L"$STAGE/lib" -lorgkit

passed=0 failed=0
wanted=("$@")

# expect NAME FLAGS PATH TEXT...: the host, given PATH, says each TEXT and stays as it was.
expect() {
  local name=$1 flags=$2 path=$3 status=0 text said missing=''
  shift 3
  if ((${#wanted[@]})) && [[ " ${wanted[*]} " != *" $name "* ]]; then return; fi
  said=$(timeout 60 ./host "$flags" "$path" 2>host.err) || status=$?
  for text in "$@"; do [[ $said == *"$text"* ]] || missing+=" [$text]"; done
  if ((status == 0)) && [[ -z $missing ]]; then
    passed=$((passed + 1))
    printf 'ok   %-20s %s\n' "$name" "$(grep -m1 -F -- "$1" <<<"$said" | cut -c1-150)"
  else
    failed=$((failed + 1))
    printf 'FAIL %-20s status %s, lacks%s\n%s\n' "$name" "$status" "$missing" "$said"
    head -c 2000 host.err
  fi
}

# library NAME [FLAG...]: builds hostile.c for a case, as NAME.so.
library() {
  local name=$1
  shift
  "$cc" -w -O0 -shared -fPIC -I"$include" "-DCASE=$name" "$@" -o "$name.so" "$here/hostile.c"
}

# native NAME TEXT...: the case of hostile.c, loaded into the host.
native() { library "$1" && expect "$1" 0 "./$1.so" "${@:2}"; }

# isolated NAME TEXT...: the same, each call in a child.
isolated() { library "$1" && expect "$1" 16 "./$1.so" "${@:2}"; }

# limited NAME FLAGS TEXT...: the same through a manifest that gives it a second and little memory.
limited() {
  library "$1"
  printf '{"id": "odd", "version": "1.0.0", "title": "Odd", "kind": "native", "library":
    {"path": "%s.so", "seconds": 1, "megabytes": 64}}' "$1" >"$1.json"
  expect "$1" "$2" "./$1.json" "${@:3}"
}

# manifest NAME FLAGS JSON TEXT...: a manifest beside a sound library.
manifest() {
  local name=$1 flags=$2
  printf '%s' "$3" >"$name.json"
  expect "$name" "$flags" "./$name.json" "${@:4}"
}

library sound
native sound 'load: ok' '"large"'

# What is no library.
: >empty.so
expect empty 0 ./empty.so 'is empty'
mkdir folder.so
expect folder 0 ./folder.so 'load: plugin refused'
mkfifo pipe.so
expect pipe 0 ./pipe.so 'is not a regular file'
expect missing 0 ./absent.so 'load: plugin refused' 'absent.so'
echo 'hello' >text.so
expect text 0 ./text.so 'no ELF header'
{ printf 'MZ'; head -c 4096 /dev/zero; } >pe.so
expect pe 0 ./pe.so 'no ELF header'
# patched NAME OFFSET BYTE: sound.so with one byte changed.
patched() {
  cp sound.so "$1.so"
  printf '%b' "$3" | dd of="$1.so" bs=1 seek="$2" conv=notrunc status=none
}
patched elf32 4 '\x01'
expect elf32 0 ./elf32.so '32 bits'
patched big-endian 5 '\x02'
expect big-endian 0 ./big-endian.so 'big endian'
patched machine 18 '\x28'
expect machine 0 ./machine.so 'built for 32-bit Arm'
patched program 16 '\x01'
expect program 0 ./program.so 'not a shared library'
for part in 64 200 1000 5000 9000; do
  head -c "$part" sound.so >"cut-$part.so"
  expect "cut-$part" 0 "./cut-$part.so" 'load: plugin refused'
done
for offset in 32 40 54 56 64 72 80 96; do
  patched "bit-$offset" "$offset" '\xff'
  expect "bit-$offset" 0 "./bit-$offset.so" 'load: '
done

# Whom it belongs to, and who can change it.
ln -s sound.so link.so
expect link 0 ./link.so 'symbolic link'
ln -s loop-b.so loop-a.so && ln -s loop-a.so loop-b.so
expect link-loop 0 ./loop-a.so 'symbolic link'
cp sound.so open.so && chmod 666 open.so
expect world-writable 0 ./open.so 'can be written by everybody'
mkdir shared && cp sound.so shared/ && chmod 775 shared
expect folder-writable 0 ./shared/sound.so 'can be written by its group'
if [[ $(id -u) == 0 ]]; then
  cp sound.so other.so && chown 65534 other.so
  expect other-owner 0 ./other.so 'belongs to user 65534'
fi
expect wrong-pin 0 "./sound.so#sha256=$(printf '0%.0s' {1..64})" 'not the pinned'
expect no-pin 0 './sound.so#sha256=12' 'no SHA-256'
ORGKIT_PLUGINS=off expect switched-off 0 ./sound.so 'ORGKIT_PLUGINS=off'

# What the loader finds.
library no_entry -DNO_ENTRY
expect no_entry 0 ./no_entry.so 'exports no orgkit_plugin_entry'
library hidden -DCASE=sound -fvisibility=hidden '-DORGKIT_PLUGIN_EXPORT=' -UCASE -DCASE=sound
expect hidden 0 ./hidden.so 'load: '
echo 'int absent(void); int use(void) { return absent(); }' >undefined.c
"$cc" -shared -fPIC -o undefined.so undefined.c
expect undefined 0 ./undefined.so 'undefined symbol'
echo 'int absent(void) { return 1; }' >needed.c
"$cc" -shared -fPIC -o libneeded.so needed.c
"$cc" -shared -fPIC -o dependent.so undefined.c -L. -lneeded
rm libneeded.so
expect dependency 0 ./dependent.so 'libneeded.so'

# What the entry says.
native bad_magic 'ORGKIT_PLUGIN_MAGIC'
native major_0 'needs plugin ABI 0.0' 'rebuild the plugin'
native major_2 'needs plugin ABI 2.0' 'upgrade OrgKit'
native minor_max 'needs plugin ABI 1.4294967295' 'upgrade OrgKit'
native size_tiny '16 bytes'
native size_huge 'struct_size'
native id_null 'its id'
native id_garbage 'its id'
native id_upper 'its id'
native id_long 'its id'
native version_null 'its version'
native no_extension 'get_extension is NULL'

# What it does while it is looked at.
native init_fails 'no licence for this host'
native init_silent 'gave no reason'
native init_segv 'crashed (SIGSEGV)'
expect again 0 ./init_segv.so 'crashed (SIGSEGV)'
native init_abort 'crashed (SIGABRT)'
native init_exit 'ended the process with exit code 0'
limited init_loop 0 'took longer than 1 seconds'
limited init_hog 0 'load: plugin refused'
isolated init_forks 'load: '
isolated init_closes 'load: '
native ctor_segv 'crashed (SIGSEGV)'
native ctor_exit 'ended the process'
limited ctor_loop 0 'took longer than 1 seconds'

# What it says that it brings.
native list_size_0 'struct_size 0'
native list_count_huge 'at most 1000'
native list_null 'is broken'
native entry_null 'is NULL'
native entry_tiny 'struct_size'
native no_classify 'needs classify'
native no_segments 'needs classify and 1 to'
native segment_null 'is NULL'
native scheme_twice 'two of a scheme'
native segment_twice 'two of a segment'
native scheme_id_bad 'lower case letters'
native touch_bad '"gentle"'
native field_bad '"salary"'
native field_null 'without a name'
native fields_huge 'at most 100'
native ratio_bare 'without a source'
native ratio_upside_down 'from 9.0 to 3.0'
native text_not_utf8 'load: ok'
native rule_area '"astrology"'
native rule_severity '"fatal"'
native rule_field '"teams.size"'

# What it does when it is called.
isolated classify_segv 'crashed (SIGSEGV)'
isolated classify_abort 'crashed (SIGABRT)'
isolated classify_exit 'exit code 3'
limited classify_loop 16 'took longer than 1 seconds'
limited classify_hog 16 'odd:odd: plugin refused'
isolated classify_forks 'odd:odd: ok'
isolated classify_settings 'odd:odd: ok'
isolated deep_stack 'crashed (SIGSEGV)'
isolated wild_write 'odd:odd: '
native code_high 'the code 2'
native code_low 'the code -2'
native answer_odd 'failed'
native answer_silent 'gave no reason'
native error_unclosed 'xxxxxxxx'
native classify_reports 'odd:odd: ok'
native rule_kind '"planet"'
native rule_text_null 'could not be taken'
native rule_not_utf8 'diagnose: ok'
native rule_flood 'could not be taken'
native rule_unknown 'diagnose: ok'
isolated rule_segv 'crashed (SIGSEGV)'

# Manifests of libraries.
start='{"id": "odd", "version": "1.0.0", "title": "Odd"'
manifest native-sound 0 "$start, \"kind\": \"native\", \"library\": {\"path\": \"sound.so\"}}" 'load: ok'
manifest native-bare 0 "$start, \"kind\": \"native\"}" 'lacks the key "library"'
manifest native-other-id 0 "${start/odd/even}, \"kind\": \"native\", \"library\": {\"path\": \"sound.so\"}}" \
  'calls itself "odd"'
manifest native-absolute 0 "$start, \"kind\": \"native\", \"library\": {\"path\": \"$work/sound.so\"}}" \
  'leaves the folder'
manifest native-up 0 "$start, \"kind\": \"native\", \"library\": {\"path\": \"../sound.so\"}}" \
  'leaves the folder'
manifest native-pin 0 \
  "$start, \"kind\": \"native\", \"library\": {\"path\": \"sound.so\", \"sha256\": \"$(printf 'a%.0s' {1..64})\"}}" \
  'not the pinned'
manifest native-absent 0 "$start, \"kind\": \"native\", \"library\": {\"path\": \"absent.so\"}}" \
  'load: plugin refused'
manifest native-control 0 "$start, \"kind\": \"native\", \"library\": {\"path\": \"a\\u0016.so\"}}" \
  'load: plugin refused'
manifest native-seconds 0 \
  "$start, \"kind\": \"native\", \"library\": {\"path\": \"sound.so\", \"seconds\": -1}}" '/library/seconds'
manifest declared-library 0 "$start, \"kind\": \"declarative\", \"library\": {\"path\": \"sound.so\"}}" \
  'a declarative plugin has none'

# bound NAME FLAGS FUNCTION TEXT...: a bound scheme of libfn.so.
cat >fn.c <<'C'
#include <stdlib.h>
int two(double arr) { return arr > 1000 ? 2 : 1; }
int crash(double arr) { return *(volatile int *)(long)(arr * 0); }
int loop(double arr) { for (;;) arr += 1; }
int leave(double arr) { exit((int)arr * 0 + 5); }
const char *lost(double arr) { return arr > 0 ? (const char *)16 : 0; }
const char *many(double arr) { static char text[200]; for (int i = 0; i < 199; i++) text[i] = 'x'; return text; }
int fails(const double *arr, size_t rows, int *out) { return 9; }
int data = 7;
C
"$cc" -w -shared -fPIC -o libfn.so fn.c
bound() {
  manifest "$1" "$2" "$start, \"kind\": \"bound\", \"library\": {\"path\": \"libfn.so\", \"seconds\": 1},
    \"bound_schemes\": [{\"id\": \"b\", \"title\": \"B\", \"function\": $3,
    \"segments\": [{\"segment\": \"x\", ${4:-\"number\": 1}}, {\"segment\": \"y\", ${5:-\"number\": 2}}]}]}" "${@:6}"
}
arr='"arguments": [{"type": "double", "field": "arr"}]'
bound bound-sound 8 "{\"symbol\": \"two\", \"returns\": \"int32\", $arr}" '' '' 'odd:b: ok' '"x"'
bound bound-not-allowed 0 "{\"symbol\": \"two\", \"returns\": \"int32\", $arr}" '' '' '--allow-bound'
bound bound-no-symbol 8 "{\"symbol\": \"three\", \"returns\": \"int32\", $arr}" '' '' 'no symbol three'
bound bound-data 8 "{\"symbol\": \"data\", \"returns\": \"int32\", $arr}" '' '' 'which is no function'
bound bound-crash 8 "{\"symbol\": \"crash\", \"returns\": \"int32\", $arr}" '' '' 'crashed (SIGSEGV)'
bound bound-loop 8 "{\"symbol\": \"loop\", \"returns\": \"int32\", $arr}" '' '' 'took longer than 1 seconds'
bound bound-exit 8 "{\"symbol\": \"leave\", \"returns\": \"int32\", $arr}" '' '' 'exit code 5'
bound bound-wrong-result 8 "{\"symbol\": \"lost\", \"returns\": \"cstring\", $arr}" '"text": "x"' '"text": "y"' \
  'crashed (SIGSEGV)'
bound bound-long-text 8 "{\"symbol\": \"many\", \"returns\": \"cstring\", $arr}" '"text": "x"' '"text": "y"' \
  'more than 127 bytes'
bound bound-error 8 '{"symbol": "fails", "returns": "int32", "batch": true, "arguments":
  [{"type": "double[]", "field": "arr"}, {"type": "rows"}, {"type": "out int32[]"}]}' '' '' 'returned the error 9'
bound bound-no-segment 8 "{\"symbol\": \"two\", \"returns\": \"int32\", $arr}" '"number": 1' '"number": 3' \
  'which no segment'
bound bound-text-field 8 '{"symbol": "two", "returns": "int32", "arguments": [{"type": "double", "field": "industry"}]}' \
  '' '' 'holds texts'
bound bound-type 8 '{"symbol": "two", "returns": "int32", "arguments": [{"type": "long", "field": "arr"}]}' '' '' \
  '/function/arguments/0/type'
bound bound-no-out 8 '{"symbol": "two", "returns": "int32", "batch": true, "arguments": []}' '' '' \
  'has 0 columns for results'

echo "$passed passed, $failed failed"
((failed == 0))
