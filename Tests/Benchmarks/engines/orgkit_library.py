"""OrgKit in process, through the Python package."""

from __future__ import annotations

import resource
from typing import Any

import orgkit

from ..generate import Data
from .orgkit_command import segment_document, structure_document

USAGE = resource.RUSAGE_SELF


def version() -> str:
    """The library's version."""
    return orgkit.version()


def prepare() -> None:
    """Loads the library."""
    orgkit.version()


def run(stage: str, data: Data) -> dict[str, Any]:
    """The answers of `stage`, as handles."""
    accounts = None if stage == "structure" else data.accounts
    org = orgkit.Org.from_csv(people=data.people, accounts=accounts)
    answers: dict[str, Any] = {}
    if stage != "segment":
        answers["structure"] = org.structure()
    if stage != "structure":
        answers["segment"] = org.segments()
    return answers


def numbers(answers: dict[str, Any]) -> dict[str, Any]:
    """The answers in the common form."""
    found: dict[str, Any] = {}
    if "structure" in answers:
        found |= structure_document(answers["structure"].to_dict())
    if "segment" in answers:
        found |= segment_document(answers["segment"].to_dict())
    return found
