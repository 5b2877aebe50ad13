"""What does not count, and why: rules, thresholds, exceptions, a baseline, a diff."""

from __future__ import annotations

import io
import json
import random

import jsonschema
import pytest

import orgkit

PEOPLE = [
    {"employee_id": "ceo", "title": "CEO"},
    {"employee_id": "boss", "title": "Sales Manager", "manager_id": "ceo"},
    {"employee_id": "self", "title": "AE", "manager_id": "self"},
    {"employee_id": "guest", "title": "Advisor"},
    *({"employee_id": f"ae{n}", "title": "AE", "manager_id": "boss"} for n in range(9)),
]


def diagnose(people=PEOPLE, settings=None, **options):
    engine = orgkit.Engine(settings=settings)
    return orgkit.Org.from_rows(people, engine=engine).diagnose(**options)


def names(findings):
    return {(row.rule, row.subject_id) for row in findings}


def valid(document, name):
    jsonschema.Draft202012Validator(orgkit.schema(name)).validate(document)


def test_a_rule_is_disabled_or_weighs_more():
    settings = {
        "rules": {
            "several-roots": {"enabled": False, "reason": "guests"},
            "span-too-wide": {"severity": "critical", "reason": "board"},
        }
    }
    valid(settings, "settings")
    plain, decided = diagnose(), diagnose(settings=settings)
    assert names(plain) - names(decided) == {("several-roots", "guest")}
    assert decided.summary.rules_disabled == 1
    assert decided.to_dict()["disabled"] == [{"rule": "several-roots", "reason": "guests"}]
    (wide,) = (row for row in decided if row.rule == "span-too-wide")
    assert wide.severity == "critical"
    assert decided.summary.critical == plain.summary.critical + 1
    valid(decided.to_dict(), "diagnose")


def test_an_own_threshold_decides_and_the_sources_stay():
    settings = {"thresholds": {"span.manager": {"low": 2, "high": 8.5, "source": "People team"}}}
    valid(settings, "settings")
    (wide,) = (row for row in diagnose(settings=settings) if row.rule == "span-too-wide")
    assert (wide.expected_low, wide.expected_high) == (2, 8.5)
    assert wide.sources[0].source == "company"
    assert (wide.sources[0].locator, wide.sources[0].grade) == ("People team", "practice")
    assert {"S1", "S2"} <= {row.source for row in wide.sources}
    settings["thresholds"]["span.manager"]["high"] = 9
    assert ("span-too-wide", "boss") not in names(diagnose(settings=settings))


def test_exceptions_are_listed_with_their_reason():
    settings = {
        "exceptions": [
            {"rule": "span-too-wide", "team": "ceo", "reason": "growing", "until": "2026-06-30"},
            {"rule": "self-report", "subject": "nobody", "reason": "x"},
        ]
    }
    valid(settings, "settings")
    diagnosis = diagnose(settings=settings, as_of="2026-06-30")
    assert ("span-too-wide", "boss") not in names(diagnosis)
    (accepted,) = diagnosis.suppressed
    assert (accepted.subject_id, accepted.reason) == ("boss", "growing")
    first, second = diagnosis.exceptions
    assert (first.team, first.until, first.findings, first.problem) == (
        "ceo",
        "2026-06-30",
        1,
        None,
    )
    assert (second.subject, second.findings, second.problem) == ("nobody", 0, "unused")
    assert diagnosis.summary.suppressed == 1
    valid(diagnosis.to_dict(), "diagnose")
    later = diagnose(settings=settings, as_of="2026-07-01")
    assert later.exceptions[0].problem == "expired"
    assert ("span-too-wide", "boss") in names(later)
    assert diagnose(settings=settings).exceptions[0].problem == "undated"


@pytest.mark.parametrize(
    ("settings", "pointer", "hint"),
    [
        ({"rules": {"span-too-wyde": {"enabled": False, "reason": "x"}}}, "span-too-wyde", "wide"),
        ({"rules": {"self-report": {"enabled": False}}}, "self-report", "why"),
        ({"thresholds": {"span.manger": {"low": 1, "source": "x"}}}, "span.manger", "span.manager"),
        ({"thresholds": {"span.manager": {"low": 1}}}, "span.manager", "comes from"),
        ({"exceptions": [{"rule": "self-report", "reason": "x"}]}, "/exceptions/0", "subject"),
        ({"fail_on": "severe"}, "/fail_on", "critical"),
        ({"fail": "critical"}, "/fail", "fail_on"),
    ],
)
def test_wrong_settings_are_bad_input_with_place_and_fix(tmp_path, settings, pointer, hint):
    path = tmp_path / "orgkit.json"
    path.write_text(json.dumps(settings))
    with pytest.raises(orgkit.BadInput) as caught:
        orgkit.Engine(settings=path)
    assert caught.value.file == str(path)
    assert caught.value.pointer.endswith(pointer)
    assert hint in caught.value.hint


def test_fail_on():
    assert orgkit.Engine().fail_on is None
    assert orgkit.Engine(settings={"fail_on": "warning"}).fail_on == "warning"


def test_fingerprints_do_not_depend_on_order_and_figures():
    diagnosis = diagnose()
    assert len(set(diagnosis.fingerprints)) == len(diagnosis)
    assert all(len(print_) == 16 and int(print_, 16) >= 0 for print_ in diagnosis.fingerprints)
    shuffled = [*PEOPLE, {"employee_id": "ae9", "title": "AE", "manager_id": "boss"}]
    random.Random(7).shuffle(shuffled)
    assert set(diagnose(shuffled).fingerprints) == set(diagnosis.fingerprints)


def fnv1a(data):
    """64-bit FNV-1a, as draft-eastlake-fnv has it."""
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 % 2**64
    return value


def test_a_fingerprint_is_the_documented_hash():
    assert fnv1a(b"foobar") == 0x85944171F73967E8
    for row in diagnose():
        if row.subject_kind != "org":
            parts = f"{row.rule}\0{row.subject_kind}\0{row.subject_id}\0"
            assert row.fingerprint == f"{fnv1a(parts.encode()):016x}"


def test_a_baseline_hides_what_is_known(tmp_path):
    before = diagnose()
    path = tmp_path / "known.json"
    before.write_baseline(path)
    document = json.loads(path.read_text())
    valid(document, "baseline")
    assert len(document["baseline"]) == len(before)
    text = path.read_text()
    for known in (path, str(path), document, text.encode(), io.StringIO(text)):
        same = diagnose(baseline=known)
        assert len(same) == 0
        assert names(same.known) == names(before)
        assert same.summary.known == len(before)
    changed = [row for row in PEOPLE if row["employee_id"] not in ("self", "guest")] + [
        {"employee_id": "new", "manager_id": "new"}
    ]
    after = diagnose(changed, baseline=path)
    assert ("self-report", "new") in names(after)
    assert {row.subject_id for row in after.missing if row.is_gone} >= {"self", "guest"}
    assert after.summary.gone == len(after.missing)
    valid(after.to_dict(), "diagnose")
    assert names(after.known) | names(after) == names(diagnose(changed))
    # Written again it knows both, and forgets what is gone.
    assert json.loads(after.baseline()) == json.loads(diagnose(changed).baseline())


def test_what_is_no_baseline_is_refused(tmp_path):
    path = tmp_path / "known.json"
    path.write_text('{"baseline": [{"fingerprint": "1"}]}')
    with pytest.raises(orgkit.BadInput) as caught:
        diagnose(baseline=path)
    assert (caught.value.file, caught.value.pointer) == (str(path), "/baseline/0/fingerprint")
    for wrong in ({}, [], b"", {"baseline": 1}):
        with pytest.raises((orgkit.BadInput, TypeError)):
            diagnose(baseline=wrong)
    with pytest.raises(orgkit.BadInput):
        diagnose(baseline=tmp_path / "missing.json")


def test_frames():
    settings = {"exceptions": [{"rule": "self-report", "subject": "self", "reason": "x"}]}
    diagnosis = diagnose(settings=settings, baseline={"baseline": []})
    for table in (
        diagnosis.findings,
        diagnosis.suppressed,
        diagnosis.known,
        diagnosis.missing,
        diagnosis.exceptions,
    ):
        assert list(table.to_pandas().columns) == list(table.columns)
        assert table.to_polars().height == len(table)


def test_a_diff_of_two_diagnoses(tmp_path):
    before = diagnose()
    after = diagnose(
        [row for row in PEOPLE if row["employee_id"] != "self"]
        + [{"employee_id": "more", "title": "AE", "manager_id": "boss"}]
    )
    diff = orgkit.diff(before, after)
    assert names(diff.cleared) == {("self-report", "self")}
    (wide,) = (row for row in diff.unchanged if row.rule == "span-too-wide")
    assert (wide.before, wide.after) == (9.0, 10.0)
    assert len(diff) == len(diff.new) + len(diff.cleared) + len(diff.unchanged)
    figures = {row.measure: (row.before, row.after) for row in diff.structure}
    assert figures["people"] == (13.0, 13.0)
    assert figures["span.max"] == (9.0, 10.0)
    valid(diff.to_dict(), "diff")
    assert diff.changes.to_pandas().shape[0] == len(diff)
    assert "## Cleared (1)" in diff.to_markdown()
    assert repr(diff).startswith("<Diff: ")
    old, new = tmp_path / "old.json", tmp_path / "new.json"
    old.write_text(before.json())
    new.write_text(after.json())
    for first, second in (
        (old, str(new)),
        (before.to_dict(), after.json().encode()),
        (before, new),
    ):
        assert orgkit.diff(first, second).json() == diff.json()


def test_a_diagnosis_does_not_differ_from_itself(sample):
    diagnosis = sample.diagnose()
    diff = orgkit.diff(diagnosis, diagnosis)
    assert len(diff.unchanged) == len(diff) == len(diagnosis)
    assert all(row.before == row.after for row in diff.structure)
    assert diff.summary.new == diff.summary.cleared == 0


def test_what_is_no_diagnosis_is_refused(tmp_path):
    path = tmp_path / "old.json"
    path.write_text("{}")
    with pytest.raises(orgkit.BadInput) as caught:
        orgkit.diff(path, diagnose())
    assert caught.value.file == str(path)
    with pytest.raises(orgkit.BadInput) as caught:
        orgkit.diff(diagnose(), diagnose(baseline={"baseline": []}))
    assert caught.value.pointer == "/baseline"
    document = diagnose().to_dict()
    del document["findings"][0]["fingerprint"]
    with pytest.raises(orgkit.BadInput) as caught:
        orgkit.diff(document, document)
    assert caught.value.pointer == "/findings/0"
