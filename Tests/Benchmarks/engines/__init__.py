"""One module per engine: the same work, each in the way that is natural to it.

An engine has

- `version()`, to say what was measured;
- `prepare()`, which imports and connects and is not timed;
- `run(stage, data)`, which is timed: from the CSV files to results that the engine holds;
- `numbers(result)`, the results in the form below, by which engines are compared;
- `USAGE`, whose memory counts: of the measuring process or of its children.

Stages are "structure", "segment" and "both".
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

TITLES = {
    "orgkit_library": "OrgKit, library",
    "orgkit_command": "OrgKit, command",
    "in_duckdb": "DuckDB",
    "in_polars": "Polars",
}
OURS = "orgkit_library"
SEGMENTS = ("strategic", "enterprise", "mid-market", "smb", "self-serve")
LOWER_BOUNDS = (500_000, 100_000, 25_000, 5_000, 0)
BANDS = {"1": (1, 1), "2-3": (2, 3), "4-7": (4, 7), "8-12": (8, 12), "13-16": (13, 16)}


def structure_numbers(
    people: int,
    managers: int,
    widest: int,
    depth: int,
    roots: int,
    bands: Iterable[int],
) -> dict[str, Any]:
    """What a reporting tree comes to; `bands` are managers per band of direct reports."""
    return {
        "people": people,
        "managers": managers,
        "max span": widest,
        "depth": depth,
        "roots": roots,
        "bands": list(bands),
    }


def segment_numbers(
    segments: dict[str, tuple[int, float]],
    unclassified: int,
    mislabelled: int,
    orphans: Iterable[str],
    unknown_owners: Iterable[str],
    books: Iterable[tuple[str, int, float | None, int, list[int]]],
) -> dict[str, Any]:
    """What accounts come to. A book is owner, accounts, ARR, unclassified accounts, and
    accounts per segment."""
    lines = sorted(
        f"{owner} {accounts} {'-' if arr is None else int(arr)} {blank} {counts}"
        for owner, accounts, arr, blank, counts in books
    )
    return {
        "segments": {
            name: [segments.get(name, (0, 0))[0], int(segments.get(name, (0, 0))[1])]
            for name in SEGMENTS
        },
        "unclassified": unclassified,
        "label mismatches": mislabelled,
        "orphans": _digest(sorted(orphans)),
        "unknown owners": _digest(sorted(unknown_owners)),
        "books": _digest(lines),
    }


def _digest(lines: list[str]) -> str:
    """How many lines, and a checksum over them."""
    return f"{len(lines)}:{hashlib.sha256(chr(10).join(lines).encode()).hexdigest()[:16]}"
