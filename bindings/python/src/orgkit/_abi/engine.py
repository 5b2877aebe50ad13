"""engine.h: the catalogue and settings that analyses work with."""

from __future__ import annotations

from .library import Function
from .struct import HANDLE, HANDLE_OUT, STATUS

orgkit_engine_create = Function("orgkit_engine_create", STATUS, HANDLE, HANDLE_OUT, HANDLE_OUT)
orgkit_engine_free = Function("orgkit_engine_free", None, HANDLE)
