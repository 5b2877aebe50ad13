"""What job titles say: function, level, role, segment and region."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any

from . import _inputs
from ._abi import org as org_abi
from ._abi import title as abi
from ._abi.memory import Pointer, create, read
from ._handle import Result
from ._inputs import Format, Source
from ._progress import Progress, with_progress
from ._table import Row, Table, fields


@dataclass(frozen=True)
class Title(Row):
    """What one title says; None is "the title does not say".

    Attributes:
        title: The title as it was given; None for a row without one.
        function: E.g. "customer-success".
        level: "ic", "lead", "manager", "director", "vp" or "cxo".
        role: E.g. "csm"; only revenue functions and executives have roles.
        segment: "strategic", "enterprise", "mid-market", "smb" or "digital".
        region: E.g. "EMEA".
        confidence: How likely function, level and role are all right, 0 to 1.
        is_uncertain: Whether the confidence is so low that somebody should look.
        doubts: Why it is not certain, e.g. ("several-levels",).
        other_function: The function of the next best reading; None where there is none.
        other_level: Its level.
        other_role: Its role.
    """

    title: str | None
    function: str | None
    level: str | None
    role: str | None
    segment: str | None
    region: str | None
    confidence: float
    is_uncertain: bool
    doubts: tuple[str, ...]
    other_function: str | None
    other_level: str | None
    other_role: str | None

    @classmethod
    def _of(cls, values: dict[str, Any]) -> Title:
        bits = values["doubts"]
        doubts = tuple(name for bit, name in enumerate(abi.DOUBTS) if bits >> bit & 1)
        values["doubts"] = doubts
        values["is_uncertain"] = bool(values["is_uncertain"])
        return cls(**values)


class Titles(Result):
    """Titles that were read, a row each; from Org.titles() or Engine.titles(). Immutable."""

    _renderer = abi.orgkit_titles_render

    def __init__(self, pointer: Pointer) -> None:
        super().__init__(pointer)
        self._count: int = abi.orgkit_titles_count(pointer)

    def __repr__(self) -> str:
        if self.closed:
            return "<Titles (closed)>"
        return f"<Titles: {self._count} rows, {self.uncertain} of them uncertain>"

    @property
    def rows(self) -> Table[Title]:
        """A row for each of the table, in its order."""
        return Table(self._count, self._row, fields(Title))

    @property
    def uncertain(self) -> int:
        """How many readings somebody should look at."""
        count: int = abi.orgkit_titles_uncertain(self._open())
        return count

    def to_pandas(self) -> Any:
        """The rows as a pandas.DataFrame. Raises ImportError without pandas."""
        return self.rows.to_pandas()

    def to_polars(self) -> Any:
        """The rows as a polars.DataFrame. Raises ImportError without Polars."""
        return self.rows.to_polars()

    def _row(self, index: int) -> Title:
        return Title._of(read(abi.Title, abi.orgkit_titles_title, self._open(), index))


def titles_of_org(engine: Pointer, org: Pointer) -> Titles:
    """The titles of an org's people."""
    return Titles(create(abi.orgkit_titles_read, abi.orgkit_titles_free, engine, org))


def titles_of_table(engine: Pointer, source: Source, form: Format, progress: Progress) -> Titles:
    """The titles of a table of which no more than a column of titles must be there."""
    builder = create(org_abi.orgkit_org_builder_create, org_abi.orgkit_org_builder_free, engine)
    with_progress(progress, partial(_inputs.read, builder, "titles", source, form))
    return titles_of_org(
        engine, create(org_abi.orgkit_org_builder_seal, org_abi.orgkit_org_free, builder)
    )
