"""What can go wrong, by kind. Every exception of OrgKit is an OrgKitError."""

from __future__ import annotations


class OrgKitError(Exception):
    """Something went wrong, with the place and the remedy as far as they are known.

    Attributes:
        message: One sentence with place, value and reason, fit to show to a person.
        hint: What to do about it.
        file: The input as the caller named it.
        row: The row as a spreadsheet numbers it: the header is row 1.
        column: The column's header.
        value: The offending value, shortened if long.
        pointer: Where in a JSON document, as an RFC 6901 pointer such as "/people/0/arr".
        character: Which character of the text at that pointer, from 1, in an expression.
        status: The library's status code (`orgkit_status`), if it comes from there.
    """

    status: int | None = None

    def __init__(
        self,
        message: str,
        *,
        hint: str | None = None,
        file: str | None = None,
        row: int | None = None,
        column: str | None = None,
        value: str | None = None,
        pointer: str | None = None,
        character: int | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        self.file = file
        self.row = row
        self.column = column
        self.value = value
        self.pointer = pointer
        self.character = character

    def __str__(self) -> str:
        return f"{self.message}\n  hint: {self.hint}" if self.hint else self.message


class InvalidArgument(OrgKitError, ValueError):
    """The call itself is wrong: an unknown option, a bad date, something closed."""

    status = 1


class BadInput(OrgKitError, ValueError):
    """What was read is wrong: a file, a row, a value. The attributes say where."""

    status = 2


class NotFound(OrgKitError, KeyError):
    """There is nothing of that name: no rule, record, source ...; the hint has the nearest."""

    status = 3


class Unsupported(OrgKitError):
    """The loaded library does not know something that was asked of it."""

    status = 4


class OutOfMemory(OrgKitError, MemoryError):
    """The library could not get the memory it needs."""

    status = 5


class LimitExceeded(OrgKitError):
    """A documented maximum was passed, e.g. of rows or of JSON depth."""

    status = 6


class Cancelled(OrgKitError):
    """The progress callback asked to stop."""

    status = 7


class ForkedHandle(OrgKitError):
    """The object was made before a fork; make it again in the child process."""

    status = 8


class PluginRefused(OrgKitError):
    """A plugin is not loaded: it is not trusted, or not what it should be."""

    status = 9


class InternalError(OrgKitError):
    """A defect of OrgKit. Please report it with the message."""

    status = 70


class LibraryNotFound(OrgKitError, ImportError):
    """No usable liborgkit was found. The message lists every place tried, and why it failed."""


_KINDS: tuple[type[OrgKitError], ...] = (
    InvalidArgument,
    BadInput,
    NotFound,
    Unsupported,
    OutOfMemory,
    LimitExceeded,
    Cancelled,
    ForkedHandle,
    PluginRefused,
    InternalError,
)

BY_STATUS: dict[int, type[OrgKitError]] = {kind.status: kind for kind in _KINDS if kind.status}
"""The exception for each status code; any other code is a plain OrgKitError."""
