"""diff.h: what changed from one diagnosis to a later one."""

from __future__ import annotations

import ctypes

from .library import Function
from .struct import HANDLE, HANDLE_OUT, STATUS, Struct
from .text import RENDER_OPTIONS

CHANGE = {1: "new", 2: "cleared", 3: "unchanged", 4: "suppressed", 5: "unchecked"}
"""The names of `orgkit_change_kind`."""


class DiffOptions(Struct):
    """`orgkit_diff_options`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("old_name", ctypes.c_char_p),
        ("new_name", ctypes.c_char_p),
    )


class DiffSummary(Struct):
    """`orgkit_diff_summary`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("added", ctypes.c_uint64),
        ("cleared", ctypes.c_uint64),
        ("unchanged", ctypes.c_uint64),
        ("suppressed", ctypes.c_uint64),
        ("unchecked", ctypes.c_uint64),
        ("new_critical", ctypes.c_uint64),
        ("new_warning", ctypes.c_uint64),
        ("new_advice", ctypes.c_uint64),
    )


class Change(Struct):
    """`orgkit_change`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("kind", ctypes.c_int32),
        ("severity", ctypes.c_int32),
        ("fingerprint", ctypes.c_char_p),
        ("rule", ctypes.c_char_p),
        ("subject_kind", ctypes.c_char_p),
        ("subject_id", ctypes.c_char_p),
        ("message", ctypes.c_char_p),
        ("before", ctypes.c_double),
        ("after", ctypes.c_double),
    )


class Drift(Struct):
    """`orgkit_drift`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("measure", ctypes.c_char_p),
        ("before", ctypes.c_double),
        ("after", ctypes.c_double),
    )


orgkit_diff_create = Function(
    "orgkit_diff_create",
    STATUS,
    ctypes.c_char_p,
    ctypes.c_size_t,
    ctypes.c_char_p,
    ctypes.c_size_t,
    ctypes.POINTER(DiffOptions),
    HANDLE_OUT,
    HANDLE_OUT,
)
orgkit_diff_summarize = Function(
    "orgkit_diff_summarize", STATUS, HANDLE, ctypes.POINTER(DiffSummary)
)
orgkit_diff_count = Function("orgkit_diff_count", ctypes.c_size_t, HANDLE)
orgkit_diff_change = Function(
    "orgkit_diff_change", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Change)
)
orgkit_diff_drift_count = Function("orgkit_diff_drift_count", ctypes.c_size_t, HANDLE)
orgkit_diff_drift = Function(
    "orgkit_diff_drift", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Drift)
)
orgkit_diff_render = Function(
    "orgkit_diff_render", STATUS, HANDLE, RENDER_OPTIONS, HANDLE_OUT, HANDLE_OUT
)
orgkit_diff_free = Function("orgkit_diff_free", None, HANDLE)
