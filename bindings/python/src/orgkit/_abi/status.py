"""status.h: how a call ended, and why."""

from __future__ import annotations

import ctypes
from typing import Any

from orgkit.errors import BY_STATUS, OrgKitError

from .library import Function
from .struct import HANDLE, STATUS, text

orgkit_status_name = Function("orgkit_status_name", ctypes.c_char_p, STATUS)
orgkit_error_message = Function("orgkit_error_message", ctypes.c_char_p, HANDLE)
orgkit_error_hint = Function("orgkit_error_hint", ctypes.c_char_p, HANDLE)
orgkit_error_file = Function("orgkit_error_file", ctypes.c_char_p, HANDLE)
orgkit_error_row = Function("orgkit_error_row", ctypes.c_uint64, HANDLE)
orgkit_error_column = Function("orgkit_error_column", ctypes.c_char_p, HANDLE)
orgkit_error_value = Function("orgkit_error_value", ctypes.c_char_p, HANDLE)
orgkit_error_pointer = Function("orgkit_error_pointer", ctypes.c_char_p, HANDLE)
orgkit_error_character = Function("orgkit_error_character", ctypes.c_uint64, HANDLE)
orgkit_error_free = Function("orgkit_error_free", None, HANDLE)


def call(function: Function, *arguments: Any) -> None:
    """Calls a function that takes an `orgkit_error **` last; raises what it reports."""
    error = HANDLE()
    status = function(*arguments, ctypes.byref(error))
    if status:
        raise _exception(status, error)


def check(status: int) -> None:
    """Raises if a function without an error parameter failed."""
    if status:
        raise _exception(status, HANDLE())


def _exception(status: int, error: ctypes.c_void_p) -> OrgKitError:
    """The exception for a failed call. Takes over `error`, which may be NULL."""
    name = text(orgkit_status_name(status)) or f"status {status}"
    try:
        raised = BY_STATUS.get(status, OrgKitError)(
            text(orgkit_error_message(error)) or name,
            hint=text(orgkit_error_hint(error)),
            file=text(orgkit_error_file(error)),
            row=orgkit_error_row(error) or None,
            column=text(orgkit_error_column(error)),
            value=text(orgkit_error_value(error)),
            pointer=text(orgkit_error_pointer(error)),
            character=orgkit_error_character(error) or None,
        )
    finally:
        orgkit_error_free(error)
    raised.status = status
    return raised
