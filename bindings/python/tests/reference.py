"""Structure and segments computed the plain way, to compare the library with."""

from __future__ import annotations

import math
import statistics
from collections import Counter

BANDS = {"1": (1, 1), "2-3": (2, 3), "4-7": (4, 7), "8-12": (8, 12), "13-16": (13, 16)}
SEGMENTS = {
    "strategic": 500_000,
    "enterprise": 100_000,
    "mid-market": 25_000,
    "smb": 5_000,
    "self-serve": 0,
}


def structure(rows: list[tuple[str, str]]) -> dict:
    """The structure document of rows of (employee id, manager id or "")."""
    line: dict[str, str] = {}
    for person, manager in rows:
        line.setdefault(person, manager)
    # Who can be reached through a line that is a line.
    manager_of = {p: m for p, m in line.items() if m in line and m != p}
    spans = Counter(manager_of.values())
    contributors = [person for person in line if person not in spans]
    roots = [person for person, manager in line.items() if not manager]
    counts = Counter(person for person, _ in rows)
    return {
        "people": len(line),
        "managers": len(spans),
        "individual_contributors": len(contributors),
        "vacancies": 0,
        "roots": roots,
        "depth": max(depths(line, manager_of).values(), default=0),
        "span": {
            "mean": sum(spans.values()) / len(spans) if spans else None,
            "median": statistics.median(spans.values()) if spans else None,
            "max": max(spans.values(), default=0),
            "bands": {
                **{
                    band: sum(low <= span <= high for span in spans.values())
                    for band, (low, high) in BANDS.items()
                },
                "17+": sum(span >= 17 for span in spans.values()),
            },
        },
        "non_managers_per_manager": len(contributors) / len(spans) if spans else None,
        "defects": {
            "duplicate_ids": [person for person in line if counts[person] > 1],
            "self_reports": unique(person for person, manager in rows if person == manager),
            "dangling_managers": [
                {"employee_id": person, "manager_id": manager}
                for person, manager in unique(rows)
                if manager and manager not in line
            ],
            "cycles": cycles(manager_of, list(line)),
        },
    }


def depths(line: dict[str, str], manager_of: dict[str, str]) -> dict[str, int]:
    """Distance from the root, which is at 1; 0 for those whom no root reaches."""
    found = {}
    for person in line:
        above, seen = person, set()
        while above in manager_of and above not in seen:
            seen.add(above)
            above = manager_of[above]
        found[person] = 0 if above in seen or line[above] else len(seen) + 1
    return found


def below(line: dict[str, str], manager_of: dict[str, str]) -> dict[str, int]:
    """Everybody below at any distance; 0 for those on a cycle."""
    found = dict.fromkeys(line, 0)
    for person in line:
        above, seen = manager_of.get(person), {person}
        while above is not None and above not in seen:
            seen.add(above)
            found[above] += 1
            above = manager_of.get(above)
    on_cycle = {person for cycle in cycles(manager_of, list(line)) for person in cycle}
    return {person: 0 if person in on_cycle else count for person, count in found.items()}


def cycles(manager_of: dict[str, str], order: list[str]) -> list[list[str]]:
    """Each cycle once, upwards from its member that comes first."""
    found: list[list[str]] = []
    for person in order:
        if any(person in cycle for cycle in found):
            continue
        walk = [person]
        while walk[-1] in manager_of and manager_of[walk[-1]] not in walk:
            walk.append(manager_of[walk[-1]])
        if manager_of.get(walk[-1]) == person:
            found.append(walk)
    return found


def segments(accounts: list[dict], people: set[str]) -> dict:
    """The segment document of accounts with id, owner, ARR or None, and label or None."""
    placed = {account["account_id"]: segment_of(account["arr"]) for account in accounts}
    books: dict[str, list[dict]] = {}
    for account in accounts:
        if account["owner_id"]:
            books.setdefault(account["owner_id"], []).append(account)

    def within(rows: list[dict], segment: str | None) -> list[dict]:
        return [row for row in rows if placed[row["account_id"]] == segment]

    return {
        "accounts": len(accounts),
        "segments": [
            {
                "id": segment,
                "accounts": len(within(accounts, segment)),
                "arr": math.fsum(row["arr"] for row in within(accounts, segment)),
            }
            for segment in SEGMENTS
        ],
        "unclassified": len(within(accounts, None)),
        "label_mismatches": sum(
            bool(row["segment"])
            and placed[row["account_id"]] is not None
            and placed[row["account_id"]] != row["segment"]
            for row in accounts
        ),
        "owners": [
            {
                "owner_id": owner,
                "accounts": len(rows),
                "arr": total(rows),
                "unclassified": len(within(rows, None)),
                "by_segment": {segment: len(within(rows, segment)) for segment in SEGMENTS},
            }
            for owner, rows in sorted(books.items())
        ],
        "orphans": [row["account_id"] for row in accounts if not row["owner_id"]],
        "unknown_owners": sorted(set(books) - people) if people else [],
    }


def segment_of(arr: float | None) -> str | None:
    if arr is None:
        return None
    return next(segment for segment, low in SEGMENTS.items() if arr >= low)


def total(rows: list[dict]) -> float | None:
    known = [row["arr"] for row in rows if row["arr"] is not None]
    return math.fsum(known) if known else None


def unique(values) -> list:
    return list(dict.fromkeys(values))


def close(found, expected) -> bool:
    """Equality of documents, in which numbers may differ by rounding.

    What only `found` has is not compared: documents may grow.
    """
    if isinstance(expected, dict):
        return isinstance(found, dict) and all(
            key in found and close(found[key], value) for key, value in expected.items()
        )
    if isinstance(expected, list):
        return len(found) == len(expected) and all(map(close, found, expected))
    if isinstance(expected, float):
        return found is not None and math.isclose(found, expected, rel_tol=1e-12)
    return found == expected
