"""C structs and values, to Python and back."""

from __future__ import annotations

import ctypes
import functools
import math
from typing import Any

HANDLE = ctypes.c_void_p
HANDLE_OUT = ctypes.POINTER(ctypes.c_void_p)
STATUS = ctypes.c_int
TEXTS = ctypes.POINTER(ctypes.c_char_p)


class Struct(ctypes.Structure):
    """A struct of the library as its *_INIT macro makes it: sized, and numbers unknown."""

    def __init__(self, **fields: Any) -> None:
        super().__init__(**fields)
        self.struct_size = ctypes.sizeof(self)
        for name, kind in members(type(self)):
            if kind is ctypes.c_double and name not in fields:
                setattr(self, name, math.nan)

    def values(self) -> dict[str, Any]:
        """The fields as Python values: text copied and decoded, NULL and NaN as None."""
        values = {}
        for name, kind in members(type(self)):
            value = getattr(self, name)
            if kind is ctypes.c_char_p:
                value = text(value)
            elif kind is ctypes.c_double:
                value = None if math.isnan(value) else value
            values[name] = value
        return values


@functools.cache
def members(struct: type[Struct]) -> list[tuple[str, Any]]:
    """Names and types of the fields that carry content."""
    return [
        (field[0], field[1])
        for field in struct._fields_
        if field[0] not in ("struct_size", "reserved")
    ]


def text(data: bytes | None) -> str | None:
    """Decodes a text of the library; NULL is None."""
    return None if data is None else data.decode("utf-8")


def texts(array: Any, count: int) -> tuple[str, ...]:
    """Decodes an array of texts."""
    return tuple(array[index].decode("utf-8") for index in range(count))


def encoded(value: str | None) -> bytes | None:
    """A text for the library; None is NULL.

    Raises ValueError for a text with a NUL, which C would take for its end.
    """
    if value is None:
        return None
    if "\0" in value:
        raise ValueError(f"embedded null character in {value!r}")
    return value.encode("utf-8")
