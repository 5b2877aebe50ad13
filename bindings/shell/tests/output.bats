#!/usr/bin/env bats
# Where output goes, what it looks like there, and what happens if it cannot.
load helper

# in_python CODE: runs Python that has `subprocess`, `os` and `signal` at hand.
in_python() {
  python3 -c "import os, signal, subprocess, sys
$1"
}

@test "a reader that went away: no message, no success" {
  in_python '
for restore in True, False:  # False: SIGPIPE stays ignored, as many parents have it
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run(["orgkit", "benchmarks", "--json"], stdout=write,
                          stderr=subprocess.PIPE, restore_signals=restore)
    os.close(write)
    assert done.stderr == b"", done
    assert done.returncode == -signal.SIGPIPE, done'
}

@test "a reader that takes the first line" {
  run bash -c 'set -o pipefail; orgkit benchmarks 2>messages | head -1'
  [[ $status == 0 || $status == 141 ]]
  [[ ! -s messages ]]
  [[ -n $output ]]
}

@test "a full disk" {
  [[ -c /dev/full ]] || skip "there is no /dev/full"
  local command
  for command in --help --version benchmarks 'explain span-too-wide' schema 'schema people' \
    'catalog role' 'catalog search renewal' 'demo --json'; do
    # shellcheck disable=SC2086 # words
    run bash -c "orgkit $command 2>&1 >/dev/full"
    [[ $status == 70 ]]
    [[ $output == *"orgkit: cannot write the output: No space left on device"* ]]
  done
}

@test "a closed standard output" {
  run bash -c 'orgkit benchmarks 2>&1 >&-'
  [[ $status == 70 ]]
  [[ $output == "orgkit: "* ]]
}

@test "a closed standard error is no reason to fail" {
  printf 'employee_id,manager_id,odd\n1,,x\n' >people.csv
  run bash -c 'orgkit structure --people people.csv --json 2>&-'
  [[ $status == 0 ]]
  has 'd["people"]' 1
}

@test "output that is taken slowly, through a pipe that does not block, arrives whole" {
  orgkit benchmarks --json >expected
  [[ $(wc -c <expected) -gt 4096 ]]
  in_python '
import fcntl, time
read, write = os.pipe()
fcntl.fcntl(write, fcntl.F_SETPIPE_SZ, 4096)
os.set_blocking(write, False)
child = subprocess.Popen(["orgkit", "benchmarks", "--json"], stdout=write)
os.close(write)
time.sleep(0.2)
data = b""
while chunk := os.read(read, 512):
    data += chunk
assert child.wait() == 0
assert data == open("expected", "rb").read()'
}

@test "no colours in a pipe or a file" {
  orgkit demo >file 2>messages
  lacks $'\033' file
  lacks $'\033' messages
}

@test "colours in a terminal, unless NO_COLOR, a dumb terminal or --plain" {
  in_terminal 80 orgkit demo >screen
  grep -q $'\033\[' screen
  NO_COLOR=1 in_terminal 80 orgkit demo >screen
  lacks $'\033' screen
  TERM=dumb in_terminal 80 orgkit demo >screen
  lacks $'\033' screen
  in_terminal 80 orgkit demo --plain >screen
  lacks $'\033' screen
  NO_COLOR='' in_terminal 80 orgkit demo >screen
  grep -q $'\033\[' screen
}

@test "no colours in JSON" {
  in_terminal 80 orgkit demo --json >screen
  lacks $'\033' screen
}

@test "text keeps to the terminal's width, to COLUMNS, else to 80" {
  in_terminal 60 bash -c 'orgkit demo --plain 2>messages' >screen
  [[ $(longest screen) -le 60 ]]
  COLUMNS=50 orgkit demo >file 2>messages
  [[ $(longest file) -le 50 ]]
  orgkit demo >file 2>messages
  [[ $(longest file) -gt 60 && $(longest file) -le 80 ]]
}

@test "any COLUMNS will do" {
  local columns
  for columns in 0 1 -1 abc '' 99999999999999999999; do
    COLUMNS=$columns run orgkit diagnose --help
    [[ $status == 0 ]]
    COLUMNS=$columns run orgkit diagnose
    [[ $status == 2 ]]
    COLUMNS=$columns run orgkit demo
    [[ $status == 0 ]]
  done
  run in_terminal 1 orgkit --help
  [[ $status == 0 ]]
}

@test "short work shows no progress" {
  in_terminal 80 orgkit demo --plain >screen
  lacks $'\033' screen
}

@test "long work shows progress in a terminal, and takes it away" {
  command -v cc >/dev/null || skip "there is no C compiler"
  # A clock on which everything takes seconds.
  cat >clock.c <<'C'
#include <time.h>
int clock_gettime(clockid_t clock, struct timespec *time) {
  static time_t second;
  (void)clock;
  *time = (struct timespec){.tv_sec = ++second};
  return 0;
}
C
  cc -shared -fPIC -o clock.so clock.c
  { echo employee_id,manager_id && seq -f '%g,' 50000; } >people.csv
  in_terminal 80 env LD_PRELOAD="$PWD/clock.so" orgkit structure --plain --people people.csv >screen
  grep -q $'\rreading people [0-9]*%\033\[K' screen
  grep -q $'\r\033\[K' screen
  LD_PRELOAD=$PWD/clock.so orgkit structure --people people.csv >file 2>messages
  [[ ! -s messages ]]
}

@test "an interrupt stops at once" {
  in_python '
child = subprocess.Popen(["orgkit", "structure", "--people", "-"], stdin=subprocess.PIPE,
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE)
child.stdin.write(b"employee_id,manager_id\n")
child.stdin.flush()
import time; time.sleep(0.2)
child.send_signal(signal.SIGINT)
out, messages = child.communicate(timeout=5)
assert child.returncode == -signal.SIGINT, child.returncode
assert (out, messages) == (b"", b""), (out, messages)'
}
