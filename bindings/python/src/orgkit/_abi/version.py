"""version.h: which OrgKit this is."""

from __future__ import annotations

import ctypes

from .library import Function

orgkit_version = Function("orgkit_version", ctypes.c_char_p)
