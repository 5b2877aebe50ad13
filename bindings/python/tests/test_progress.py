"""Progress callbacks: they may stop a call, and what they raise reaches the caller."""

from __future__ import annotations

import os
import signal
import threading

import pytest

import orgkit


@pytest.fixture
def people():
    """A people table that is large enough for several calls."""
    rows = [f"E{number},E{number // 8}" for number in range(1, 200_000)]
    return "\n".join(["employee_id,manager_id", "E0,", *rows, ""]).encode()


def test_diagnosing_reports_progress(sample):
    seen = []
    diagnosis = sample.diagnose(progress=lambda done, total: seen.append((done, total)))
    assert len(diagnosis) > 0
    assert seen
    assert all(done <= total for done, total in seen if total)
    assert seen == sorted(seen)


def test_a_true_answer_stops(sample):
    calls = []
    with pytest.raises(orgkit.Cancelled) as caught:
        sample.diagnose(progress=lambda done, total: calls.append(done) or True)
    assert caught.value.status == 7
    assert len(calls) == 1
    assert len(sample.diagnose()) > 0


def test_reading_reports_progress_and_can_be_stopped(people):
    seen = []
    orgkit.Org.from_csv(people=people, progress=lambda done, total: seen.append((done, total)))
    assert len(seen) > 1
    with pytest.raises(orgkit.Cancelled):
        orgkit.Org.from_csv(people=people, progress=lambda done, total: True)


class Odd(Exception):
    pass


@pytest.mark.parametrize("kind", [Odd, KeyboardInterrupt, SystemExit])
def test_what_a_callback_raises_reaches_the_caller(sample, kind):
    raised = kind("from the callback")

    def fail(done, total):
        raise raised

    with pytest.raises(kind) as caught:
        sample.diagnose(progress=fail)
    assert caught.value is raised
    # It is the callback's own, not the consequence of a cancelled call.
    assert caught.value.__context__ is None
    assert len(sample.diagnose()) > 0


def test_an_exception_while_reading_reaches_the_caller(people):
    def fail(done, total):
        raise Odd

    with pytest.raises(Odd):
        orgkit.Org.from_csv(people=people, progress=fail)


def test_a_wrong_answer_is_raised(sample):
    with pytest.raises(TypeError):
        sample.diagnose(progress=lambda: False)


def test_ctrl_c_stops_a_call(people):
    handler = signal.getsignal(signal.SIGINT)
    calls = []

    def progress(done, total):
        calls.append(done)
        # Arrives when the next callback is entered, before any line of it runs.
        os.kill(os.getpid(), signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        orgkit.Org.from_csv(people=people, progress=progress)
    assert len(calls) == 1
    assert signal.getsignal(signal.SIGINT) is handler


def test_ctrl_c_is_never_lost(people):
    def interrupted():
        started = threading.Event()

        def interrupt():
            started.wait()
            os.kill(os.getpid(), signal.SIGINT)

        thread = threading.Thread(target=interrupt)
        thread.start()
        try:
            orgkit.Org.from_csv(people=people, progress=lambda done, total: started.set())
        finally:
            # Without a callback the thread would wait for good.
            started.set()
            thread.join()

    # The signal meets the main thread anywhere: in the library, in the callback, between.
    for _ in range(20):
        with pytest.raises(KeyboardInterrupt):
            interrupted()


def test_a_handler_that_does_not_raise_stops_nothing(people):
    received = []
    before = signal.signal(signal.SIGINT, lambda *arguments: received.append(arguments))
    try:
        org = orgkit.Org.from_csv(
            people=people, progress=lambda done, total: os.kill(os.getpid(), signal.SIGINT)
        )
    finally:
        signal.signal(signal.SIGINT, before)
    assert len(org.people) == 200_000
    assert received


def test_callbacks_of_other_threads_leave_signals_alone(sample):
    handler = signal.getsignal(signal.SIGINT)
    seen = []
    thread = threading.Thread(
        target=lambda: sample.diagnose(
            progress=lambda done, total: seen.append(signal.getsignal(signal.SIGINT))
        )
    )
    thread.start()
    thread.join()
    assert set(seen) == {handler}
