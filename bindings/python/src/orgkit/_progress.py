"""Calls that report progress to a Python function, which may stop them."""

from __future__ import annotations

import signal
import threading
from typing import Any, Callable, Optional, TypeVar

from ._abi.org import PROGRESS
from .errors import Cancelled

Progress = Optional[Callable[[int, int], object]]
"""Called with the work done and the total (0 if unknown); a true answer stops the call."""

_Result = TypeVar("_Result")


def with_progress(function: Progress, call: Callable[[Any], _Result]) -> _Result:
    """Makes `call` with a callback for `function`, and raises what `function` raised.

    ctypes drops exceptions of callbacks. So they are kept here, end the call by
    cancelling it, and go to the caller afterwards.
    """
    if function is None:
        return call(PROGRESS())
    raised: list[BaseException] = []
    interrupt = _Interrupt()

    def step(_payload: object, done: int, total: int) -> int:
        try:
            interrupt.deliver()
            return 1 if function(done, total) else 0
        except BaseException as error:
            raised.append(error)
            return 1

    callback = PROGRESS(step)
    try:
        with interrupt:
            result = call(callback)
    except Cancelled:
        if not raised:
            raise
    interrupt.deliver()
    if raised:
        raise raised[0]
    return result


class _Interrupt:
    """Holds Ctrl-C back until it can be handled.

    Python runs signal handlers on entry to a function, before its `try`. In a callback
    that loses a KeyboardInterrupt, so meanwhile the signal is only noted.
    """

    def __init__(self) -> None:
        self._received: list[tuple[Any, ...]] = []
        self._handler: Any = None

    def __enter__(self) -> None:
        handler = signal.getsignal(signal.SIGINT)
        if callable(handler) and threading.current_thread() is threading.main_thread():
            self._handler = handler
            signal.signal(signal.SIGINT, lambda *arguments: self._received.append(arguments))

    def __exit__(self, *_: object) -> None:
        if self._handler is not None:
            signal.signal(signal.SIGINT, self._handler)

    def deliver(self) -> None:
        """Handles what was noted, as the handler that was there before does."""
        while self._received:
            self._handler(*self._received.pop())
