"""Every rule applied to one org: what is wrong, why, and what is not known."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

from ._abi import benchmark as benchmark_abi
from ._abi import diagnosis as abi
from ._abi import review as review_abi
from ._abi import rule as rule_abi
from ._abi.library import Function
from ._abi.memory import Pointer, read
from ._abi.struct import texts
from ._abi.text import ORGKIT_MARKDOWN, ORGKIT_SARIF, RenderOptions, document
from ._handle import Result
from ._table import Row, Rows, Table, fields
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
        fingerprint: 16 hexadecimal digits that stay the same while wording, figures and order
            change.
        reason: Why an exception of the settings accepts it; None where none does.
        sources: The benchmarks behind it, with their origin; none of a finding that does not
            count (to_dict() has them).
        plugin: The plugin whose scheme or number decided; None if none.
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
    fingerprint: str
    reason: str | None
    sources: tuple[Benchmark, ...]
    plugin: str | None

    def record(self) -> dict[str, Any]:
        """The finding as a flat dict, with the ids of its sources as one text."""
        sources = dict.fromkeys(row.source for row in self.sources if row.source is not None)
        return {**super().record(), "sources": ", ".join(sources)}


@dataclass(frozen=True)
class MissingFinding(Row):
    """A finding that the baseline knows and that is not found.

    Attributes:
        fingerprint: What it would be found again by.
        rule: The rule's id.
        subject_kind: The kind of its subject.
        subject_id: The subject's id.
        is_gone: Whether its rule was decided. Otherwise the rule lacks data, is disabled or is
            not there any more, and nobody can tell.
    """

    fingerprint: str
    rule: str
    subject_kind: str
    subject_id: str
    is_gone: bool


@dataclass(frozen=True)
class AcceptedFindings(Row):
    """An exception of the settings, and what it came to.

    Attributes:
        rule: The rule's id.
        subject: The id of the subject that it is for; None for a team.
        team: The id of the manager whose team it is for; None for a subject.
        reason: Why the findings are accepted.
        until: The last day on which they are, or None.
        findings: How many findings it is for.
        problem: Why it should be looked at again, or None: "expired", "unused" (there is no such
            finding), or "undated" (it has a last day, and the diagnosis has no day).
    """

    rule: str
    subject: str | None
    team: str | None
    reason: str
    until: str | None
    findings: int
    problem: str | None


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
    """Rules by outcome, findings that count by severity, and how many do not count.

    `gone` is what the baseline knows and is not found any more, `unchecked` what it knows and
    nobody can tell.
    """

    rules_violated: int
    rules_held: int
    rules_not_applicable: int
    rules_unknown: int
    critical: int
    warning: int
    advice: int
    rules_disabled: int
    suppressed: int
    known: int
    gone: int
    unchecked: int


class Diagnosis(Result, Rows[Finding]):
    """The findings of one diagnosis, from Org.diagnose(). Immutable.

    A sequence of the findings that count: most severe first, then by rule id, then in the
    order of reading. So it is false if nothing is wrong; `unknown` tells what was not checked,
    `suppressed` and `known` what does not count.
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

    @property
    def _rows(self) -> Table[Finding]:
        return self.findings

    @property
    def findings(self) -> Table[Finding]:
        """The findings as a table, for records(), to_pandas() and to_polars()."""
        return Table(self._count, self._finding, fields(Finding))

    @property
    def suppressed(self) -> Table[Finding]:
        """The findings that exceptions of the settings accept, each with its reason."""
        count: int = review_abi.orgkit_diagnosis_suppressed_count(self._open())
        function = review_abi.orgkit_diagnosis_suppressed
        return Table(count, lambda index: self._read(function, index), fields(Finding))

    @property
    def known(self) -> Table[Finding]:
        """The findings that the baseline knows."""
        count: int = review_abi.orgkit_diagnosis_known_count(self._open())
        function = review_abi.orgkit_diagnosis_known
        return Table(count, lambda index: self._read(function, index), fields(Finding))

    @property
    def missing(self) -> Table[MissingFinding]:
        """What the baseline knows and is not found; those that are gone first."""
        count: int = review_abi.orgkit_diagnosis_missing_count(self._open())
        return Table(count, self._missing, fields(MissingFinding))

    @property
    def exceptions(self) -> Table[AcceptedFindings]:
        """The exceptions of the settings, and what they came to."""
        count: int = review_abi.orgkit_diagnosis_exception_count(self._open())
        return Table(count, self._exception, fields(AcceptedFindings))

    @property
    def fingerprints(self) -> tuple[str, ...]:
        """What the findings that count are found again by, in their order."""
        return tuple(finding.fingerprint for finding in self)

    def baseline(self) -> str:
        """What is found now, for Org.diagnose(baseline=...) later: JSON, one finding a line."""
        return document(review_abi.orgkit_diagnosis_baseline, self._open())

    def write_baseline(self, path: str | os.PathLike[str]) -> None:
        """Writes baseline() to a file."""
        with open(path, "w", encoding="utf-8") as file:
            file.write(self.baseline())

    def to_markdown(self) -> str:
        """A page to read in a pull request. Its wording may change between versions."""
        return self._render(RenderOptions(format=ORGKIT_MARKDOWN))

    def to_sarif(self) -> str:
        """SARIF 2.1.0, which code review systems read: one line of JSON."""
        return self._render(RenderOptions(format=ORGKIT_SARIF))

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
        return self._read(abi.orgkit_diagnosis_finding, index)

    def _read(self, function: Function, index: int) -> Finding:
        pointer = self._open()
        values = read(abi.Finding, function, pointer, index)
        values["sources"] = self._sources(pointer, index, values.pop("source_count"))
        values["severity"] = rule_abi.SEVERITY.get(values["severity"], "")
        values["outcome"] = rule_abi.OUTCOME.get(values["outcome"], "")
        return Finding(**values)

    @staticmethod
    def _sources(pointer: Pointer, index: int, count: int) -> tuple[Benchmark, ...]:
        function = abi.orgkit_diagnosis_finding_source
        return tuple(
            Benchmark._of(read(benchmark_abi.Benchmark, function, pointer, index, source))
            for source in range(count)
        )

    def _missing(self, index: int) -> MissingFinding:
        function = review_abi.orgkit_diagnosis_missing
        values = read(review_abi.MissingFinding, function, self._open(), index)
        return MissingFinding(**{**values, "is_gone": bool(values["is_gone"])})

    def _exception(self, index: int) -> AcceptedFindings:
        function = review_abi.orgkit_diagnosis_exception
        values = read(review_abi.Exception, function, self._open(), index)
        values["problem"] = review_abi.EXCEPTION_PROBLEM.get(values["problem"], "")
        return AcceptedFindings(**values)
