"""text.h: results as a document, for machines (JSON, SARIF) or people (text, Markdown)."""

from __future__ import annotations

import ctypes
from typing import Any

from .library import Function
from .memory import create
from .struct import HANDLE, Struct

ORGKIT_JSON = 0
ORGKIT_PLAIN_TEXT = 1
ORGKIT_MARKDOWN = 2
ORGKIT_SARIF = 3
ORGKIT_HTML = 4
ORGKIT_CSV = 5

orgkit_text_data = Function("orgkit_text_data", ctypes.c_void_p, HANDLE)
orgkit_text_size = Function("orgkit_text_size", ctypes.c_size_t, HANDLE)
orgkit_text_free = Function("orgkit_text_free", None, HANDLE)


class RenderOptions(Struct):
    """`orgkit_render_options`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("format", ctypes.c_int32),
        ("width", ctypes.c_uint32),
        ("color", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
    )


RENDER_OPTIONS = ctypes.POINTER(RenderOptions)


def document(function: Function, *arguments: Any) -> str:
    """Calls a function that makes a document: `..., out, error`; gives its text."""
    made = create(function, orgkit_text_free, *arguments)
    return ctypes.string_at(orgkit_text_data(made), orgkit_text_size(made)).decode("utf-8")


def render(function: Function, *arguments: Any, options: RenderOptions) -> str:
    """Calls a function that renders: `..., options, out, error`; gives its document."""
    return document(function, *arguments, ctypes.byref(options))
