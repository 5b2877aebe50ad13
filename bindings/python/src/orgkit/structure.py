"""The reporting tree: depth, spans of control, defects."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ._abi import structure as abi
from ._abi.memory import Pointer, read
from ._handle import Result
from ._table import Row, Table, fields


@dataclass(frozen=True)
class Span:
    """Direct reports per manager, over managers only.

    Attributes:
        mean: None without managers.
        median: None without managers.
        max: The widest span; 0 without managers.
        bands: Managers with "1", "2-3", "4-7", "8-12", "13-16" and "17+" direct reports.
    """

    mean: float | None
    median: float | None
    max: int
    bands: dict[str, int]


@dataclass(frozen=True)
class DanglingManager:
    """A reporting line to somebody whom the people table does not hold."""

    employee_id: str
    manager_id: str


@dataclass(frozen=True)
class Defects:
    """What is wrong with the reporting lines; each once, in the order of reading.

    Attributes:
        duplicate_ids: Ids on several rows.
        self_reports: Ids of people who report to themselves.
        dangling_managers: Lines to a manager who is not there.
        cycles: Ids along each cycle, upwards from the member that was read first.
    """

    duplicate_ids: tuple[str, ...]
    self_reports: tuple[str, ...]
    dangling_managers: tuple[DanglingManager, ...]
    cycles: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Position(Row):
    """One position of the tree.

    Attributes:
        id: The person's id, or the post's if it is vacant.
        manager_id: The manager's id as resolved; None for roots and defective lines.
        depth: 1 for roots; 0 if no root can be reached from here.
        direct_reports: People whose manager this is.
        total_reports: Everybody below, at any distance; 0 on a cycle.
    """

    id: str
    manager_id: str | None
    depth: int
    direct_reports: int
    total_reports: int


class Structure(Result):
    """The analysed reporting tree of an org, from Org.structure(). Immutable.

    Attributes:
        people: Positions that the tree counts; of an id on several rows the first counts.
        managers: Positions with at least one direct report.
        individual_contributors: Positions without.
        vacancies: Vacant and planned posts among `people`.
        depth: Levels from the roots (1) to the lowest that can be reached from them.
        span: Direct reports per manager.
        non_managers_per_manager: Individual contributors per manager; None without managers.
    """

    _renderer = abi.orgkit_structure_render

    people: int
    managers: int
    individual_contributors: int
    vacancies: int
    depth: int
    span: Span
    non_managers_per_manager: float | None

    def __init__(self, pointer: Pointer) -> None:
        super().__init__(pointer)
        summary = read(abi.StructureSummary, abi.orgkit_structure_summarize, pointer)
        self.people = summary["people"]
        self.managers = summary["managers"]
        self.individual_contributors = summary["individual_contributors"]
        self.vacancies = summary["vacancies"]
        self.depth = summary["depth"]
        self.span = Span(
            mean=summary["span_mean"],
            median=summary["span_median"],
            max=summary["span_max"],
            bands=dict(zip(abi.SPAN_BANDS, summary["span_bands"])),
        )
        self.non_managers_per_manager = summary["non_managers_per_manager"]

    def __repr__(self) -> str:
        return f"<Structure: {self.people} people, {self.managers} managers, depth {self.depth}>"

    @property
    def positions(self) -> Table[Position]:
        """The positions of the tree, in the order of reading."""
        count = abi.orgkit_structure_position_count(self._open())
        return Table(count, self._position, fields(Position))

    @cached_property
    def roots(self) -> tuple[str, ...]:
        """Ids of the positions without a manager."""
        return tuple(self._document["roots"])

    @cached_property
    def defects(self) -> Defects:
        """What is wrong with the reporting lines. Everything else is computed on the rest."""
        defects = self._document["defects"]
        return Defects(
            duplicate_ids=tuple(defects["duplicate_ids"]),
            self_reports=tuple(defects["self_reports"]),
            dangling_managers=tuple(
                DanglingManager(line["employee_id"], line["manager_id"])
                for line in defects["dangling_managers"]
            ),
            cycles=tuple(tuple(cycle) for cycle in defects["cycles"]),
        )

    @cached_property
    def _document(self) -> dict[str, Any]:
        return self.to_dict()

    def _position(self, index: int) -> Position:
        pointer = self._open()
        return Position(**read(abi.Position, abi.orgkit_structure_position, pointer, index))
