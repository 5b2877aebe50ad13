"""decision.h: scored comparisons that show how much they depend on what is not certain."""

from __future__ import annotations

import ctypes

from .library import Function
from .struct import HANDLE, HANDLE_OUT, STATUS, TEXTS, Struct
from .text import RENDER_OPTIONS

DIRECTION = {"max": 0, "min": 1}
NUMBERS = ctypes.POINTER(ctypes.c_double)
INTEGERS = ctypes.POINTER(ctypes.c_int32)


class DecisionOptions(Struct):
    """`orgkit_decision_options`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("method", ctypes.c_char_p),
        ("weights", ctypes.c_char_p),
        ("normalization", ctypes.c_char_p),
        ("file", ctypes.c_char_p),
        ("samples", ctypes.c_uint64),
        ("seed", ctypes.c_uint64),
        ("accept_inconsistent", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
    )


class DecisionMatrix(Struct):
    """`orgkit_decision_matrix`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("option_count", ctypes.c_size_t),
        ("criterion_count", ctypes.c_size_t),
        ("options", TEXTS),
        ("criteria", TEXTS),
        ("values", NUMBERS),
        ("low", NUMBERS),
        ("high", NUMBERS),
        ("weights", NUMBERS),
        ("directions", INTEGERS),
        ("pairwise", NUMBERS),
    )


class DecisionSummary(Struct):
    """`orgkit_decision_summary`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("method", ctypes.c_char_p),
        ("weights", ctypes.c_char_p),
        ("normalization", ctypes.c_char_p),
        ("option_count", ctypes.c_size_t),
        ("criterion_count", ctypes.c_size_t),
        ("winner_count", ctypes.c_size_t),
        ("margin", ctypes.c_double),
        ("consistency_ratio", ctypes.c_double),
        ("samples", ctypes.c_uint64),
    )


class DecisionOption(Struct):
    """`orgkit_decision_option`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("id", ctypes.c_char_p),
        ("score", ctypes.c_double),
        ("rank", ctypes.c_uint64),
        ("acceptability", ctypes.c_double),
        ("standard_error", ctypes.c_double),
        ("dominated_by", ctypes.c_char_p),
        ("s", ctypes.c_double),
        ("r", ctypes.c_double),
        ("in_compromise_set", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
        ("best_rank", ctypes.c_uint64),
        ("worst_rank", ctypes.c_uint64),
        ("rank_acceptability", NUMBERS),
        ("rank_count", ctypes.c_size_t),
    )


class DecisionCriterion(Struct):
    """`orgkit_decision_criterion`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("id", ctypes.c_char_p),
        ("weight", ctypes.c_double),
        ("weight_low", ctypes.c_double),
        ("weight_high", ctypes.c_double),
        ("direction", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
    )


_OPTIONS = ctypes.POINTER(DecisionOptions)

orgkit_decide_json = Function(
    "orgkit_decide_json",
    STATUS,
    HANDLE,
    ctypes.c_void_p,
    ctypes.c_size_t,
    _OPTIONS,
    HANDLE_OUT,
    HANDLE_OUT,
)
orgkit_decide_csv = Function(
    "orgkit_decide_csv",
    STATUS,
    HANDLE,
    ctypes.c_void_p,
    ctypes.c_size_t,
    _OPTIONS,
    HANDLE_OUT,
    HANDLE_OUT,
)
orgkit_decide_matrix = Function(
    "orgkit_decide_matrix",
    STATUS,
    HANDLE,
    ctypes.POINTER(DecisionMatrix),
    _OPTIONS,
    HANDLE_OUT,
    HANDLE_OUT,
)
orgkit_decision_summarize = Function(
    "orgkit_decision_summarize", STATUS, HANDLE, ctypes.POINTER(DecisionSummary)
)
orgkit_decision_option_count = Function("orgkit_decision_option_count", ctypes.c_size_t, HANDLE)
orgkit_decision_option_at = Function(
    "orgkit_decision_option_at",
    STATUS,
    HANDLE,
    ctypes.c_size_t,
    ctypes.POINTER(DecisionOption),
)
orgkit_decision_criterion_count = Function(
    "orgkit_decision_criterion_count", ctypes.c_size_t, HANDLE
)
orgkit_decision_criterion_at = Function(
    "orgkit_decision_criterion_at",
    STATUS,
    HANDLE,
    ctypes.c_size_t,
    ctypes.POINTER(DecisionCriterion),
)
orgkit_decision_render = Function(
    "orgkit_decision_render", STATUS, HANDLE, RENDER_OPTIONS, HANDLE_OUT, HANDLE_OUT
)
orgkit_decision_free = Function("orgkit_decision_free", None, HANDLE)
