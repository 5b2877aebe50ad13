"""sample.h: the sample company: synthetic, with planted problems."""

from __future__ import annotations

import ctypes

from .library import Function
from .status import check
from .struct import STATUS

orgkit_sample_count = Function("orgkit_sample_count", ctypes.c_size_t)
orgkit_sample_file = Function(
    "orgkit_sample_file",
    STATUS,
    ctypes.c_size_t,
    ctypes.POINTER(ctypes.c_char_p),
    ctypes.POINTER(ctypes.c_void_p),
    ctypes.POINTER(ctypes.c_size_t),
)


def files() -> dict[str, bytes]:
    """The files of the sample company by name."""
    found = {}
    for index in range(orgkit_sample_count()):
        name, data, size = ctypes.c_char_p(), ctypes.c_void_p(), ctypes.c_size_t()
        check(orgkit_sample_file(index, ctypes.byref(name), ctypes.byref(data), ctypes.byref(size)))
        found[(name.value or b"").decode()] = ctypes.string_at(data.value or 0, size.value)
    return found
