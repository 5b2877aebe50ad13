"""engine.h: the catalogue and settings that analyses work with."""

from __future__ import annotations

import ctypes

from .library import Function
from .struct import HANDLE, HANDLE_OUT, STATUS, TEXTS, Struct

PLUGIN_SEARCH = {"environment": 1, "user": 2, "system": 4}
"""`orgkit_plugin_search`, by name."""


class EngineOptions(Struct):
    """`orgkit_engine_options`."""

    _fields_ = (
        ("struct_size", ctypes.c_size_t),
        ("flags", ctypes.c_uint64),
        ("prefer_sources", TEXTS),
        ("prefer_source_count", ctypes.c_size_t),
        ("settings", ctypes.c_char_p),
        ("settings_size", ctypes.c_size_t),
        ("settings_name", ctypes.c_char_p),
        ("roles", ctypes.c_char_p),
        ("roles_size", ctypes.c_size_t),
        ("roles_name", ctypes.c_char_p),
        ("plugins", TEXTS),
        ("plugin_count", ctypes.c_size_t),
        ("disabled_plugins", TEXTS),
        ("disabled_plugin_count", ctypes.c_size_t),
    )


orgkit_engine_create = Function(
    "orgkit_engine_create", STATUS, ctypes.POINTER(EngineOptions), HANDLE_OUT, HANDLE_OUT
)
orgkit_engine_fail_on = Function("orgkit_engine_fail_on", ctypes.c_int32, HANDLE)
orgkit_engine_free = Function("orgkit_engine_free", None, HANDLE)
