"""RACI charts: read, checked, given to people, written."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Union

from . import _inputs
from ._abi import benchmark as benchmark_abi
from ._abi import org as org_abi
from ._abi import raci as abi
from ._abi import rule as rule_abi
from ._abi.memory import Pointer, create, read
from ._abi.status import check
from ._abi.struct import encoded, texts
from ._abi.text import ORGKIT_CSV, ORGKIT_HTML, ORGKIT_MARKDOWN, RenderOptions
from ._handle import Result
from ._inputs import Source
from ._table import Row, Rows, Table, fields
from .engine import Benchmark, Engine, shared_engine

if TYPE_CHECKING:
    from .org import Org

Holders = Mapping[str, Union[str, Iterable[str]]]
"""Who holds a role: the id of a person or post by role, or several."""


class Sheets(Result):
    """A result that can be had as tables in other forms too."""

    def to_csv(self) -> str:
        """The table as CSV."""
        return self._render(RenderOptions(format=ORGKIT_CSV))

    def to_markdown(self) -> str:
        """The tables as Markdown."""
        return self._render(RenderOptions(format=ORGKIT_MARKDOWN))

    def to_html(self) -> str:
        """The tables as an HTML page that needs no other file."""
        return self._render(RenderOptions(format=ORGKIT_HTML))

    def _repr_html_(self) -> str:
        return self.to_html()


@dataclass(frozen=True)
class RaciTask(Row):
    """A row of a chart.

    Attributes:
        task: What is to be done.
        row: Where it stood: row of a CSV (the header is 1), line of a Markdown document,
            number of the task in JSON.
        responsible: Roles with an R.
        accountable: Roles with an A.
        consulted: Roles with a C.
        informed: Roles with an I.
    """

    task: str
    row: int
    responsible: int
    accountable: int
    consulted: int
    informed: int


@dataclass(frozen=True)
class RaciRole(Row):
    """A column of a chart.

    Attributes:
        role: What the chart calls it.
        responsible: Tasks with an R.
        accountable: Tasks with an A.
        consulted: Tasks with a C.
        informed: Tasks with an I.
    """

    role: str
    responsible: int
    accountable: int
    consulted: int
    informed: int


@dataclass(frozen=True)
class RaciCell(Row):
    """A cell of a chart that is not empty.

    Attributes:
        task: The task.
        role: The role.
        letters: "R", "A", "C", "I", or several, e.g. "RA"; "" if none of them is there.
        text: What stood there where the letters do not tell all, else the letters.
    """

    task: str
    role: str
    letters: str
    text: str


@dataclass(frozen=True)
class RaciFinding(Row):
    """Something that is wrong with a task, a role or a cell.

    Attributes:
        rule: E.g. "task-without-accountable".
        severity: "critical", "warning" or "advice".
        task: The task; None if it is about a role.
        row: Where the task stood; None if it is about a role.
        role: The role; None if it is about a task.
        message: What is wrong, in a sentence.
        remedy: What to do about it.
        observed: What was counted; None where there is nothing to count.
        sources: The benchmarks behind it, with their origin.
    """

    rule: str
    severity: str
    task: str | None
    row: int | None
    role: str | None
    message: str
    remedy: str
    observed: float | None
    sources: tuple[Benchmark, ...]

    def record(self) -> dict[str, Any]:
        """The finding as a flat dict, with the ids of its sources as one text."""
        sources = dict.fromkeys(row.source for row in self.sources if row.source is not None)
        return {**super().record(), "sources": ", ".join(sources)}


@dataclass(frozen=True)
class RaciSummary:
    """The size of a chart, and findings by severity."""

    tasks: int
    roles: int
    critical: int
    warning: int
    advice: int


@dataclass(frozen=True)
class RaciCandidate(Row):
    """A position that was taken for a role.

    Attributes:
        id: Of its holder, or of the post.
        name: Its holder's name, or None.
        title: Its title, or None.
        state: "filled", "vacant", "planned" or "departed".
        match: Why: "given", "role", "title", "catalogue", "level" (and
            function) or "head" (of the function).
    """

    id: str
    name: str | None
    title: str | None
    state: str
    match: str


@dataclass(frozen=True)
class RaciHolding(Row):
    """Who holds a role.

    Attributes:
        role: What the chart calls it.
        status: "filled", "unfilled", "ambiguous" or "departed".
        explanation: Who holds it, or why nobody does.
        candidates: Those who hold it, could, or did.
    """

    role: str
    status: str
    explanation: str
    candidates: tuple[RaciCandidate, ...]

    def record(self) -> dict[str, Any]:
        """The holding as a flat dict, with the ids of the candidates as one text."""
        ids = ", ".join(candidate.id for candidate in self.candidates)
        return {**super().record(), "candidates": ids}


@dataclass(frozen=True)
class RaciLoad(Row):
    """What falls to one person; of two roles in one task each letter counts once.

    Attributes:
        id: The person's, or the post's.
        name: The person's name, or None.
        title: The title, or None.
        roles: The roles that the person holds.
        responsible: Tasks with an R.
        accountable: Tasks with an A.
        consulted: Tasks with a C.
        informed: Tasks with an I.
    """

    id: str
    name: str | None
    title: str | None
    roles: tuple[str, ...]
    responsible: int
    accountable: int
    consulted: int
    informed: int

    def record(self) -> dict[str, Any]:
        """The load as a flat dict, with the roles as one text."""
        return {**super().record(), "roles": ", ".join(self.roles)}


class RaciAssignment(Sheets):
    """The roles of a chart given to people, from Raci.assign(). Immutable."""

    _renderer = abi.orgkit_raci_assignment_render

    def __init__(self, pointer: Pointer) -> None:
        super().__init__(pointer)
        self._roles: int = abi.orgkit_raci_assignment_role_count(pointer)
        self._people: int = abi.orgkit_raci_assignment_person_count(pointer)

    def __repr__(self) -> str:
        filled = 0 if self.closed else sum(role.status == "filled" for role in self.roles)
        return f"<RaciAssignment: {filled} of {self._roles} roles filled, {self._people} people>"

    @property
    def roles(self) -> Table[RaciHolding]:
        """Who holds each role, in the order of the chart."""
        return Table(self._roles, self._holding, fields(RaciHolding))

    @property
    def people(self) -> Table[RaciLoad]:
        """What falls to whom, in the order of the people table."""
        return Table(self._people, self._load, fields(RaciLoad))

    def _holding(self, index: int) -> RaciHolding:
        pointer = self._open()
        values = read(abi.RaciHolding, abi.orgkit_raci_assignment_role, pointer, index)
        candidates = tuple(
            RaciCandidate(
                **read(
                    abi.RaciCandidate,
                    abi.orgkit_raci_assignment_candidate,
                    pointer,
                    index,
                    candidate,
                )
            )
            for candidate in range(values.pop("candidate_count"))
        )
        values["status"] = abi.STATUS_OF_HOLDING.get(values["status"], "")
        return RaciHolding(candidates=candidates, **values)

    def _load(self, index: int) -> RaciLoad:
        pointer = self._open()
        values = read(abi.RaciLoad, abi.orgkit_raci_assignment_person, pointer, index)
        values["roles"] = texts(values["roles"], values.pop("role_count"))
        return RaciLoad(**values)


class RaciReview(Sheets, Rows[RaciFinding]):
    """What is wrong with a chart, from Raci.check(). Immutable.

    A sequence of RaciFinding: most severe first, then by rule id, then in the order of
    the chart. So it is false if nothing is wrong.
    """

    _renderer = abi.orgkit_raci_review_render

    def __init__(self, pointer: Pointer) -> None:
        super().__init__(pointer)
        summary = read(abi.RaciSummary, abi.orgkit_raci_review_summarize, pointer)
        self._summary = RaciSummary(**summary)
        self._count: int = abi.orgkit_raci_review_count(pointer)

    def __repr__(self) -> str:
        summary = self._summary
        return (
            f"<RaciReview: {self._count} findings ({summary.critical} critical, "
            f"{summary.warning} warning, {summary.advice} advice)>"
        )

    @property
    def _rows(self) -> Table[RaciFinding]:
        return self.findings

    @property
    def findings(self) -> Table[RaciFinding]:
        """The findings as a table, for records(), to_pandas() and to_polars()."""
        return Table(self._count, self._finding, fields(RaciFinding))

    @property
    def summary(self) -> RaciSummary:
        """The size of the chart, and findings by severity."""
        return self._summary

    def _finding(self, index: int) -> RaciFinding:
        pointer = self._open()
        values = read(abi.RaciFinding, abi.orgkit_raci_review_finding, pointer, index)
        function = abi.orgkit_raci_review_finding_source
        sources = tuple(
            Benchmark._of(read(benchmark_abi.Benchmark, function, pointer, index, source))
            for source in range(values.pop("source_count"))
        )
        values["severity"] = rule_abi.SEVERITY.get(values["severity"], "")
        values["row"] = values["row"] or None
        return RaciFinding(sources=sources, **values)


class Raci(Sheets):
    """A RACI chart: tasks by roles. Immutable; may be shared by threads.

    Made by Raci.from_csv(), from_markdown(), from_json() or from_template().
    """

    _renderer = abi.orgkit_raci_render

    def __init__(self, pointer: Pointer, engine: Engine) -> None:
        super().__init__(pointer)
        self._engine = engine
        self._tasks: int = abi.orgkit_raci_task_count(pointer)
        self._roles: int = abi.orgkit_raci_role_count(pointer)

    @classmethod
    def from_csv(
        cls,
        source: Source,
        *,
        encoding: str = "utf-8",
        delimiter: str | None = None,
        engine: Engine | None = None,
    ) -> Raci:
        """Reads delimited text: a column of tasks, then a column for each role.

        Args:
            source: A path, bytes, or a file object.
            encoding: "utf-8" or "latin1".
            delimiter: One of , ; | and tab; None finds out.
            engine: The engine to work with; None is a shared one.

        Raises:
            BadInput: With file, row, column, value and a hint.
            LimitExceeded: A documented maximum was passed.
        """
        return cls._read(source, "csv", engine, encoding, delimiter)

    @classmethod
    def from_markdown(cls, source: Source, *, engine: Engine | None = None) -> Raci:
        """Reads the pipe table of a Markdown document. Raises as from_csv()."""
        return cls._read(source, "markdown", engine)

    @classmethod
    def from_json(
        cls, source: Source | Mapping[str, object], *, engine: Engine | None = None
    ) -> Raci:
        """Reads a dict, or the JSON of `orgkit schema raci`. Raises as from_csv()."""
        return cls._read(source, "json", engine)

    @classmethod
    def from_template(cls, id: str, *, engine: Engine | None = None) -> Raci:
        """A template of the catalogue, e.g. "revops-corrected". Raises NotFound."""
        engine = engine or shared_engine()
        pointer = create(
            abi.orgkit_raci_template, abi.orgkit_raci_free, engine._open(), encoded(id)
        )
        return cls(pointer, engine)

    @classmethod
    def _read(
        cls,
        source: Any,
        form: str,
        engine: Engine | None,
        encoding: str = "utf-8",
        delimiter: str | None = None,
    ) -> Raci:
        engine = engine or shared_engine()
        name, content, encoding = _inputs.raci_bytes(source, encoding)
        options = abi.RaciReadOptions(
            file=encoded(name),
            format=abi.FORMAT[form],
            encoding=_inputs._choice("encoding", encoding, org_abi.ENCODING),
            delimiter=_inputs.delimiter_code(delimiter),
        )
        pointer = create(
            abi.orgkit_raci_read,
            abi.orgkit_raci_free,
            engine._open(),
            content,
            len(content),
            ctypes.byref(options),
        )
        return cls(pointer, engine)

    def __repr__(self) -> str:
        return f"<Raci: {self._tasks} tasks, {self._roles} roles>"

    @property
    def tasks(self) -> Table[RaciTask]:
        """The tasks with their letters counted, in the order of the chart."""
        return Table(self._tasks, self._task, fields(RaciTask))

    @property
    def roles(self) -> Table[RaciRole]:
        """The roles with their letters counted, in the order of the chart."""
        return Table(self._roles, self._role, fields(RaciRole))

    @property
    def cells(self) -> Table[RaciCell]:
        """The cells that are not empty, row by row."""
        found = list(self._cells())
        return Table(len(found), found.__getitem__, fields(RaciCell))

    def check(self, assignment: RaciAssignment | None = None) -> RaciReview:
        """Says what is wrong with the chart.

        With an assignment of this chart, roles that nobody holds are found too, and
        levels are those of the holders.

        Raises InvalidArgument for an assignment of another chart.
        """
        return RaciReview(
            create(
                abi.orgkit_raci_check,
                abi.orgkit_raci_review_free,
                self._engine._open(),
                self._open(),
                None if assignment is None else assignment._open(),
            )
        )

    def assign(self, org: Org, holders: Holders | None = None) -> RaciAssignment:
        """Gives each role to who holds it in `org`.

        Args:
            org: The people.
            holders: Who holds a role: {"Sales Rep": "E107"}, or several ids for one.
                Others are found by role, title and what the catalogue calls the same.

        Raises:
            BadInput: The org has no people.
            NotFound: There is no such role or id; the nearest is the hint.
        """
        given = [
            encoded(f"{role}={id}")
            for role, ids in (holders or {}).items()
            for id in ([ids] if isinstance(ids, str) else ids)
        ]
        options = abi.RaciAssignOptions(
            assign=(ctypes.c_char_p * len(given))(*given), assign_count=len(given)
        )
        return RaciAssignment(
            create(
                abi.orgkit_raci_assign,
                abi.orgkit_raci_assignment_free,
                self._engine._open(),
                self._open(),
                org._open(),
                ctypes.byref(options),
            )
        )

    def _task(self, index: int) -> RaciTask:
        return RaciTask(**read(abi.RaciTask, abi.orgkit_raci_task_at, self._open(), index))

    def _role(self, index: int) -> RaciRole:
        return RaciRole(**read(abi.RaciRole, abi.orgkit_raci_role_at, self._open(), index))

    def _cells(self) -> Iterator[RaciCell]:
        pointer = self._open()
        roles = [row.role for row in self.roles]
        bits, length = ctypes.c_uint32(), ctypes.c_size_t()
        buffer = ctypes.create_string_buffer(1 << 13)
        for task, row in enumerate(self.tasks):
            for role, name in enumerate(roles):
                check(abi.orgkit_raci_cell(pointer, task, role, ctypes.byref(bits)))
                check(
                    abi.orgkit_raci_cell_text(
                        pointer, task, role, buffer, len(buffer), ctypes.byref(length)
                    )
                )
                if length.value:
                    letters = "".join(
                        letter for bit, letter in abi.LETTERS.items() if bits.value & bit
                    )
                    yield RaciCell(row.task, name, letters, buffer.raw[: length.value].decode())
