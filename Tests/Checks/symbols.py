#!/usr/bin/env python3
"""include/orgkit.symbols and the headers tell the same, in the same order.

Every declared function is listed with its first version and lifecycle, and its
comment says since when it is there and which threads may call it.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIST = ROOT / "include/orgkit.symbols"
ENTRY = re.compile(r"(orgkit_\w+) (\d+\.\d+\.\d+) (stable|deprecated)")
# A comment or nothing, then a declaration; a pointer to a function is none.
DECLARATION = re.compile(
    r"(?:/\*(?P<comment>(?:[^*]|\*(?!/))*)\*/\s*)?"
    r"^[a-z][\w ]*[ *](?P<name>orgkit_\w+)\s*\((?!\*)[^;{}]*\);",
    re.MULTILINE,
)
THREADS = ("[thread-safe]", "[one thread per handle]")


def listed(problems: list[str]) -> dict[str, str]:
    """First version by symbol, as the list has it."""
    versions = {}
    lines = [line for line in LIST.read_text().splitlines() if not line.startswith("#")]
    for line in lines:
        if match := ENTRY.fullmatch(line):
            versions[match[1]] = match[2]
        else:
            problems.append(f"{LIST.name}: not 'name version lifecycle': {line}")
    if lines != sorted(set(lines)):
        problems.append(f"{LIST.name} is not sorted, or names a symbol twice")
    return versions


def declared(problems: list[str]) -> dict[str, str]:
    """First version by function, as the headers' comments have it."""
    versions = {}
    for header in sorted((ROOT / "include").rglob("*.h")):
        for match in DECLARATION.finditer(header.read_text()):
            name, comment = match["name"], match["comment"] or ""
            since = re.search(r"Since (\d+\.\d+\.\d+)\.", comment)
            versions[name] = since[1] if since else ""
            if not since:
                problems.append(f"{header.name}: {name} does not say 'Since x.y.z.'")
            if not any(tag in " ".join(comment.split()) for tag in THREADS):
                problems.append(f"{header.name}: {name} has no tag {' or '.join(THREADS)}")
    return versions


def main() -> int:
    """Prints every difference; 1 if there is one."""
    problems: list[str] = []
    in_list, in_headers = listed(problems), declared(problems)
    for name in sorted(in_list.keys() | in_headers.keys()):
        if name not in in_list:
            problems.append(f"{name} is declared and not in {LIST.name}")
        elif name not in in_headers:
            problems.append(f"{name} is in {LIST.name} and not declared")
        elif in_headers[name] not in ("", in_list[name]):
            problems.append(f"{name} is since {in_headers[name]}, in the list {in_list[name]}")
    if not in_headers:
        problems.append("no declaration was found at all")
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
