"""diagnosis.h: every rule applied to one org."""

from __future__ import annotations

import ctypes

from .benchmark import Benchmark
from .library import Function
from .org import PROGRESS
from .struct import HANDLE, HANDLE_OUT, STATUS, TEXTS, Struct
from .text import RENDER_OPTIONS


class DiagnosisOptions(Struct):
    """`orgkit_diagnosis_options`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("as_of", ctypes.c_char_p),
        ("scheme", ctypes.c_char_p),
        ("progress", PROGRESS),
        ("progress_payload", ctypes.c_void_p),
        ("baseline", ctypes.c_char_p),
        ("baseline_size", ctypes.c_size_t),
        ("baseline_name", ctypes.c_char_p),
    )


class DiagnosisSummary(Struct):
    """`orgkit_diagnosis_summary`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("rules_violated", ctypes.c_uint64),
        ("rules_held", ctypes.c_uint64),
        ("rules_not_applicable", ctypes.c_uint64),
        ("rules_unknown", ctypes.c_uint64),
        ("critical", ctypes.c_uint64),
        ("warning", ctypes.c_uint64),
        ("advice", ctypes.c_uint64),
        ("rules_disabled", ctypes.c_uint64),
        ("suppressed", ctypes.c_uint64),
        ("known", ctypes.c_uint64),
        ("gone", ctypes.c_uint64),
        ("unchecked", ctypes.c_uint64),
    )


class Finding(Struct):
    """`orgkit_finding`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("rule", ctypes.c_char_p),
        ("severity", ctypes.c_int32),
        ("outcome", ctypes.c_int32),
        ("subject_kind", ctypes.c_char_p),
        ("subject_id", ctypes.c_char_p),
        ("message", ctypes.c_char_p),
        ("remedy", ctypes.c_char_p),
        ("observed", ctypes.c_double),
        ("expected_low", ctypes.c_double),
        ("expected_high", ctypes.c_double),
        ("unit", ctypes.c_char_p),
        ("source_count", ctypes.c_size_t),
        ("fingerprint", ctypes.c_char_p),
        ("reason", ctypes.c_char_p),
        ("plugin", ctypes.c_char_p),
    )


class UnknownRule(Struct):
    """`orgkit_unknown_rule`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("rule", ctypes.c_char_p),
        ("missing", TEXTS),
        ("missing_count", ctypes.c_size_t),
    )


class Question(Struct):
    """`orgkit_question`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("datum", ctypes.c_char_p),
        ("question", ctypes.c_char_p),
        ("how", ctypes.c_char_p),
        ("rules", TEXTS),
        ("rule_count", ctypes.c_size_t),
    )


orgkit_diagnose = Function(
    "orgkit_diagnose",
    STATUS,
    HANDLE,
    HANDLE,
    ctypes.POINTER(DiagnosisOptions),
    HANDLE_OUT,
    HANDLE_OUT,
)
orgkit_diagnosis_summarize = Function(
    "orgkit_diagnosis_summarize", STATUS, HANDLE, ctypes.POINTER(DiagnosisSummary)
)
orgkit_diagnosis_count = Function("orgkit_diagnosis_count", ctypes.c_size_t, HANDLE)
orgkit_diagnosis_finding = Function(
    "orgkit_diagnosis_finding", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Finding)
)
orgkit_diagnosis_finding_source = Function(
    "orgkit_diagnosis_finding_source",
    STATUS,
    HANDLE,
    ctypes.c_size_t,
    ctypes.c_size_t,
    ctypes.POINTER(Benchmark),
)
orgkit_diagnosis_unknown_count = Function("orgkit_diagnosis_unknown_count", ctypes.c_size_t, HANDLE)
orgkit_diagnosis_unknown = Function(
    "orgkit_diagnosis_unknown", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(UnknownRule)
)
orgkit_diagnosis_next_question = Function(
    "orgkit_diagnosis_next_question", STATUS, HANDLE, ctypes.POINTER(Question)
)
orgkit_diagnosis_render = Function(
    "orgkit_diagnosis_render", STATUS, HANDLE, RENDER_OPTIONS, HANDLE_OUT, HANDLE_OUT
)
orgkit_diagnosis_free = Function("orgkit_diagnosis_free", None, HANDLE)
