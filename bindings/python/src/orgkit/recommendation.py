"""What a company should do, as one ranked list, and what would become of it."""

from __future__ import annotations

import ctypes
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Callable

from ._abi import diagnosis as diagnosis_abi
from ._abi import org as org_abi
from ._abi import recommendation as abi
from ._abi import rule as rule_abi
from ._abi.diff import CHANGE
from ._abi.diff import Change as ChangeStruct
from ._abi.diff import DiffSummary as DiffSummaryStruct
from ._abi.memory import Pointer, create, read
from ._abi.org import orgkit_org_free
from ._abi.struct import encoded, texts
from ._abi.text import ORGKIT_MARKDOWN, RenderOptions, document
from ._diff import Change, DiffSummary
from ._handle import Result
from ._table import Row, Rows, Table, fields
from .diagnosis import Diagnosis

if TYPE_CHECKING:
    from .org import Org
    from .plan import Plan


@dataclass(frozen=True)
class Hire(Row):
    """A post that is to be filled.

    Attributes:
        role: The role's id.
        title: What the post is called.
        segment: The segment that it is for, or None.
        count: How many posts.
        manager_id: Whom it reports to, or None if nobody holds such a post.
        due: The day from which it is due, or None if no day is known.
        ramp_weeks: Weeks until the hire carries a full book, or None.
        priority: Its place among the hires, from 1, or None.
    """

    role: str
    title: str
    segment: str | None
    count: int
    manager_id: str | None
    due: str | None
    ramp_weeks: float | None
    priority: int | None


@dataclass(frozen=True)
class TableChange(Row):
    """One thing that becomes different in a table.

    Attributes:
        kind: "set" (a cell), "remove" or "add" (a row).
        table: "people" or "accounts".
        id: The id of the person, post or account.
        field: The column; empty unless a cell is set.
        before: What the cell held, or None if it was empty.
        after: What it is to hold; the title of a row that is added.
    """

    kind: str
    table: str
    id: str
    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True)
class Alternative(Row):
    """A way to do it; the first is recommended.

    Attributes:
        option: A short name.
        summary: What it amounts to.
        rank: From 1; 0 where it is ruled out.
        is_chosen: Whether it is the one that is recommended.
        score: Its score, or None where no decision model compares.
        low: The least that it may be, or None.
        high: The most that it may be, or None.
    """

    option: str
    summary: str
    rank: int
    is_chosen: bool
    score: float | None
    low: float | None
    high: float | None


@dataclass(frozen=True)
class Recommendation(Row):
    """Something to do, why, how sure that is, and what would change it.

    Attributes:
        id: What it is found again by, e.g. "hire:cs-operations".
        rank: Its place in the list, from 1: by score, behind what it needs.
        kind: "data", "accounts", "structure", "reporting-line", "hire", "process", "tool",
            "raci", "kpi", "pay" or "segment".
        title: What to do, in one sentence.
        subject_kind: The kind of whom it is about, or None for the company.
        subject_id: Whom it is about, or None.
        severity: That of its worst finding.
        score: 0 to 1.
        score_low: The least that it is, whatever is unknown.
        score_high: The most that it is.
        score_rank: Its place by score alone.
        rank_low: Its best place by score under any weights, or None.
        rank_high: Its worst place, or None.
        margin: How far the score is ahead of the next, or None for the last.
        acceptability: Share of weights for which it is first by score.
        effort: 1 (an afternoon) to 5 (longer than a quarter), or None if nobody has said.
        reach: How much of the company it concerns, in words.
        details: What exactly is to be done.
        obstacles: Why it changes nothing in the tables, or not all.
        would_change: What would make it needless.
        needs: Ids of what comes before.
        try_first: What to try before, or None.
        model: The decision model behind its alternatives, or None.
        procedure: The procedure that says how, or None.
        findings: Fingerprints of the findings that it rests on.
        alternatives: Ways to do it.
        changes: What it changes in the tables.
        hire: The post to fill, or None.
    """

    id: str
    rank: int
    kind: str
    title: str
    subject_kind: str | None
    subject_id: str | None
    severity: str
    score: float
    score_low: float
    score_high: float
    score_rank: int
    rank_low: int | None
    rank_high: int | None
    margin: float | None
    acceptability: float
    effort: float | None
    reach: str
    details: tuple[str, ...]
    obstacles: tuple[str, ...]
    would_change: tuple[str, ...]
    needs: tuple[str, ...]
    try_first: str | None
    model: str | None
    procedure: str | None
    findings: tuple[str, ...]
    alternatives: tuple[Alternative, ...]
    changes: tuple[TableChange, ...]
    hire: Hire | None

    @property
    def can_apply(self) -> bool:
        """Whether it can be tried on the tables."""
        return bool(self.changes)

    def record(self) -> dict[str, Any]:
        """The recommendation as a flat dict: sentences joined, the rest counted."""
        values = super().record()
        for name in ("details", "obstacles", "would_change"):
            values[name] = " ".join(values[name])
        values["needs"] = ", ".join(self.needs)
        for name in ("findings", "alternatives", "changes"):
            values[name] = len(values[name])
        values["hire"] = None if self.hire is None else self.hire.title
        return values


class Recommendations(Result, Rows[Recommendation]):
    """What a company should do, from Org.recommend(). Immutable.

    A sequence of Recommendation, the first thing to do first.
    """

    _renderer = abi.orgkit_recommendations_render

    def __init__(self, pointer: Pointer, make_org: Callable[[Pointer], Org]) -> None:
        super().__init__(pointer)
        self._make_org = make_org
        self._count: int = abi.orgkit_recommendations_count(pointer)

    def __repr__(self) -> str:
        return f"<Recommendations: {self._count}>"

    @property
    def _rows(self) -> Table[Recommendation]:
        return self.table

    @property
    def table(self) -> Table[Recommendation]:
        """The list as a table, for records(), to_pandas() and to_polars()."""
        return Table(self._count, self._item, fields(Recommendation))

    @property
    def changes(self) -> Table[TableChange]:
        """All changes to the tables, in the order of the list."""
        rows = [change for item in self for change in item.changes]
        return Table(len(rows), rows.__getitem__, fields(TableChange))

    @property
    def diagnosis(self) -> Diagnosis:
        """The diagnosis that the list rests on."""
        return Diagnosis(
            create(
                abi.orgkit_recommendations_diagnosis,
                diagnosis_abi.orgkit_diagnosis_free,
                self._open(),
            )
        )

    def apply(self, *ids: str) -> Trial:
        """Makes the org as it would be with some recommendations, and runs every rule again.

        What no table holds changes nothing; new posts stand in the tables as if filled.

        Raises NotFound for an id that is not in the list, with the nearest as hint.
        """
        array = (ctypes.c_char_p * max(1, len(ids)))(*(encoded(id) for id in ids))
        pointer = create(
            abi.orgkit_recommendations_try, abi.orgkit_trial_free, self._open(), array, len(ids)
        )
        return Trial(pointer, self._make_org)

    def plan(self, kind: str = "transition", start: str | None = None) -> Plan:
        """Fills a procedure of the sources with the list; see Org.plan()."""
        from .plan import make_plan

        return make_plan(self._open(), kind, start)

    def to_markdown(self) -> str:
        """A page to read in a pull request. Its wording may change between versions."""
        return self._render(RenderOptions(format=ORGKIT_MARKDOWN))

    def _item(self, index: int) -> Recommendation:
        pointer = self._open()
        values = read(abi.Recommendation, abi.orgkit_recommendations_item, pointer, index)

        def sentences(name: str, count: str) -> tuple[str, ...]:
            return texts(values.pop(name), values.pop(count))

        def rows(struct: Any, function: Any, count: str) -> list[dict[str, Any]]:
            return [read(struct, function, pointer, index, row) for row in range(values.pop(count))]

        lists: dict[str, Any] = {
            "details": sentences("details", "detail_count"),
            "obstacles": sentences("obstacles", "obstacle_count"),
            "would_change": sentences("would_change", "would_change_count"),
            "needs": sentences("needs", "need_count"),
        }
        finding = abi.orgkit_recommendations_finding
        alternative = abi.orgkit_recommendations_alternative
        findings = rows(diagnosis_abi.Finding, finding, "finding_count")
        alternatives = rows(abi.Alternative, alternative, "alternative_count")
        changes = rows(abi.TableChange, abi.orgkit_recommendations_change, "change_count")
        hire = {name: values.pop(f"hire_{name}") for name in _HIRE}
        priority = values.pop("hire_rank") or None
        values["severity"] = rule_abi.SEVERITY.get(values["severity"], "")
        values["rank_low"] = values["rank_low"] or None
        values["rank_high"] = values["rank_high"] or None
        return Recommendation(
            **values,
            **lists,
            findings=tuple(row["fingerprint"] for row in findings),
            alternatives=tuple(
                Alternative(**{**row, "is_chosen": bool(row["is_chosen"])}) for row in alternatives
            ),
            changes=tuple(TableChange(**row) for row in changes),
            hire=None
            if hire["role"] is None
            else Hire(due=hire.pop("from"), priority=priority, **hire),
        )


_HIRE = ("role", "title", "segment", "count", "manager_id", "from", "ramp_weeks")


class Trial(Result, Rows[Change]):
    """An org as it would be, from Recommendations.apply(). Immutable.

    A sequence of Change: what became of every finding.
    """

    _renderer = abi.orgkit_trial_render

    def __init__(self, pointer: Pointer, make_org: Callable[[Pointer], Org]) -> None:
        super().__init__(pointer)
        self._make_org = make_org
        values = read(DiffSummaryStruct, abi.orgkit_trial_summarize, pointer)
        self._summary = DiffSummary(new=values.pop("added"), **values)
        self._count: int = abi.orgkit_trial_count(pointer)

    def __repr__(self) -> str:
        summary = self._summary
        return f"<Trial: {summary.cleared} cleared, {summary.new} caused>"

    @property
    def _rows(self) -> Table[Change]:
        return self.changes

    @property
    def changes(self) -> Table[Change]:
        """What became of every finding, for records(), to_pandas() and to_polars()."""
        return Table(self._count, self._change, fields(Change))

    @property
    def summary(self) -> DiffSummary:
        """Findings by what became of them, and new ones by severity."""
        return self._summary

    @property
    def cleared(self) -> list[Change]:
        """The findings that are not there any more."""
        return [row for row in self if row.change == "cleared"]

    @property
    def caused(self) -> list[Change]:
        """The findings that were not there before."""
        return [row for row in self if row.change == "new"]

    @property
    def org(self) -> Org:
        """The org as it would be."""
        return self._make_org(create(abi.orgkit_trial_org, orgkit_org_free, self._open()))

    @property
    def diagnosis(self) -> Diagnosis:
        """The diagnosis of that org."""
        return Diagnosis(
            create(abi.orgkit_trial_diagnosis, diagnosis_abi.orgkit_diagnosis_free, self._open())
        )

    def people_csv(self) -> str:
        """The people as they would be, as CSV with canonical headers."""
        return document(abi.orgkit_trial_table, self._open(), org_abi.ORGKIT_PEOPLE)

    def accounts_csv(self) -> str:
        """The accounts as they would be, as CSV with canonical headers."""
        return document(abi.orgkit_trial_table, self._open(), org_abi.ORGKIT_ACCOUNTS)

    def write(self, folder: str | os.PathLike[str]) -> None:
        """Writes people.csv and accounts.csv into a folder that exists; what is there goes."""
        for name, text in (("people", self.people_csv()), ("accounts", self.accounts_csv())):
            path = os.path.join(folder, f"{name}.csv")
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(text)

    def to_markdown(self) -> str:
        """A page to read in a pull request. Its wording may change between versions."""
        return self._render(RenderOptions(format=ORGKIT_MARKDOWN))

    def _change(self, index: int) -> Change:
        values = read(ChangeStruct, abi.orgkit_trial_change, self._open(), index)
        values["change"] = CHANGE.get(values.pop("kind"), "")
        values["severity"] = rule_abi.SEVERITY.get(values["severity"], "")
        return Change(**values)
