"""Tables: rows that are read from the library as they are asked for."""

from __future__ import annotations

import dataclasses
import importlib
from abc import abstractmethod
from collections.abc import Iterator, Sequence
from typing import Any, Callable, Generic, TypeVar, overload


class Row:
    """The base of the dataclasses that are rows of a table."""

    def record(self) -> dict[str, Any]:
        """The row as a flat dict."""
        return dict(vars(self))


RowType = TypeVar("RowType", bound=Row)


class Table(Sequence[RowType], Generic[RowType]):
    """Rows of one kind. Usable as long as what they were asked of is open."""

    def __init__(self, count: int, row: Callable[[int], RowType], columns: Sequence[str]) -> None:
        self._count = count
        self._row = row
        self.columns = tuple(columns)

    @overload
    def __getitem__(self, index: int) -> RowType: ...
    @overload
    def __getitem__(self, index: slice) -> list[RowType]: ...
    def __getitem__(self, index: int | slice) -> RowType | list[RowType]:
        # A range knows about negative indices, slices and bounds.
        found = range(self._count)[index]
        return self._row(found) if isinstance(found, int) else [self._row(i) for i in found]

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[RowType]:
        return map(self._row, range(self._count))

    def __repr__(self) -> str:
        return f"<{self._count} rows of {', '.join(self.columns)}>"

    def records(self) -> list[dict[str, Any]]:
        """The rows as flat dicts; what is not known is None."""
        return [row.record() for row in self]

    def to_pandas(self) -> Any:
        """The rows as a pandas.DataFrame. Raises ImportError without pandas."""
        return self._frame("pandas")

    def to_polars(self) -> Any:
        """The rows as a polars.DataFrame. Raises ImportError without Polars."""
        return self._frame("polars")

    def _frame(self, library: str) -> Any:
        try:
            frames = importlib.import_module(library)
        except ImportError as error:
            raise ImportError(f"to_{library}() needs {library}: pip install {library}") from error
        records = self.records()
        # By column, so that an empty table has its columns too.
        return frames.DataFrame(
            {name: [record[name] for record in records] for name in self.columns}
        )


def fields(kind: type[Row]) -> tuple[str, ...]:
    """The names of a row's fields, in order."""
    return tuple(field.name for field in dataclasses.fields(kind))  # type: ignore[arg-type]


class Rows(Sequence[RowType]):
    """A result that is the sequence of the rows of its main table."""

    @property
    @abstractmethod
    def _rows(self) -> Table[RowType]:
        """The table."""

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, index: int) -> RowType: ...
    @overload
    def __getitem__(self, index: slice) -> list[RowType]: ...
    def __getitem__(self, index: int | slice) -> RowType | list[RowType]:
        return self._rows[index]

    def __iter__(self) -> Iterator[RowType]:
        return iter(self._rows)
