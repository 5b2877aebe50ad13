"""benchmark.h: the numbers that are compared with, and where they come from."""

from __future__ import annotations

import ctypes

from .library import Function
from .struct import HANDLE, HANDLE_OUT, STATUS, Struct

_SIZE_OUT = ctypes.POINTER(ctypes.c_size_t)


class Benchmark(Struct):
    """`orgkit_benchmark`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("key", ctypes.c_char_p),
        ("value", ctypes.c_double),
        ("low", ctypes.c_double),
        ("high", ctypes.c_double),
        ("high_excluded", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
        ("unit", ctypes.c_char_p),
        ("population", ctypes.c_char_p),
        ("source", ctypes.c_char_p),
        ("source_title", ctypes.c_char_p),
        ("locator", ctypes.c_char_p),
        ("grade", ctypes.c_char_p),
        ("note", ctypes.c_char_p),
        ("plugin", ctypes.c_char_p),
    )


orgkit_benchmark_count = Function("orgkit_benchmark_count", ctypes.c_size_t, HANDLE)
orgkit_benchmark_at = Function(
    "orgkit_benchmark_at", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Benchmark)
)
orgkit_benchmark_find = Function(
    "orgkit_benchmark_find", STATUS, HANDLE, ctypes.c_char_p, _SIZE_OUT, _SIZE_OUT, HANDLE_OUT
)
