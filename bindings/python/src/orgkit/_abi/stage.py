"""stage.h: at which stage a company is, on every axis that sources divide by."""

from __future__ import annotations

import ctypes

from .library import Function
from .struct import HANDLE, HANDLE_OUT, STATUS, Struct
from .text import RENDER_OPTIONS


class Stage(Struct):
    """`orgkit_stage`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("axis", ctypes.c_char_p),
        ("value", ctypes.c_double),
        ("is_stated", ctypes.c_int32),
        ("disagrees", ctypes.c_int32),
        ("source", ctypes.c_char_p),
        ("id", ctypes.c_char_p),
        ("name", ctypes.c_char_p),
        ("low", ctypes.c_double),
        ("high", ctypes.c_double),
    )


orgkit_stages_assess = Function(
    "orgkit_stages_assess", STATUS, HANDLE, HANDLE, HANDLE_OUT, HANDLE_OUT
)
orgkit_stages_count = Function("orgkit_stages_count", ctypes.c_size_t, HANDLE)
orgkit_stages_place = Function(
    "orgkit_stages_place", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Stage)
)
orgkit_stages_render = Function(
    "orgkit_stages_render", STATUS, HANDLE, RENDER_OPTIONS, HANDLE_OUT, HANDLE_OUT
)
orgkit_stages_free = Function("orgkit_stages_free", None, HANDLE)
