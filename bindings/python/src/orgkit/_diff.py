"""What changed from one diagnosis to a later one."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Union

from ._abi import diff as abi
from ._abi import rule as rule_abi
from ._abi.memory import Pointer, create, read
from ._abi.text import ORGKIT_MARKDOWN, RenderOptions
from ._handle import Result
from ._inputs import JSONSource, json_bytes
from ._table import Row, Rows, Table, fields
from .diagnosis import Diagnosis


@dataclass(frozen=True)
class Change(Row):
    """What became of a finding.

    Attributes:
        change: "new", "cleared", "unchanged", "suppressed" (an exception accepts it now), or
            "unchecked" (its rule lacks data, is disabled or is gone, so nobody can tell).
        severity: "critical", "warning" or "advice".
        fingerprint: What the finding is found again by.
        rule: The rule's id.
        subject_kind: The kind of its subject.
        subject_id: The subject's id.
        message: What is wrong now, or what was if it is not there any more.
        before: What was counted, or None.
        after: What is counted, or None.
    """

    change: str
    severity: str
    fingerprint: str
    rule: str
    subject_kind: str
    subject_id: str
    message: str
    before: float | None
    after: float | None


@dataclass(frozen=True)
class Drift(Row):
    """A figure of the reporting tree, e.g. "people", "span.mean", "span.bands.4-7"."""

    measure: str
    before: float | None
    after: float | None


@dataclass(frozen=True)
class DiffSummary:
    """Findings by what became of them, and new ones by severity."""

    new: int
    cleared: int
    unchanged: int
    suppressed: int
    unchecked: int
    new_critical: int
    new_warning: int
    new_advice: int


class Diff(Result, Rows[Change]):
    """The changes between two diagnoses, from orgkit.diff(). Immutable.

    A sequence of Change: by kind, then most severe first.
    """

    _renderer = abi.orgkit_diff_render

    def __init__(self, pointer: Pointer) -> None:
        super().__init__(pointer)
        values = read(abi.DiffSummary, abi.orgkit_diff_summarize, pointer)
        self._summary = DiffSummary(new=values.pop("added"), **values)
        self._count: int = abi.orgkit_diff_count(pointer)

    def __repr__(self) -> str:
        summary = self._summary
        return (
            f"<Diff: {summary.new} new, {summary.cleared} cleared, {summary.unchanged} unchanged>"
        )

    @property
    def _rows(self) -> Table[Change]:
        return self.changes

    @property
    def changes(self) -> Table[Change]:
        """All findings of both as a table, for records(), to_pandas() and to_polars()."""
        return Table(self._count, self._change, fields(Change))

    @property
    def structure(self) -> Table[Drift]:
        """The reporting tree's figures before and after; empty unless both have one."""
        count: int = abi.orgkit_diff_drift_count(self._open())
        return Table(count, self._drift, fields(Drift))

    @property
    def summary(self) -> DiffSummary:
        """Findings by what became of them, and new ones by severity."""
        return self._summary

    @property
    def new(self) -> list[Change]:
        """The findings that were not there before."""
        return self._of("new")

    @property
    def cleared(self) -> list[Change]:
        """The findings that are not there any more, their rule being decided."""
        return self._of("cleared")

    @property
    def unchanged(self) -> list[Change]:
        """The findings that are still there; what was counted may have changed."""
        return self._of("unchanged")

    def to_markdown(self) -> str:
        """A page to read in a pull request. Its wording may change between versions."""
        return self._render(RenderOptions(format=ORGKIT_MARKDOWN))

    def _of(self, change: str) -> list[Change]:
        return [row for row in self if row.change == change]

    def _change(self, index: int) -> Change:
        values = read(abi.Change, abi.orgkit_diff_change, self._open(), index)
        values["change"] = abi.CHANGE.get(values.pop("kind"), "")
        values["severity"] = rule_abi.SEVERITY.get(values["severity"], "")
        return Change(**values)

    def _drift(self, index: int) -> Drift:
        return Drift(**read(abi.Drift, abi.orgkit_diff_drift, self._open(), index))


Diagnosed = Union[Diagnosis, JSONSource]
"""A diagnosis, or its JSON as a dict, a path, bytes or a file object."""


def diff(old: Diagnosed, new: Diagnosed) -> Diff:
    """Says what changed from one diagnosis to a later one.

    Findings are found again by their fingerprints.

    Args:
        old: The earlier diagnosis, or its JSON (Diagnosis.json(), `orgkit diagnose --json`) as a
            dict, a path, bytes or a file object.
        new: The later one.

    Raises:
        BadInput: One is no diagnosis, or was made with a baseline and holds only what is new.
    """
    (old_name, before), (new_name, after) = _document(old), _document(new)
    options = abi.DiffOptions(old_name=old_name, new_name=new_name)
    return Diff(
        create(
            abi.orgkit_diff_create,
            abi.orgkit_diff_free,
            before,
            len(before),
            after,
            len(after),
            ctypes.byref(options),
        )
    )


def _document(diagnosis: Diagnosed) -> tuple[bytes | None, bytes]:
    if isinstance(diagnosis, Diagnosis):
        return None, diagnosis.json().encode()
    return json_bytes(diagnosis)
