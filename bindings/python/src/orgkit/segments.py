"""Accounts by segment, and books of business by owner."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ._abi import segment as abi
from ._abi.memory import Pointer, read
from ._handle import Result
from ._table import Row, Table, fields


@dataclass(frozen=True)
class Segment(Row):
    """One segment of the scheme.

    Attributes:
        id: E.g. "enterprise".
        accounts: Accounts in it.
        arr: Their annual recurring revenue, in the company's currency.
        touch: How much attention they get: "executive", "high", "low", "pooled" or "tech";
            None if the scheme does not say.
    """

    id: str
    accounts: int
    arr: float | None
    touch: str | None


@dataclass(frozen=True)
class Book(Row):
    """One owner's book of business.

    Attributes:
        owner_id: Who looks after the accounts.
        accounts: How many they are.
        arr: Sum of their known ARR, in the company's currency; None if none is known.
        unclassified: Accounts without a segment.
        by_segment: Accounts in each segment, the one with the largest accounts first.
    """

    owner_id: str
    accounts: int
    arr: float | None
    unclassified: int
    by_segment: dict[str, int]

    def record(self) -> dict[str, Any]:
        """The book as a flat dict with a column for each segment."""
        record = super().record()
        record.update(record.pop("by_segment"))
        return record


class Segmentation(Result):
    """The accounts of an org, segmented, from Org.segments(). Immutable.

    Attributes:
        scheme: The scheme's id, e.g. "arr-bands".
        accounts: Number of accounts.
        unclassified: Accounts that the scheme could not place, e.g. for want of ARR.
        label_mismatches: Accounts whose own label names another segment than the scheme.
        accounts_with_arr: Accounts whose ARR is known.
        arr: Sum of the known ARR, in the company's currency; None if none is known.
        plugin: The plugin that brought the scheme; None for a built-in one.
        segments: The segments, the one with the largest accounts first.
    """

    _renderer = abi.orgkit_segmentation_render

    scheme: str
    accounts: int
    unclassified: int
    label_mismatches: int
    accounts_with_arr: int
    arr: float | None
    plugin: str | None
    segments: tuple[Segment, ...]

    def __init__(self, pointer: Pointer) -> None:
        super().__init__(pointer)
        summary = read(abi.SegmentationSummary, abi.orgkit_segmentation_summarize, pointer)
        self.scheme = summary["scheme"]
        self.accounts = summary["accounts"]
        self.unclassified = summary["unclassified"]
        self.label_mismatches = summary["label_mismatches"]
        self.accounts_with_arr = summary["accounts_with_arr"]
        self.arr = summary["arr"]
        self.plugin = summary["plugin"]
        self.segments = tuple(
            Segment(**read(abi.Segment, abi.orgkit_segmentation_segment, pointer, index))
            for index in range(abi.orgkit_segmentation_segment_count(pointer))
        )

    def __repr__(self) -> str:
        return f"<Segmentation by {self.scheme}: {self.accounts} accounts>"

    @property
    def books(self) -> Table[Book]:
        """The books of owners with at least one account, ordered by owner id."""
        names = [name for name in fields(Book) if name != "by_segment"]
        return Table(
            abi.orgkit_segmentation_book_count(self._open()),
            self._book,
            [*names, *(segment.id for segment in self.segments)],
        )

    @cached_property
    def orphans(self) -> tuple[str, ...]:
        """Ids of the accounts without an owner."""
        return tuple(self._document["orphans"])

    @cached_property
    def unknown_owners(self) -> tuple[str, ...]:
        """Owners whom the people table does not hold; none without that table."""
        return tuple(self._document["unknown_owners"])

    @cached_property
    def _document(self) -> dict[str, Any]:
        return self.to_dict()

    def _book(self, index: int) -> Book:
        pointer = self._open()
        values = read(abi.Book, abi.orgkit_segmentation_book, pointer, index)
        counts = values.pop("by_segment")[: values.pop("segment_count")]
        names = (segment.id for segment in self.segments)
        return Book(by_segment=dict(zip(names, counts)), **values)
