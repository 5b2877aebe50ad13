"""recommendation.h: what a company should do, and what would become of it."""

from __future__ import annotations

import ctypes

from .diagnosis import Finding
from .diff import Change, DiffSummary
from .library import Function
from .org import PROGRESS
from .struct import HANDLE, HANDLE_OUT, STATUS, TEXTS, Struct
from .text import RENDER_OPTIONS


class RecommendOptions(Struct):
    """`orgkit_recommend_options`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("as_of", ctypes.c_char_p),
        ("scheme", ctypes.c_char_p),
        ("progress", PROGRESS),
        ("progress_payload", ctypes.c_void_p),
    )


class Recommendation(Struct):
    """`orgkit_recommendation`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("id", ctypes.c_char_p),
        ("kind", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("subject_kind", ctypes.c_char_p),
        ("subject_id", ctypes.c_char_p),
        ("severity", ctypes.c_int32),
        ("rank", ctypes.c_int32),
        ("score_rank", ctypes.c_int32),
        ("rank_low", ctypes.c_int32),
        ("rank_high", ctypes.c_int32),
        ("hire_rank", ctypes.c_int32),
        ("score", ctypes.c_double),
        ("score_low", ctypes.c_double),
        ("score_high", ctypes.c_double),
        ("margin", ctypes.c_double),
        ("acceptability", ctypes.c_double),
        ("effort", ctypes.c_double),
        ("reach", ctypes.c_char_p),
        ("details", TEXTS),
        ("detail_count", ctypes.c_size_t),
        ("obstacles", TEXTS),
        ("obstacle_count", ctypes.c_size_t),
        ("would_change", TEXTS),
        ("would_change_count", ctypes.c_size_t),
        ("needs", TEXTS),
        ("need_count", ctypes.c_size_t),
        ("finding_count", ctypes.c_size_t),
        ("alternative_count", ctypes.c_size_t),
        ("change_count", ctypes.c_size_t),
        ("try_first", ctypes.c_char_p),
        ("model", ctypes.c_char_p),
        ("procedure", ctypes.c_char_p),
        ("hire_role", ctypes.c_char_p),
        ("hire_title", ctypes.c_char_p),
        ("hire_segment", ctypes.c_char_p),
        ("hire_manager_id", ctypes.c_char_p),
        ("hire_from", ctypes.c_char_p),
        ("hire_ramp_weeks", ctypes.c_double),
        ("hire_count", ctypes.c_uint64),
    )


class Alternative(Struct):
    """`orgkit_alternative`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("option", ctypes.c_char_p),
        ("summary", ctypes.c_char_p),
        ("rank", ctypes.c_int32),
        ("is_chosen", ctypes.c_int32),
        ("score", ctypes.c_double),
        ("low", ctypes.c_double),
        ("high", ctypes.c_double),
    )


class TableChange(Struct):
    """`orgkit_table_change`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("kind", ctypes.c_char_p),
        ("table", ctypes.c_char_p),
        ("id", ctypes.c_char_p),
        ("field", ctypes.c_char_p),
        ("before", ctypes.c_char_p),
        ("after", ctypes.c_char_p),
    )


orgkit_recommend = Function(
    "orgkit_recommend",
    STATUS,
    HANDLE,
    HANDLE,
    ctypes.POINTER(RecommendOptions),
    HANDLE_OUT,
    HANDLE_OUT,
)
orgkit_recommendations_count = Function("orgkit_recommendations_count", ctypes.c_size_t, HANDLE)
orgkit_recommendations_item = Function(
    "orgkit_recommendations_item", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Recommendation)
)
orgkit_recommendations_diagnosis = Function(
    "orgkit_recommendations_diagnosis", STATUS, HANDLE, HANDLE_OUT, HANDLE_OUT
)
orgkit_recommendations_finding = Function(
    "orgkit_recommendations_finding",
    STATUS,
    HANDLE,
    ctypes.c_size_t,
    ctypes.c_size_t,
    ctypes.POINTER(Finding),
)
orgkit_recommendations_alternative = Function(
    "orgkit_recommendations_alternative",
    STATUS,
    HANDLE,
    ctypes.c_size_t,
    ctypes.c_size_t,
    ctypes.POINTER(Alternative),
)
orgkit_recommendations_change = Function(
    "orgkit_recommendations_change",
    STATUS,
    HANDLE,
    ctypes.c_size_t,
    ctypes.c_size_t,
    ctypes.POINTER(TableChange),
)
orgkit_recommendations_render = Function(
    "orgkit_recommendations_render", STATUS, HANDLE, RENDER_OPTIONS, HANDLE_OUT, HANDLE_OUT
)
orgkit_recommendations_free = Function("orgkit_recommendations_free", None, HANDLE)
orgkit_recommendations_try = Function(
    "orgkit_recommendations_try", STATUS, HANDLE, TEXTS, ctypes.c_size_t, HANDLE_OUT, HANDLE_OUT
)
orgkit_trial_org = Function("orgkit_trial_org", STATUS, HANDLE, HANDLE_OUT, HANDLE_OUT)
orgkit_trial_diagnosis = Function("orgkit_trial_diagnosis", STATUS, HANDLE, HANDLE_OUT, HANDLE_OUT)
orgkit_trial_table = Function(
    "orgkit_trial_table", STATUS, HANDLE, ctypes.c_int, HANDLE_OUT, HANDLE_OUT
)
orgkit_trial_summarize = Function(
    "orgkit_trial_summarize", STATUS, HANDLE, ctypes.POINTER(DiffSummary)
)
orgkit_trial_count = Function("orgkit_trial_count", ctypes.c_size_t, HANDLE)
orgkit_trial_change = Function(
    "orgkit_trial_change", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Change)
)
orgkit_trial_render = Function(
    "orgkit_trial_render", STATUS, HANDLE, RENDER_OPTIONS, HANDLE_OUT, HANDLE_OUT
)
orgkit_trial_free = Function("orgkit_trial_free", None, HANDLE)
