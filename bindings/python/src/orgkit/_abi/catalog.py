"""catalog.h: everything else that is known before a company is looked at."""

from __future__ import annotations

import ctypes

from .library import Function
from .struct import HANDLE, HANDLE_OUT, STATUS, TEXTS, Struct
from .text import RENDER_OPTIONS

_SIZE_OUT = ctypes.POINTER(ctypes.c_size_t)


class Record(Struct):
    """`orgkit_record`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("kind", ctypes.c_char_p),
        ("id", ctypes.c_char_p),
        ("name", ctypes.c_char_p),
        ("source", ctypes.c_char_p),
        ("locator", ctypes.c_char_p),
        ("grade", ctypes.c_char_p),
        ("items", ctypes.c_char_p),
        ("note", ctypes.c_char_p),
        ("field_count", ctypes.c_size_t),
    )


orgkit_catalog_kind_count = Function("orgkit_catalog_kind_count", ctypes.c_size_t)
orgkit_catalog_kind = Function("orgkit_catalog_kind", ctypes.c_char_p, ctypes.c_size_t)
orgkit_catalog_count = Function("orgkit_catalog_count", ctypes.c_size_t, HANDLE, ctypes.c_char_p)
orgkit_catalog_record = Function(
    "orgkit_catalog_record",
    STATUS,
    HANDLE,
    ctypes.c_char_p,
    ctypes.c_size_t,
    ctypes.POINTER(Record),
)
orgkit_catalog_find = Function(
    "orgkit_catalog_find",
    STATUS,
    HANDLE,
    ctypes.c_char_p,
    ctypes.c_char_p,
    _SIZE_OUT,
    _SIZE_OUT,
    HANDLE_OUT,
)
orgkit_catalog_field = Function(
    "orgkit_catalog_field",
    STATUS,
    HANDLE,
    ctypes.c_char_p,
    ctypes.c_size_t,
    ctypes.c_size_t,
    TEXTS,
    TEXTS,
)
orgkit_catalog_render = Function(
    "orgkit_catalog_render",
    STATUS,
    HANDLE,
    ctypes.c_char_p,
    ctypes.c_char_p,
    RENDER_OPTIONS,
    HANDLE_OUT,
    HANDLE_OUT,
)
orgkit_catalog_search = Function(
    "orgkit_catalog_search",
    STATUS,
    HANDLE,
    ctypes.c_char_p,
    RENDER_OPTIONS,
    HANDLE_OUT,
    HANDLE_OUT,
)
