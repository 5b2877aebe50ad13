"""OrgKit as the command: a process per question, JSON out. "both" asks twice."""

from __future__ import annotations

import json
import os
import resource
import subprocess
from pathlib import Path
from typing import Any

from ..generate import Data
from . import SEGMENTS, segment_numbers, structure_numbers

USAGE = resource.RUSAGE_CHILDREN
COMMAND = Path(os.environ["STAGE"]) / "bin/orgkit"


def version() -> str:
    """The command's version."""
    said = subprocess.run([COMMAND, "--version"], check=True, capture_output=True, text=True).stdout
    return said.removeprefix("orgkit").strip()


def prepare() -> None:
    """Nothing to prepare: every question starts a process."""


def run(stage: str, data: Data) -> dict[str, bytes]:
    """The JSON of each question of `stage`."""
    people = ["--people", str(data.people)]
    accounts = ["--accounts", str(data.accounts)]
    answers = {}
    if stage != "segment":
        answers["structure"] = _ask("structure", *people)
    if stage != "structure":
        answers["segment"] = _ask("segment", *people, *accounts)
    return answers


def _ask(*arguments: str) -> bytes:
    return subprocess.run(
        [COMMAND, *arguments, "--json"], check=True, stdout=subprocess.PIPE
    ).stdout


def numbers(answers: dict[str, bytes]) -> dict[str, Any]:
    """The answers in the common form."""
    found: dict[str, Any] = {}
    if "structure" in answers:
        found |= structure_document(json.loads(answers["structure"]))
    if "segment" in answers:
        found |= segment_document(json.loads(answers["segment"]))
    return found


def structure_document(document: dict[str, Any]) -> dict[str, Any]:
    """The numbers of `orgkit structure`."""
    span = document["span"]
    bands = [span["bands"][band] for band in ("1", "2-3", "4-7", "8-12", "13-16", "17+")]
    return structure_numbers(
        document["people"],
        document["managers"],
        span["max"],
        document["depth"],
        len(document["roots"]),
        bands,
    )


def segment_document(document: dict[str, Any]) -> dict[str, Any]:
    """The numbers of `orgkit segment`."""
    return segment_numbers(
        {row["id"]: (row["accounts"], row["arr"] or 0) for row in document["segments"]},
        document["unclassified"],
        document["label_mismatches"],
        document["orphans"],
        document["unknown_owners"],
        [
            (
                book["owner_id"],
                book["accounts"],
                book["arr"],
                book["unclassified"],
                [book["by_segment"].get(name, 0) for name in SEGMENTS],
            )
            for book in document["owners"]
        ],
    )
