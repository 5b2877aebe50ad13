"""schema.h: JSON Schemas of what goes in and comes out."""

from __future__ import annotations

import ctypes

from .library import Function
from .status import call
from .struct import HANDLE_OUT, STATUS

orgkit_schema = Function(
    "orgkit_schema",
    STATUS,
    ctypes.c_char_p,
    ctypes.POINTER(ctypes.c_void_p),
    ctypes.POINTER(ctypes.c_size_t),
    HANDLE_OUT,
)


def schema(name: bytes | None) -> bytes:
    """The JSON Schema called `name`."""
    data, size = ctypes.c_void_p(), ctypes.c_size_t()
    call(orgkit_schema, name, ctypes.byref(data), ctypes.byref(size))
    return ctypes.string_at(data.value or 0, size.value)
