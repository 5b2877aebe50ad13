"""Reading files, bytes and file objects into an org under construction."""

from __future__ import annotations

import ctypes
import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import IO, Any, Union

from ._abi import org as abi
from ._abi.memory import Pointer
from ._abi.schema import schema
from ._abi.status import call
from ._abi.struct import encoded
from .errors import BadInput, InvalidArgument

Source = Union[str, "os.PathLike[str]", bytes, IO[bytes], IO[str]]
"""A path, the bytes themselves, or a file object."""

Map = Mapping[str, Union[str, Mapping[str, str]]]
"""Which field a header is, e.g. {"Boss": "manager_id"}, or such mappings by table."""

JSONSource = Union[Source, Mapping[str, object]]
"""A JSON document: a dict, or JSON as a path, bytes or a file object."""

TABLES = {
    "people": abi.ORGKIT_PEOPLE,
    "accounts": abi.ORGKIT_ACCOUNTS,
    "company": abi.ORGKIT_COMPANY,
    "titles": abi.ORGKIT_TITLES,
}


@dataclass(frozen=True)
class Format:
    """How CSV is to be read; see Org.from_csv(). `maps` holds a map for each table."""

    lenient: bool = False
    encoding: str = "utf-8"
    delimiter: str | None = None
    date_order: str | None = None
    maps: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def options(self, table: str, progress: Any, file: str | None = None) -> abi.ReadOptions:
        """The options for reading one input into `table`."""
        pairs = self.maps.get(table, {}).items()
        headers = [encoded(f"{header}={name}") for header, name in pairs]
        return abi.ReadOptions(
            file=encoded(file),
            map=(ctypes.c_char_p * len(headers))(*headers),
            map_count=len(headers),
            encoding=_choice("encoding", self.encoding, abi.ENCODING),
            delimiter=delimiter_code(self.delimiter),
            date_order=_choice("date_order", self.date_order, abi.DATE_ORDER),
            lenient=bool(self.lenient),
            progress=progress,
        )


def delimiter_code(delimiter: str | None) -> int:
    """The character between fields as a number; None finds out."""
    delimiter = delimiter or "\0"
    if len(delimiter) != 1:
        raise InvalidArgument(
            f"delimiter is {delimiter!r}; it must be one character",
            hint="use one of , ; | and tab, or None to find out",
        )
    return ord(delimiter)


def maps_by_table(given: Map | None, tables: Sequence[str]) -> dict[str, dict[str, str]]:
    """A map for each of `tables`, which are those that are read.

    A header that is not given by table is for the tables that have such a field. If none
    has, all get it, so that the library says what is wrong with it.
    """
    maps: dict[str, dict[str, str]] = {table: {} for table in tables}
    fields = {table: _fields(table) for table in tables} if len(tables) > 1 else {}
    for header, name in (given or {}).items():
        if not isinstance(name, str):
            if header not in TABLES:
                raise InvalidArgument(f"map: {header!r} is not a table; use people or accounts")
            maps.get(header, {}).update(name)
            continue
        for table in [known for known in fields if name in fields[known]] or tables:
            maps[table][header] = name
    return maps


def _fields(table: str) -> Mapping[str, object]:
    """The fields of a table, by name."""
    fields: Mapping[str, object] = json.loads(schema(table.encode()))["items"]["properties"]
    return fields


def read(builder: Pointer, table: str, source: Source, form: Format, progress: Any) -> None:
    """Reads one input into `table` of the org that `builder` makes."""
    number = TABLES[table]
    if isinstance(source, (str, os.PathLike)):
        options = form.options(table, progress)
        path = os.fsencode(source)
        if b"\0" in path:
            raise InvalidArgument(f"embedded null character in {source!r}")
        call(abi.orgkit_org_builder_read_file, builder, number, path, ctypes.byref(options))
        return
    name, content, form = _content(source, form)
    options = form.options(table, progress, name)
    is_json = table == "company" or (name or "").endswith(".json") or _begins_like_json(content)
    function = abi.orgkit_org_builder_read_json if is_json else abi.orgkit_org_builder_read_csv
    call(function, builder, number, content, len(content), ctypes.byref(options))


def company_bytes(company: Mapping[str, object]) -> bytes:
    """Facts about the company as the JSON that the library reads."""
    return json.dumps(dict(company), default=_json_value, allow_nan=False).encode()


def json_bytes(source: JSONSource) -> tuple[bytes | None, bytes]:
    """The name of a JSON document, if it has one, and its bytes."""
    if isinstance(source, Mapping):
        return None, json.dumps(dict(source), allow_nan=False).encode()
    if not isinstance(source, (str, os.PathLike)):
        name, content, _ = _content(source, Format())
        return None if name is None else os.fsencode(name), content
    return os.fsencode(os.fspath(source)), _file_bytes(source)


def raci_bytes(source: Any, encoding: str) -> tuple[str | None, bytes, str]:
    """Name, bytes and encoding of a RACI chart."""
    if isinstance(source, Mapping):
        return None, json.dumps(dict(source), allow_nan=False).encode(), "utf-8"
    if isinstance(source, (str, os.PathLike)):
        return os.fspath(source), _file_bytes(source), encoding
    name, content, form = _content(source, Format(encoding=encoding))
    return name, content, form.encoding


def _file_bytes(path: str | os.PathLike[str]) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError as error:
        name = os.fspath(path)
        raise BadInput(f"{name}: {error.strerror}", file=name) from None


def _content(source: Any, form: Format) -> tuple[str | None, bytes, Format]:
    """Name, bytes and format of an input that is at hand."""
    if isinstance(source, (bytes, bytearray, memoryview)):
        return None, bytes(source), form
    if not hasattr(source, "read"):
        raise TypeError(f"expected a path, bytes or a file object, not {type(source).__name__}")
    name = getattr(source, "name", None)
    content = source.read()
    if isinstance(content, str):
        # A text file is decoded already.
        content = content.encode("utf-8")
        form = replace(form, encoding="utf-8")
    return name if isinstance(name, str) else None, content, form


def _begins_like_json(content: bytes) -> bool:
    """Whether the first byte after blanks and a byte order mark opens an array or object."""
    return content[:256].removeprefix(b"\xef\xbb\xbf").lstrip().startswith((b"[", b"{"))


def _choice(name: str, value: str | None, choices: Mapping[Any, int]) -> int:
    try:
        return choices[value]
    except KeyError:
        known = ", ".join(repr(choice) for choice in choices)
        raise InvalidArgument(f"{name} is {value!r}; it must be one of {known}") from None


def _json_value(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"a company fact is a {type(value).__name__}, which is not a JSON value")
