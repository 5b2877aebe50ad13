"""structure.h: the reporting tree: depth, spans of control, defects."""

from __future__ import annotations

import ctypes

from .library import Function
from .struct import HANDLE, HANDLE_OUT, STATUS, Struct
from .text import RENDER_OPTIONS

SPAN_BANDS = ("1", "2-3", "4-7", "8-12", "13-16", "17+")
"""Direct reports in each of the ORGKIT_SPAN_BANDS bands."""


class StructureSummary(Struct):
    """`orgkit_structure_summary`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("people", ctypes.c_uint64),
        ("managers", ctypes.c_uint64),
        ("individual_contributors", ctypes.c_uint64),
        ("roots", ctypes.c_uint64),
        ("depth", ctypes.c_uint64),
        ("span_mean", ctypes.c_double),
        ("span_median", ctypes.c_double),
        ("span_max", ctypes.c_uint64),
        ("span_bands", ctypes.c_uint64 * len(SPAN_BANDS)),
        ("non_managers_per_manager", ctypes.c_double),
        ("duplicate_ids", ctypes.c_uint64),
        ("self_reports", ctypes.c_uint64),
        ("dangling_managers", ctypes.c_uint64),
        ("cycles", ctypes.c_uint64),
        ("vacancies", ctypes.c_uint64),
    )


class Position(Struct):
    """`orgkit_position`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("id", ctypes.c_char_p),
        ("manager_id", ctypes.c_char_p),
        ("depth", ctypes.c_uint64),
        ("direct_reports", ctypes.c_uint64),
        ("total_reports", ctypes.c_uint64),
    )


orgkit_structure_analyze = Function(
    "orgkit_structure_analyze", STATUS, HANDLE, HANDLE_OUT, HANDLE_OUT
)
orgkit_structure_summarize = Function(
    "orgkit_structure_summarize", STATUS, HANDLE, ctypes.POINTER(StructureSummary)
)
orgkit_structure_position_count = Function(
    "orgkit_structure_position_count", ctypes.c_size_t, HANDLE
)
orgkit_structure_position = Function(
    "orgkit_structure_position", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Position)
)
orgkit_structure_render = Function(
    "orgkit_structure_render", STATUS, HANDLE, RENDER_OPTIONS, HANDLE_OUT, HANDLE_OUT
)
orgkit_structure_free = Function("orgkit_structure_free", None, HANDLE)
