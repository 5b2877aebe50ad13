"""raci.h: RACI charts: who does a task, signs it off, is asked before, is told afterwards."""

from __future__ import annotations

import ctypes

from .benchmark import Benchmark
from .library import Function
from .struct import HANDLE, HANDLE_OUT, STATUS, TEXTS, Struct
from .text import RENDER_OPTIONS

FORMAT = {None: 0, "csv": 1, "markdown": 2, "json": 3}
STATUS_OF_HOLDING = {1: "filled", 2: "unfilled", 3: "ambiguous", 4: "departed"}
LETTERS = {1: "R", 2: "A", 4: "C", 8: "I"}


class RaciReadOptions(Struct):
    """`orgkit_raci_read_options`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("file", ctypes.c_char_p),
        ("format", ctypes.c_int32),
        ("encoding", ctypes.c_int32),
        ("delimiter", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
    )


class RaciTask(Struct):
    """`orgkit_raci_task`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("task", ctypes.c_char_p),
        ("row", ctypes.c_uint64),
        ("responsible", ctypes.c_uint64),
        ("accountable", ctypes.c_uint64),
        ("consulted", ctypes.c_uint64),
        ("informed", ctypes.c_uint64),
    )


class RaciRole(Struct):
    """`orgkit_raci_role`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("role", ctypes.c_char_p),
        ("responsible", ctypes.c_uint64),
        ("accountable", ctypes.c_uint64),
        ("consulted", ctypes.c_uint64),
        ("informed", ctypes.c_uint64),
    )


class RaciFinding(Struct):
    """`orgkit_raci_finding`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("rule", ctypes.c_char_p),
        ("severity", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
        ("task", ctypes.c_char_p),
        ("row", ctypes.c_uint64),
        ("role", ctypes.c_char_p),
        ("message", ctypes.c_char_p),
        ("remedy", ctypes.c_char_p),
        ("observed", ctypes.c_double),
        ("source_count", ctypes.c_size_t),
    )


class RaciSummary(Struct):
    """`orgkit_raci_summary`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("tasks", ctypes.c_uint64),
        ("roles", ctypes.c_uint64),
        ("critical", ctypes.c_uint64),
        ("warning", ctypes.c_uint64),
        ("advice", ctypes.c_uint64),
    )


class RaciAssignOptions(Struct):
    """`orgkit_raci_assign_options`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("assign", TEXTS),
        ("assign_count", ctypes.c_size_t),
    )


class RaciHolding(Struct):
    """`orgkit_raci_holding`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("role", ctypes.c_char_p),
        ("status", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
        ("explanation", ctypes.c_char_p),
        ("candidate_count", ctypes.c_size_t),
    )


class RaciCandidate(Struct):
    """`orgkit_raci_candidate`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("id", ctypes.c_char_p),
        ("name", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("state", ctypes.c_char_p),
        ("match", ctypes.c_char_p),
    )


class RaciLoad(Struct):
    """`orgkit_raci_load`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("id", ctypes.c_char_p),
        ("name", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("roles", TEXTS),
        ("role_count", ctypes.c_size_t),
        ("responsible", ctypes.c_uint64),
        ("accountable", ctypes.c_uint64),
        ("consulted", ctypes.c_uint64),
        ("informed", ctypes.c_uint64),
    )


orgkit_raci_read = Function(
    "orgkit_raci_read",
    STATUS,
    HANDLE,
    ctypes.c_void_p,
    ctypes.c_size_t,
    ctypes.POINTER(RaciReadOptions),
    HANDLE_OUT,
    HANDLE_OUT,
)
orgkit_raci_template = Function(
    "orgkit_raci_template", STATUS, HANDLE, ctypes.c_char_p, HANDLE_OUT, HANDLE_OUT
)
orgkit_raci_template_render = Function(
    "orgkit_raci_template_render",
    STATUS,
    HANDLE,
    ctypes.c_char_p,
    RENDER_OPTIONS,
    HANDLE_OUT,
    HANDLE_OUT,
)
orgkit_raci_task_count = Function("orgkit_raci_task_count", ctypes.c_size_t, HANDLE)
orgkit_raci_role_count = Function("orgkit_raci_role_count", ctypes.c_size_t, HANDLE)
orgkit_raci_task_at = Function(
    "orgkit_raci_task_at", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(RaciTask)
)
orgkit_raci_role_at = Function(
    "orgkit_raci_role_at", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(RaciRole)
)
orgkit_raci_cell = Function(
    "orgkit_raci_cell",
    STATUS,
    HANDLE,
    ctypes.c_size_t,
    ctypes.c_size_t,
    ctypes.POINTER(ctypes.c_uint32),
)
orgkit_raci_cell_text = Function(
    "orgkit_raci_cell_text",
    STATUS,
    HANDLE,
    ctypes.c_size_t,
    ctypes.c_size_t,
    ctypes.c_char_p,
    ctypes.c_size_t,
    ctypes.POINTER(ctypes.c_size_t),
)
orgkit_raci_render = Function(
    "orgkit_raci_render", STATUS, HANDLE, RENDER_OPTIONS, HANDLE_OUT, HANDLE_OUT
)
orgkit_raci_free = Function("orgkit_raci_free", None, HANDLE)
orgkit_raci_assign = Function(
    "orgkit_raci_assign",
    STATUS,
    HANDLE,
    HANDLE,
    HANDLE,
    ctypes.POINTER(RaciAssignOptions),
    HANDLE_OUT,
    HANDLE_OUT,
)
orgkit_raci_assignment_role_count = Function(
    "orgkit_raci_assignment_role_count", ctypes.c_size_t, HANDLE
)
orgkit_raci_assignment_role = Function(
    "orgkit_raci_assignment_role", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(RaciHolding)
)
orgkit_raci_assignment_candidate = Function(
    "orgkit_raci_assignment_candidate",
    STATUS,
    HANDLE,
    ctypes.c_size_t,
    ctypes.c_size_t,
    ctypes.POINTER(RaciCandidate),
)
orgkit_raci_assignment_person_count = Function(
    "orgkit_raci_assignment_person_count", ctypes.c_size_t, HANDLE
)
orgkit_raci_assignment_person = Function(
    "orgkit_raci_assignment_person", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(RaciLoad)
)
orgkit_raci_assignment_render = Function(
    "orgkit_raci_assignment_render", STATUS, HANDLE, RENDER_OPTIONS, HANDLE_OUT, HANDLE_OUT
)
orgkit_raci_assignment_free = Function("orgkit_raci_assignment_free", None, HANDLE)
orgkit_raci_check = Function(
    "orgkit_raci_check", STATUS, HANDLE, HANDLE, HANDLE, HANDLE_OUT, HANDLE_OUT
)
orgkit_raci_review_summarize = Function(
    "orgkit_raci_review_summarize", STATUS, HANDLE, ctypes.POINTER(RaciSummary)
)
orgkit_raci_review_count = Function("orgkit_raci_review_count", ctypes.c_size_t, HANDLE)
orgkit_raci_review_finding = Function(
    "orgkit_raci_review_finding", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(RaciFinding)
)
orgkit_raci_review_finding_source = Function(
    "orgkit_raci_review_finding_source",
    STATUS,
    HANDLE,
    ctypes.c_size_t,
    ctypes.c_size_t,
    ctypes.POINTER(Benchmark),
)
orgkit_raci_review_render = Function(
    "orgkit_raci_review_render", STATUS, HANDLE, RENDER_OPTIONS, HANDLE_OUT, HANDLE_OUT
)
orgkit_raci_review_free = Function("orgkit_raci_review_free", None, HANDLE)
orgkit_raci_rule_count = Function("orgkit_raci_rule_count", ctypes.c_size_t)
orgkit_raci_rule = Function("orgkit_raci_rule", ctypes.c_char_p, ctypes.c_size_t)
orgkit_raci_rule_render = Function(
    "orgkit_raci_rule_render",
    STATUS,
    HANDLE,
    ctypes.c_char_p,
    RENDER_OPTIONS,
    HANDLE_OUT,
    HANDLE_OUT,
)
