"""Who owns what: pointers that free themselves, and calls that fill a struct."""

from __future__ import annotations

import ctypes
import os
import weakref
from typing import Any

from .library import Function
from .status import call, check
from .struct import HANDLE, Struct


class Pointer:
    """A handle of the library, freed when nothing refers to it any more.

    It is passed to functions as it is, so a call in progress keeps its handle alive
    even if another thread lets go of it meanwhile.
    """

    def __init__(self, address: int | None, free: Function) -> None:
        self._as_parameter_ = HANDLE(address)
        self.process = os.getpid()
        # Not at exit: a daemon thread may still be inside a call.
        weakref.finalize(self, free, address).atexit = False


def create(function: Function, free: Function, *arguments: Any) -> Pointer:
    """Calls a function that makes a handle: `..., out, error`."""
    out = HANDLE()
    call(function, *arguments, ctypes.byref(out))
    return Pointer(out.value, free)


def read(struct: type[Struct], function: Function, *arguments: Any) -> dict[str, Any]:
    """Calls a function that fills a struct, its last parameter; gives the struct's values.

    Arrays in it are still the library's: copy them while the handle is alive.
    """
    out = struct()
    check(function(*arguments, ctypes.byref(out)))
    return out.values()
