"""plugins.h: what plugins an engine has, and whether one is in order."""

from __future__ import annotations

import ctypes

from .library import Function
from .struct import HANDLE, HANDLE_OUT, STATUS, Struct
from .text import RENDER_OPTIONS

_SIZE_OUT = ctypes.POINTER(ctypes.c_size_t)


class PluginInfo(Struct):
    """`orgkit_plugin_info`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("id", ctypes.c_char_p),
        ("version", ctypes.c_char_p),
        ("kind", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("file", ctypes.c_char_p),
        ("sha256", ctypes.c_char_p),
        ("enabled", ctypes.c_int32),
        ("reserved", ctypes.c_int32),
        ("contribution_count", ctypes.c_size_t),
    )


class Contribution(Struct):
    """`orgkit_contribution`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("kind", ctypes.c_char_p),
        ("id", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
    )


orgkit_plugin_count = Function("orgkit_plugin_count", ctypes.c_size_t, HANDLE)
orgkit_plugin_at = Function(
    "orgkit_plugin_at", STATUS, HANDLE, ctypes.c_size_t, ctypes.POINTER(PluginInfo)
)
orgkit_plugin_contribution = Function(
    "orgkit_plugin_contribution",
    STATUS,
    HANDLE,
    ctypes.c_size_t,
    ctypes.c_size_t,
    ctypes.POINTER(Contribution),
)
orgkit_scheme_count = Function("orgkit_scheme_count", ctypes.c_size_t, HANDLE)
orgkit_scheme_id = Function("orgkit_scheme_id", ctypes.c_char_p, HANDLE, ctypes.c_size_t)
orgkit_plugins_render = Function(
    "orgkit_plugins_render",
    STATUS,
    HANDLE,
    ctypes.c_char_p,
    RENDER_OPTIONS,
    HANDLE_OUT,
    HANDLE_OUT,
)
orgkit_plugin_validate = Function(
    "orgkit_plugin_validate",
    STATUS,
    ctypes.c_char_p,
    RENDER_OPTIONS,
    _SIZE_OUT,
    HANDLE_OUT,
    HANDLE_OUT,
)
orgkit_plugin_test = Function(
    "orgkit_plugin_test",
    STATUS,
    ctypes.c_char_p,
    RENDER_OPTIONS,
    _SIZE_OUT,
    HANDLE_OUT,
    HANDLE_OUT,
)
