"""title.h: what a job title says: function, level, role, segment, region."""

from __future__ import annotations

import ctypes

from .library import Function
from .struct import HANDLE, HANDLE_OUT, STATUS, Struct
from .text import RENDER_OPTIONS

DOUBTS = (
    "no-function",
    "no-level",
    "several-functions",
    "several-levels",
    "several-roles",
    "misspelled",
    "unknown-words",
    "from-department",
    "from-manager",
)
"""`orgkit_title_doubt`: the reasons, by bit."""


class Title(Struct):
    """`orgkit_title`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("title", ctypes.c_char_p),
        ("function", ctypes.c_char_p),
        ("level", ctypes.c_char_p),
        ("role", ctypes.c_char_p),
        ("segment", ctypes.c_char_p),
        ("region", ctypes.c_char_p),
        ("confidence", ctypes.c_double),
        ("doubts", ctypes.c_uint32),
        ("is_uncertain", ctypes.c_int32),
        ("other_function", ctypes.c_char_p),
        ("other_level", ctypes.c_char_p),
        ("other_role", ctypes.c_char_p),
    )


class TitleContext(Struct):
    """`orgkit_title_context`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("department", ctypes.c_char_p),
        ("manager_title", ctypes.c_char_p),
        ("reports", ctypes.c_int64),
    )


orgkit_title_read = Function(
    "orgkit_title_read",
    STATUS,
    HANDLE,
    ctypes.c_char_p,
    ctypes.POINTER(TitleContext),
    ctypes.POINTER(Title),
    HANDLE_OUT,
)
orgkit_titles_read = Function("orgkit_titles_read", STATUS, HANDLE, HANDLE, HANDLE_OUT, HANDLE_OUT)
orgkit_titles_count = Function("orgkit_titles_count", ctypes.c_size_t, HANDLE)
orgkit_titles_uncertain = Function("orgkit_titles_uncertain", ctypes.c_size_t, HANDLE)
orgkit_titles_title = Function(
    "orgkit_titles_title", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(Title)
)
orgkit_titles_render = Function(
    "orgkit_titles_render", STATUS, HANDLE, RENDER_OPTIONS, HANDLE_OUT, HANDLE_OUT
)
orgkit_titles_free = Function("orgkit_titles_free", None, HANDLE)
