"""The catalogue's records: roles, structures, stages, templates, procedures and so on."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, overload

from ._abi import catalog as abi
from ._abi.memory import Pointer, read
from ._abi.status import call, check
from ._abi.struct import encoded, text
from ._abi.text import RenderOptions, render
from ._handle import Document
from ._table import Row, Table
from .errors import NotFound

if TYPE_CHECKING:
    from .engine import Engine

_ORIGIN = ("source", "locator", "grade", "items", "note")


@dataclass(frozen=True)
class Record(Row):
    """Something that one source states. Records that share an id are about the same thing.

    Attributes:
        kind: E.g. "role".
        id: E.g. "csm-enterprise".
        name: What a reader is shown as its name.
        source: The source's id.
        locator: Where in the source.
        grade: study, practice, vendor, anecdote or assumption (OrgKit's own).
        items: Items of the checklist that it covers.
        note: A remark, or None.
        fields: What its kind states, by name; None where the source is silent.
    """

    kind: str
    id: str
    name: str | None
    source: str | None
    locator: str | None
    grade: str | None
    items: tuple[int, ...]
    note: str | None
    fields: dict[str, str | None]

    def record(self) -> dict[str, Any]:
        """The record as a flat dict: as in JSON, where one of the fields is the name."""
        origin = {name: getattr(self, name) for name in _ORIGIN}
        origin["items"] = ",".join(map(str, self.items)) or None
        return {"kind": self.kind, "id": self.id, **self.fields, **origin}


class Records(Table[Record], Document):
    """The records of one kind, ordered by id: a sequence, and by id lists of records.

    `records["vp-cs"]` is what the sources state of that id, and raises NotFound with the
    nearest id as hint.
    """

    def __init__(self, engine: Engine, kind: str) -> None:
        self._engine = engine
        self._kind = encoded(kind)
        count = abi.orgkit_catalog_count(engine._open(), self._kind)
        if not count:
            # Tells an unknown kind from an empty one.
            self.json()
        columns = self._at(0).record() if count else ("kind", "id", *_ORIGIN)
        super().__init__(count, self._at, tuple(columns))

    @overload
    def __getitem__(self, index: int) -> Record: ...
    @overload
    def __getitem__(self, index: slice | str) -> list[Record]: ...
    def __getitem__(self, index: int | slice | str) -> Record | list[Record]:
        if not isinstance(index, str):
            return super().__getitem__(index)
        first, count = ctypes.c_size_t(), ctypes.c_size_t()
        call(
            abi.orgkit_catalog_find,
            self._engine._open(),
            self._kind,
            encoded(index),
            ctypes.byref(first),
            ctypes.byref(count),
        )
        return super().__getitem__(slice(first.value, first.value + count.value))

    def __contains__(self, value: object) -> bool:
        """Whether there is such a record, or one of such an id."""
        if isinstance(value, str):
            try:
                return bool(self[value])
            except NotFound:
                return False
        return super().__contains__(value)

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id once, in order."""
        return tuple(dict.fromkeys(record.id for record in self))

    def _at(self, index: int) -> Record:
        pointer = self._engine._open()
        values = read(abi.Record, abi.orgkit_catalog_record, pointer, self._kind, index)
        items = tuple(int(item) for item in (values.pop("items") or "").split(",") if item)
        count = values.pop("field_count")
        fields = dict(_field(pointer, self._kind, index, field) for field in range(count))
        return Record(items=items, fields=fields, **values)

    def _render(self, options: RenderOptions) -> str:
        pointer = self._engine._open()
        return render(abi.orgkit_catalog_render, pointer, self._kind, None, options=options)


class Hits(Table[Record], Document):
    """The records that a search found, ordered by kind, then id."""

    def __init__(self, catalog: Catalog, query: str) -> None:
        self._catalog = catalog
        self._query = encoded(query)
        found = self._found()
        super().__init__(len(found), found.__getitem__, ("kind", "id", "name", *_ORIGIN))

    def records(self) -> list[dict[str, Any]]:
        """The records as flat dicts, without the fields that only one kind has."""
        rows = ({**record.record(), "name": record.name} for record in self)
        return [{name: row[name] for name in self.columns} for row in rows]

    def _found(self) -> list[Record]:
        # A search gives documents only. Each has all that its record holds.
        found, kinds = [], {}
        for entry in self.to_dict()["records"]:
            kind = entry["kind"]
            if kind not in kinds:
                kinds[kind] = self._catalog[kind]
            found.append(next(row for row in kinds[kind][entry["id"]] if row.record() == entry))
        return found

    def _render(self, options: RenderOptions) -> str:
        pointer = self._catalog._engine._open()
        return render(abi.orgkit_catalog_search, pointer, self._query, options=options)


class Catalog(Mapping[str, Records], Document):
    """The records by kind, from Engine.catalog: `engine.catalog["role"]["vp-cs"]`.

    Usable as long as the engine is open. An unknown kind raises NotFound, with the
    nearest as hint.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def __repr__(self) -> str:
        return f"<Catalog of {', '.join(self.kinds)}>"

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of records, ordered by name."""
        return tuple(
            abi.orgkit_catalog_kind(index).decode()
            for index in range(abi.orgkit_catalog_kind_count())
        )

    def search(self, query: str) -> Hits:
        """The records of any kind in which every word of `query` begins a word."""
        return Hits(self, query)

    def __getitem__(self, kind: str) -> Records:
        return Records(self._engine, kind)

    def __iter__(self) -> Iterator[str]:
        return iter(self.kinds)

    def __len__(self) -> int:
        return len(self.kinds)

    def _render(self, options: RenderOptions) -> str:
        pointer = self._engine._open()
        return render(abi.orgkit_catalog_render, pointer, None, None, options=options)


def _field(engine: Pointer, kind: bytes | None, index: int, field: int) -> tuple[str, str | None]:
    """Name and text of a field of a record."""
    name, value = ctypes.c_char_p(), ctypes.c_char_p()
    check(
        abi.orgkit_catalog_field(
            engine, kind, index, field, ctypes.byref(name), ctypes.byref(value)
        )
    )
    return text(name.value) or "", text(value.value)
