"""Every kind of failure is an exception of its own, with place and remedy."""

from __future__ import annotations

import pickle

import pytest

import orgkit

KINDS = {
    1: (orgkit.InvalidArgument, ValueError),
    2: (orgkit.BadInput, ValueError),
    3: (orgkit.NotFound, KeyError),
    4: (orgkit.Unsupported, Exception),
    5: (orgkit.OutOfMemory, MemoryError),
    6: (orgkit.LimitExceeded, Exception),
    7: (orgkit.Cancelled, Exception),
    8: (orgkit.ForkedHandle, Exception),
    70: (orgkit.InternalError, Exception),
}


@pytest.mark.parametrize("status", KINDS)
def test_each_status_has_its_exception(status):
    from orgkit._abi.status import check

    kind, base = KINDS[status]
    assert issubclass(kind, orgkit.OrgKitError)
    assert issubclass(kind, base)
    with pytest.raises(kind) as caught:
        check(status)
    assert type(caught.value) is kind
    assert caught.value.status == status
    assert str(caught.value)


def test_a_status_of_a_later_version_is_a_failure():
    from orgkit._abi.status import check

    with pytest.raises(orgkit.OrgKitError) as caught:
        check(42)
    assert type(caught.value) is orgkit.OrgKitError
    assert caught.value.status == 42
    check(0)


def test_a_bad_value_has_its_place():
    with pytest.raises(orgkit.BadInput) as caught:
        orgkit.Org.from_csv(accounts=b"account_id,owner_id,ARR\nA1,E1,10\nA2,E1,abc\n")
    error = caught.value
    assert error.status == 2
    assert (error.file, error.row, error.column, error.value) == ("accounts", 3, "ARR", "abc")
    assert error.pointer is None
    assert '"abc"' in error.message
    assert str(error).startswith(error.message)


def test_a_bad_json_value_has_its_pointer():
    with pytest.raises(orgkit.BadInput) as caught:
        orgkit.Org.from_csv(accounts=b'[{"account_id": "A1", "arr": "abc"}]')
    assert caught.value.pointer.startswith("/")
    assert caught.value.pointer.endswith("0/arr")
    assert caught.value.row is None


def test_hints_are_shown():
    with pytest.raises(orgkit.NotFound) as caught:
        orgkit.Engine().explain("span-to-wide")
    assert "span-too-wide" in caught.value.hint
    assert str(caught.value) == f"{caught.value.message}\n  hint: {caught.value.hint}"


def test_unknown_names_are_not_found(sample):
    engine = orgkit.Engine()
    for use in (
        lambda: sample.segments("arr-band"),
        lambda: sample.diagnose(scheme="arr-band"),
        lambda: engine.benchmarks("csm-ratio.enterprize"),
        lambda: orgkit.schema("companies"),
    ):
        with pytest.raises(LookupError) as caught:
            use()
        assert isinstance(caught.value, orgkit.NotFound)
        assert caught.value.hint


def test_wrong_days_are_refused(sample):
    for day in ("2026-02-30", "31.03.2026", "soon", ""):
        with pytest.raises(orgkit.InvalidArgument):
            sample.diagnose(as_of=day)


def test_analyses_need_something_to_analyse():
    nothing = orgkit.Org.from_csv()
    for use in (nothing.structure, nothing.segments, nothing.diagnose):
        with pytest.raises(orgkit.BadInput):
            use()
    with pytest.raises(orgkit.BadInput):
        orgkit.Org.from_csv(b"employee_id,title\nE1,CEO\n").structure()
    with pytest.raises(orgkit.BadInput):
        orgkit.Org.from_csv(b"employee_id,manager_id\nE1,\n").segments()


def test_a_failed_reading_leaves_nothing_behind():
    with pytest.raises(orgkit.BadInput):
        orgkit.Org.from_csv(b"employee_id,manager_id\nE1,\n", b"account_id,arr\nA1,abc\n")
    assert len(orgkit.Org.from_csv(b"employee_id,manager_id\nE1,\n").accounts) == 0


def test_an_unknown_tail_of_a_struct_is_unsupported(sample):
    import ctypes

    from orgkit._abi.diagnosis import (
        DiagnosisOptions,
        orgkit_diagnose,
        orgkit_diagnosis_free,
    )
    from orgkit._abi.memory import create

    class Larger(ctypes.Structure):
        _fields_ = (("known", DiagnosisOptions), ("later", ctypes.c_uint64))

    engine, org = sample._engine._open(), sample._open()
    options = Larger(known=DiagnosisOptions(), later=0)
    options.known.struct_size = ctypes.sizeof(Larger)
    pointer = ctypes.cast(ctypes.pointer(options), ctypes.POINTER(DiagnosisOptions))
    create(orgkit_diagnose, orgkit_diagnosis_free, engine, org, pointer)
    options.later = 1
    with pytest.raises(orgkit.Unsupported):
        create(orgkit_diagnose, orgkit_diagnosis_free, engine, org, pointer)


def test_errors_can_be_pickled():
    error = orgkit.BadInput("wrong", hint="mend it", file="a.csv", row=3, column="arr", value="x")
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is orgkit.BadInput
    assert vars(again) == vars(error)
    assert str(again) == "wrong\n  hint: mend it"
