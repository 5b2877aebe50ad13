"""The base classes of everything that the library makes."""

from __future__ import annotations

import json
import os
from types import TracebackType
from typing import Any, ClassVar, TypeVar

from ._abi.library import Function
from ._abi.memory import Pointer
from ._abi.text import ORGKIT_JSON, ORGKIT_PLAIN_TEXT, RenderOptions, render
from .errors import ForkedHandle, InvalidArgument

_Self = TypeVar("_Self", bound="Handle")


class Handle:
    """Something of the library's: freed by close(), by a `with` block, or with its last user.

    May be used by several threads at once. In a forked child it raises ForkedHandle.
    """

    def __init__(self, pointer: Pointer) -> None:
        self._pointer: Pointer | None = pointer

    @property
    def closed(self) -> bool:
        """Whether close() was called."""
        return self._pointer is None

    def close(self) -> None:
        """Frees the memory; what is asked of it later raises. May be called again.

        Results made from this object stay valid.
        """
        self._pointer = None

    def _open(self) -> Pointer:
        pointer = self._pointer
        if pointer is None:
            raise InvalidArgument(f"this {type(self).__name__} is closed")
        # The library refuses too, but not where a call has no way to report it.
        if pointer.process != os.getpid():
            raise ForkedHandle(
                f"this {type(self).__name__} was made before a fork",
                hint="make it again in the child process",
            )
        return pointer

    def __enter__(self: _Self) -> _Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class Document:
    """Something that can be had as JSON, as Python values, or as text for a terminal."""

    def json(self) -> str:
        """One line of JSON with sorted keys, as `orgkit ... --json` prints it."""
        return self._render(RenderOptions(format=ORGKIT_JSON))

    def to_dict(self) -> dict[str, Any]:
        """The JSON document as Python values; what is not known is None."""
        document: dict[str, Any] = json.loads(self.json())
        return document

    def text(self, width: int = 80, color: bool = False) -> str:
        """Text to read, at most `width` columns wide (40 or more), with or without colours.

        Its wording may change between versions.
        """
        if not 0 < width < 2**32:
            raise InvalidArgument(f"width is {width}; it must be a positive number of columns")
        return self._render(RenderOptions(format=ORGKIT_PLAIN_TEXT, width=width, color=color))

    def __str__(self) -> str:
        return self.text()

    def _render(self, options: RenderOptions) -> str:
        raise NotImplementedError


class Result(Handle, Document):
    """A document that has a handle of its own."""

    _renderer: ClassVar[Function]

    def _render(self, options: RenderOptions) -> str:
        return render(self._renderer, self._open(), options=options)
