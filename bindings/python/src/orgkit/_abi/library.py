"""Finding the shared library, and its functions in it."""

from __future__ import annotations

import ctypes
import functools
import os
from collections.abc import Iterator
from typing import Any

from orgkit.errors import LibraryNotFound, Unsupported

ABI_VERSION = 1
"""The ORGKIT_ABI_VERSION that the signatures of this package were written for."""

_SONAME = f"liborgkit.so.{ABI_VERSION}"
_BUNDLED = os.path.join(os.path.dirname(os.path.dirname(__file__)), "lib", "liborgkit.so")
_HINT = (
    "install a wheel that bundles the library, install OrgKit itself (make install), "
    "or set ORGKIT_LIBRARY to the path of " + _SONAME
)


class Function:
    """A function of the library, looked up when it is first called."""

    __slots__ = ("_function", "argtypes", "name", "restype")

    def __init__(self, name: str, restype: Any, *argtypes: Any) -> None:
        self.name = name
        self.restype = restype
        self.argtypes = argtypes
        self._function: Any = None

    def __call__(self, *arguments: Any) -> Any:
        if self._function is None:
            self._function = self._find()
        return self._function(*arguments)

    def _find(self) -> Any:
        found = library()
        try:
            function = found[self.name]
        except AttributeError:
            raise Unsupported(
                f"{found._name} has no function {self.name}",
                hint="upgrade the library: it is older than this Python package",
            ) from None
        function.restype = self.restype
        function.argtypes = self.argtypes
        return function


@functools.cache
def library() -> ctypes.CDLL:
    """The library, loaded once. Raises LibraryNotFound, and tries again when asked again."""
    failures = []
    for origin, path in _places():
        try:
            return _load(path)
        except OSError as error:
            reason = str(error).removeprefix(f"{path}: ")
            failures.append(f"{origin}: {path}: {reason}")
    raise LibraryNotFound(
        "no usable liborgkit was found; tried:\n" + "\n".join(f"  - {line}" for line in failures),
        hint=_HINT,
    )


def _places() -> Iterator[tuple[str, str]]:
    chosen = os.environ.get("ORGKIT_LIBRARY")
    if chosen:
        # An explicit choice that fails must not be replaced by another library in silence.
        yield "ORGKIT_LIBRARY", os.path.abspath(chosen)
        return
    yield "bundled with the package", _BUNDLED
    yield "system", _SONAME
    # Last, because it may start a compiler and a linker to find out.
    from ctypes.util import find_library

    found = find_library("orgkit")
    if found is not None and found != _SONAME:
        yield "system", found


def _load(path: str) -> ctypes.CDLL:
    loaded = ctypes.CDLL(path)
    try:
        abi_version, version = loaded["orgkit_abi_version"], loaded["orgkit_version"]
    except AttributeError:
        raise OSError("it is not OrgKit: it has no orgkit_abi_version") from None
    abi_version.restype = ctypes.c_uint32
    version.restype = ctypes.c_char_p
    found = abi_version()
    if found != ABI_VERSION:
        side = "the library" if found < ABI_VERSION else "the Python package"
        raise OSError(
            f"liborgkit {version().decode()} has ABI version {found}, this Python package "
            f"needs {ABI_VERSION}: upgrade {side}"
        )
    return loaded
