"""Every rule applied to one org: what is wrong, why, and what is not known."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, overload

from ._abi import benchmark as benchmark_abi
from ._abi import diagnosis as abi
from ._abi import rule as rule_abi
from ._abi.memory import Pointer, read
from ._abi.struct import texts
from ._handle import Result
from ._table import Row, Table, fields
from .engine import Benchmark


@dataclass(frozen=True)
class Finding(Row):
    """Something that a rule found wrong with one subject.

    Attributes:
        rule: The rule's id, e.g. "span-too-wide".
        severity: "critical", "warning" or "advice".
        outcome: "violated".
        subject_kind: "person", "owner", "account" or "org".
        subject_id: The subject's id.
        message: What is wrong and why, in one or two sentences.
        remedy: What to do about it.
        observed: What was counted; None where there is nothing to count.
        expected_low: The lower end of what it should be; None is an open end.
        expected_high: The upper end of what it should be; None is an open end.
        unit: What is counted, e.g. "direct reports".
        sources: The benchmarks behind it, with their origin.
    """

    rule: str
    severity: str
    outcome: str
    subject_kind: str
    subject_id: str | None
    message: str
    remedy: str | None
    observed: float | None
    expected_low: float | None
    expected_high: float | None
    unit: str | None
    sources: tuple[Benchmark, ...]

    def record(self) -> dict[str, Any]:
        """The finding as a flat dict, with the ids of its sources as one text."""
        sources = dict.fromkeys(row.source for row in self.sources if row.source is not None)
        return {**super().record(), "sources": ", ".join(sources)}


@dataclass(frozen=True)
class UnknownRule:
    """A rule that could not be decided, and the data it lacks, e.g. "accounts.arr"."""

    rule: str
    missing: tuple[str, ...]


@dataclass(frozen=True)
class Question:
    """The missing datum that would decide most rules.

    Attributes:
        datum: E.g. "accounts.arr".
        question: What to ask.
        how: How such a datum is usually come by.
        rules: The rules that it would help to decide.
    """

    datum: str
    question: str
    how: str | None
    rules: tuple[str, ...]


@dataclass(frozen=True)
class DiagnosisSummary:
    """Rules by outcome, and findings by severity."""

    rules_violated: int
    rules_held: int
    rules_not_applicable: int
    rules_unknown: int
    critical: int
    warning: int
    advice: int


class Diagnosis(Result, Sequence[Finding]):
    """The findings of one diagnosis, from Org.diagnose(). Immutable.

    A sequence of Finding: most severe first, then by rule id, then in the order of
    reading. So it is false if nothing is wrong; `unknown` tells what was not checked.
    """

    _renderer = abi.orgkit_diagnosis_render

    def __init__(self, pointer: Pointer) -> None:
        super().__init__(pointer)
        summary = read(abi.DiagnosisSummary, abi.orgkit_diagnosis_summarize, pointer)
        self._summary = DiagnosisSummary(**summary)
        self._count: int = abi.orgkit_diagnosis_count(pointer)

    def __repr__(self) -> str:
        summary = self._summary
        return (
            f"<Diagnosis: {self._count} findings ({summary.critical} critical, "
            f"{summary.warning} warning, {summary.advice} advice), "
            f"{summary.rules_unknown} rules unknown>"
        )

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, index: int) -> Finding: ...
    @overload
    def __getitem__(self, index: slice) -> list[Finding]: ...
    def __getitem__(self, index: int | slice) -> Finding | list[Finding]:
        return self.findings[index]

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    @property
    def findings(self) -> Table[Finding]:
        """The findings as a table, for records(), to_pandas() and to_polars()."""
        return Table(self._count, self._finding, fields(Finding))

    @property
    def summary(self) -> DiagnosisSummary:
        """Rules by outcome, and findings by severity."""
        return self._summary

    @property
    def unknown(self) -> tuple[UnknownRule, ...]:
        """The rules that could not be decided, ordered by id. Unknown is not fine."""
        pointer = self._open()
        count = abi.orgkit_diagnosis_unknown_count(pointer)
        rows = (
            read(abi.UnknownRule, abi.orgkit_diagnosis_unknown, pointer, index)
            for index in range(count)
        )
        return tuple(
            UnknownRule(row["rule"], texts(row["missing"], row["missing_count"])) for row in rows
        )

    @property
    def next_question(self) -> Question | None:
        """The next question to ask; None if nothing is missing."""
        pointer = self._open()
        values = read(abi.Question, abi.orgkit_diagnosis_next_question, pointer)
        if values["datum"] is None:
            return None
        rules = texts(values["rules"], values["rule_count"])
        return Question(values["datum"], values["question"], values["how"], rules)

    def _finding(self, index: int) -> Finding:
        pointer = self._open()
        values = read(abi.Finding, abi.orgkit_diagnosis_finding, pointer, index)
        sources = tuple(
            Benchmark._of(
                read(
                    benchmark_abi.Benchmark,
                    abi.orgkit_diagnosis_finding_source,
                    pointer,
                    index,
                    source,
                )
            )
            for source in range(values.pop("source_count"))
        )
        values["severity"] = rule_abi.SEVERITY.get(values["severity"], "")
        values["outcome"] = rule_abi.OUTCOME.get(values["outcome"], "")
        return Finding(sources=sources, **values)
