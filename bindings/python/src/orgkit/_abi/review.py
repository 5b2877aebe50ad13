"""review.h: what of a diagnosis does not count, and why."""

from __future__ import annotations

import ctypes

from .diagnosis import Finding
from .library import Function
from .struct import HANDLE, HANDLE_OUT, STATUS, Struct

EXCEPTION_PROBLEM = {0: None, 1: "expired", 2: "unused", 3: "undated"}
"""The names of `orgkit_exception_problem`; None is fine."""


class Exception(Struct):
    """`orgkit_exception`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("rule", ctypes.c_char_p),
        ("subject", ctypes.c_char_p),
        ("team", ctypes.c_char_p),
        ("reason", ctypes.c_char_p),
        ("until", ctypes.c_char_p),
        ("findings", ctypes.c_uint64),
        ("problem", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
    )


class MissingFinding(Struct):
    """`orgkit_missing_finding`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("fingerprint", ctypes.c_char_p),
        ("rule", ctypes.c_char_p),
        ("subject_kind", ctypes.c_char_p),
        ("subject_id", ctypes.c_char_p),
        ("is_gone", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
    )


orgkit_diagnosis_suppressed_count = Function(
    "orgkit_diagnosis_suppressed_count", ctypes.c_size_t, HANDLE
)
orgkit_diagnosis_suppressed = Function(
    "orgkit_diagnosis_suppressed", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Finding)
)
orgkit_diagnosis_known_count = Function("orgkit_diagnosis_known_count", ctypes.c_size_t, HANDLE)
orgkit_diagnosis_known = Function(
    "orgkit_diagnosis_known", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Finding)
)
orgkit_diagnosis_missing_count = Function("orgkit_diagnosis_missing_count", ctypes.c_size_t, HANDLE)
orgkit_diagnosis_missing = Function(
    "orgkit_diagnosis_missing", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(MissingFinding)
)
orgkit_diagnosis_exception_count = Function(
    "orgkit_diagnosis_exception_count", ctypes.c_size_t, HANDLE
)
orgkit_diagnosis_exception = Function(
    "orgkit_diagnosis_exception", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Exception)
)
orgkit_diagnosis_baseline = Function(
    "orgkit_diagnosis_baseline", STATUS, HANDLE, HANDLE_OUT, HANDLE_OUT
)
