"""rule.h: what a diagnosis looks for, and why."""

from __future__ import annotations

import ctypes

from .library import Function
from .struct import HANDLE, HANDLE_OUT, STATUS, Struct
from .text import RENDER_OPTIONS

SEVERITY = {1: "advice", 2: "warning", 3: "critical"}
OUTCOME = {1: "holds", 2: "violated", 3: "not-applicable", 4: "unknown"}


class Rule(Struct):
    """`orgkit_rule`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("id", ctypes.c_char_p),
        ("area", ctypes.c_char_p),
        ("severity", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
        ("summary", ctypes.c_char_p),
        ("why", ctypes.c_char_p),
        ("remedy", ctypes.c_char_p),
        ("how", ctypes.c_char_p),
    )


orgkit_rule_count = Function("orgkit_rule_count", ctypes.c_size_t, HANDLE)
orgkit_rule_at = Function("orgkit_rule_at", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Rule))
orgkit_rule_render = Function(
    "orgkit_rule_render", STATUS, HANDLE, ctypes.c_char_p, RENDER_OPTIONS, HANDLE_OUT, HANDLE_OUT
)
