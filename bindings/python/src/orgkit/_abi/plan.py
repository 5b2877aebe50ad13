"""plan.h: procedures of the sources, filled with what one company is to do."""

from __future__ import annotations

import ctypes

from .library import Function
from .struct import HANDLE, HANDLE_OUT, STATUS, TEXTS, Struct
from .text import RENDER_OPTIONS


class PlanOptions(Struct):
    """`orgkit_plan_options`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("kind", ctypes.c_char_p),
        ("start", ctypes.c_char_p),
    )


class PlanStep(Struct):
    """`orgkit_plan_step`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("number", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
        ("when", ctypes.c_char_p),
        ("from", ctypes.c_char_p),
        ("to", ctypes.c_char_p),
        ("action", ctypes.c_char_p),
        ("owner_id", ctypes.c_char_p),
        ("deliverable", ctypes.c_char_p),
        ("exits", TEXTS),
        ("exit_count", ctypes.c_size_t),
        ("members", TEXTS),
        ("member_count", ctypes.c_size_t),
        ("recommendations", TEXTS),
        ("recommendation_count", ctypes.c_size_t),
    )


orgkit_plan_create = Function(
    "orgkit_plan_create", STATUS, HANDLE, ctypes.POINTER(PlanOptions), HANDLE_OUT, HANDLE_OUT
)
orgkit_plan_count = Function("orgkit_plan_count", ctypes.c_size_t, HANDLE)
orgkit_plan_step_at = Function(
    "orgkit_plan_step_at", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(PlanStep)
)
orgkit_plan_render = Function(
    "orgkit_plan_render", STATUS, HANDLE, RENDER_OPTIONS, HANDLE_OUT, HANDLE_OUT
)
orgkit_plan_free = Function("orgkit_plan_free", None, HANDLE)
