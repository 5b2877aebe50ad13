"""Rows given as dicts, into the structs of the library."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from numbers import Integral
from typing import Any

from ._abi import org as abi
from ._abi.library import Function
from ._abi.memory import Pointer
from ._abi.status import call
from ._abi.struct import Struct, encoded, members
from .errors import BadInput

_RENAMED = {"id": "account_id"}
_ADD: dict[str, tuple[type[Struct], Function]] = {
    "people": (abi.Person, abi.orgkit_org_builder_add_person),
    "accounts": (abi.Account, abi.orgkit_org_builder_add_account),
}


def columns(struct: type[Struct]) -> dict[str, tuple[str, Any]]:
    """The struct's members, by the names that CSV and JSON have for them."""
    return {_RENAMED.get(name, name): (name, kind) for name, kind in members(struct)}


def add(builder: Pointer, table: str, rows: Iterable[Mapping[str, object]]) -> None:
    """Adds rows to `table` ("people" or "accounts") of the org that `builder` makes."""
    struct, function = _ADD[table]
    known = columns(struct)
    for index, row in enumerate(rows):
        values: dict[str, Any] = {}
        for key, value in row.items():
            place = f"/{table}/{index}/{key}"
            if key not in known:
                raise BadInput(
                    f"{table}, row {index}: {key!r} is not a field",
                    hint=_nearest(str(key), known),
                    column=str(key),
                    pointer=place,
                )
            name, kind = known[key]
            try:
                values[name] = _number(value) if kind is ctypes.c_double else _text(value)
            except (TypeError, ValueError) as error:
                raise BadInput(
                    f"{table}, row {index}, {key}: {error}",
                    column=str(key),
                    value=repr(value)[:80],
                    pointer=place,
                ) from None
        try:
            call(function, builder, ctypes.byref(struct(**values)))
        except BadInput as error:
            # The library sees one row at a time, so it cannot say which it was.
            error.pointer = "/".join(["", table, str(index), *filter(None, [error.column])])
            error.message = f"{table}, row {index}: {error.message}"
            raise


def _nearest(key: str, known: Iterable[str]) -> str:
    from difflib import get_close_matches

    names = list(known)
    matches = get_close_matches(key, names, n=1)
    return f"did you mean {matches[0]!r}?" if matches else f"fields are {', '.join(names)}"


def _unknown(value: Any) -> bool:
    if value is None:
        return True
    try:
        # NaN and pandas.NaT differ from themselves; pandas.NA does not answer.
        return bool(value != value)
    except TypeError:
        return True


def _text(value: Any) -> bytes | None:
    if _unknown(value):
        return None
    if isinstance(value, datetime):
        value = value.date()
    if isinstance(value, date):
        return value.isoformat().encode()
    if isinstance(value, float) and value.is_integer():
        # Ids of a data frame's column turn into these when one of them is missing.
        value = int(value)
    if isinstance(value, Integral) and not isinstance(value, bool):
        return str(int(value)).encode()
    if not isinstance(value, str):
        raise TypeError(f"expected text, not {type(value).__name__}")
    return encoded(value)


def _number(value: Any) -> float:
    if _unknown(value):
        return math.nan
    if isinstance(value, (str, bool, bytes)):
        raise TypeError(f"expected a number, not {type(value).__name__} {value!r}")
    return float(value)
