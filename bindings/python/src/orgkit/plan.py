"""Procedures of the sources, filled with what one company is to do."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from typing import Any

from ._abi import plan as abi
from ._abi.memory import Pointer, create, read
from ._abi.struct import encoded, texts
from ._abi.text import ORGKIT_MARKDOWN, RenderOptions
from ._handle import Result
from ._table import Row, Rows, Table, fields


@dataclass(frozen=True)
class PlanStep(Row):
    """One step of a plan.

    Attributes:
        number: Its number in the procedure, from 1.
        when: When, as the source says, or None.
        start: The first day, or None if the source or the start does not tell.
        end: The last day, or None.
        action: What to do.
        owner_id: The employee who sees to it, or None if nobody holds such a post.
        deliverable: What is there afterwards, or None.
        exits: When it is done.
        members: Ids of the employees who are to take part.
        recommendations: Ids of the recommendations that fill it.
    """

    number: int
    when: str | None
    start: str | None
    end: str | None
    action: str
    owner_id: str | None
    deliverable: str | None
    exits: tuple[str, ...]
    members: tuple[str, ...]
    recommendations: tuple[str, ...]

    def record(self) -> dict[str, Any]:
        """The step as a flat dict, lists joined."""
        values = super().record()
        values["exits"] = " ".join(self.exits)
        values["members"] = ", ".join(self.members)
        values["recommendations"] = ", ".join(self.recommendations)
        return values


class Plan(Result, Rows[PlanStep]):
    """A plan, from Org.plan(). Immutable. A sequence of PlanStep."""

    _renderer = abi.orgkit_plan_render

    def __init__(self, pointer: Pointer) -> None:
        super().__init__(pointer)
        self._count: int = abi.orgkit_plan_count(pointer)

    def __repr__(self) -> str:
        return f"<Plan: {self._count} steps>"

    @property
    def _rows(self) -> Table[PlanStep]:
        return self.steps

    @property
    def steps(self) -> Table[PlanStep]:
        """The steps as a table, for records(), to_pandas() and to_polars()."""
        return Table(self._count, self._step, fields(PlanStep))

    def to_markdown(self) -> str:
        """A page to read in a pull request. Its wording may change between versions."""
        return self._render(RenderOptions(format=ORGKIT_MARKDOWN))

    def _step(self, index: int) -> PlanStep:
        values = read(abi.PlanStep, abi.orgkit_plan_step_at, self._open(), index)
        lists: dict[str, Any] = {
            "exits": texts(values.pop("exits"), values.pop("exit_count")),
            "members": texts(values.pop("members"), values.pop("member_count")),
            "recommendations": texts(
                values.pop("recommendations"), values.pop("recommendation_count")
            ),
        }
        days = {"start": values.pop("from"), "end": values.pop("to")}
        return PlanStep(**values, **days, **lists)


def make_plan(list_: Pointer, kind: str, start: str | None) -> Plan:
    """Fills a plan with the recommendations behind a pointer."""
    options = abi.PlanOptions(kind=encoded(kind), start=encoded(start))
    return Plan(create(abi.orgkit_plan_create, abi.orgkit_plan_free, list_, ctypes.byref(options)))
