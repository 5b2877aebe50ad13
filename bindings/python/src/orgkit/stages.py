"""At which stage a company is, on every axis that sources divide by."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ._abi import stage as abi
from ._abi.memory import Pointer, read
from ._handle import Result
from ._table import Row, Table, fields


@dataclass(frozen=True)
class Stage(Row):
    """One place: what one source calls the company, going by one axis.

    Attributes:
        axis: "arr", "headcount", "customers" or "funding".
        value: The company's value on the axis; None on the funding axis.
        is_stated: Whether the company states it itself; else it was counted from the tables.
        disagrees: Whether a stage of this source holds on one of its axes, not on another.
        source: The source's id.
        id: The stage, e.g. "s1-scale"; None where the source leaves a gap.
        name: What the source calls it.
        low: The lower end of the stage's band; None is an open end.
        high: The upper end of the stage's band; None is an open end.
    """

    axis: str
    value: float | None
    is_stated: bool
    disagrees: bool
    source: str
    id: str | None
    name: str | None
    low: float | None
    high: float | None


class Stages(Result):
    """A company's places on the axes, from Org.stages(). Immutable."""

    _renderer = abi.orgkit_stages_render

    def __init__(self, pointer: Pointer) -> None:
        super().__init__(pointer)
        self._count: int = abi.orgkit_stages_count(pointer)

    def __repr__(self) -> str:
        return f"<Stages: {self._count} places, {len(self.disagreeing)} sources disagreeing>"

    @property
    def places(self) -> Table[Stage]:
        """A place for each axis and source that can be told, ordered by axis, then source."""
        return Table(self._count, self._place, fields(Stage))

    @cached_property
    def disagreeing(self) -> tuple[str, ...]:
        """Ids of the sources one of whose stages holds on one of its axes, not on another."""
        return tuple(self._document["disagreeing_sources"])

    @cached_property
    def unknown(self) -> tuple[str, ...]:
        """The axes on which nothing is known of the company."""
        return tuple(self._document["unknown"])

    @cached_property
    def _document(self) -> dict[str, Any]:
        return self.to_dict()

    def _place(self, index: int) -> Stage:
        values = read(abi.Stage, abi.orgkit_stages_place, self._open(), index)
        values["is_stated"] = bool(values["is_stated"])
        values["disagrees"] = bool(values["disagrees"])
        return Stage(**values)
