"""Whose word counts where sources disagree: by source, by key, by contradiction."""

from __future__ import annotations

import io
import json

import jsonschema
import pytest

import orgkit

KEY = "span.manager"


def sources(key, **options):
    with orgkit.Engine(**options) as engine:
        return [row.source for row in engine.benchmarks(key) if row.key == key]


def test_a_preferred_source_comes_first():
    assert sources(KEY)[0] == "S1"
    assert sources(KEY, prefer_sources=["S2"])[0] == "S2"
    assert sources(KEY, prefer_sources=("S1", "S2"))[:2] == ["S1", "S2"]
    assert sources(KEY, prefer_sources=["S2", "S1"])[:2] == ["S2", "S1"]


def test_nothing_is_hidden_and_the_rest_stays_in_order():
    rows = orgkit.Engine().benchmarks()
    for source in ("S1", "S2"):
        preferred = orgkit.Engine(prefer_sources=[source]).benchmarks()
        assert preferred == sorted(rows, key=lambda row: (row.key, row.source != source))


def policies(tmp_path, policy):
    """The same policy in every form that it can be given in."""
    content = json.dumps(policy).encode()
    path = tmp_path / "policy.json"
    path.write_bytes(content)
    return [policy, path, str(path), content, io.BytesIO(content), io.StringIO(content.decode())]


def test_a_policy_is_a_dict_a_path_bytes_or_a_file(tmp_path):
    policy = {"prefer": {KEY: "S2"}}
    jsonschema.validate(policy, orgkit.schema("settings"))
    for form in policies(tmp_path, policy):
        assert sources(KEY, settings=form)[0] == "S2"
        with orgkit.Engine(settings=form if isinstance(form, dict) else policy) as engine:
            others = [row for row in engine.benchmarks() if row.key != KEY]
        assert others == [row for row in orgkit.Engine().benchmarks() if row.key != KEY]


def test_a_policy_may_prefer_sources_for_every_key():
    assert sources(KEY, settings={"prefer_sources": ["S2"]})[0] == "S2"
    assert sources(KEY, settings={}) == sources(KEY)


def test_a_policy_wins_for_the_keys_that_it_names():
    options = {"prefer_sources": ["S1"], "settings": {"prefer": {KEY: "S2"}}}
    assert sources(KEY, **options)[0] == "S2"
    options = {"prefer_sources": ["S2"], "settings": {"prefer": {KEY: "S1"}}}
    assert sources(KEY, **options)[0] == "S1"


def test_a_contradiction_stands_for_its_keys():
    rows = orgkit.Engine().benchmarks()
    contradictions = orgkit.catalog("contradiction")
    about_benchmarks = 0
    for id in contradictions.ids:
        texts = [side.fields["keys"] or "" for side in contradictions[id]]
        named = {key for text in texts for key in text.split(";")}
        sources = sorted({row.source for row in rows if row.key in named})
        for source in sources:
            with orgkit.Engine(settings={"prefer": {id: source}}) as engine:
                found = engine.benchmarks()
            assert found == sorted(
                rows, key=lambda row: (row.key, not (row.key in named and row.source == source))
            ), (id, source)
        if not sources:
            with pytest.raises(orgkit.BadInput) as caught:
                orgkit.Engine(settings={"prefer": {id: "S1"}})
            assert caught.value.pointer == f"/prefer/{id}"
        about_benchmarks += bool(sources)
    assert 0 < about_benchmarks < len(contradictions.ids)


def test_a_key_wins_over_the_contradiction_that_includes_it():
    contradictions = orgkit.catalog("contradiction")
    id = next(row.id for row in contradictions if KEY in (row.fields["keys"] or "").split(";"))
    assert sources(KEY, settings={"prefer": {id: "S2", KEY: "S1"}})[0] == "S1"
    assert sources(KEY, settings={"prefer": {id: "S1", KEY: "S2"}})[0] == "S2"


def test_a_preference_changes_what_is_expected():
    people = [{"employee_id": "E0", "title": "Sales Manager"}]
    people += [{"employee_id": f"E{n}", "manager_id": "E0"} for n in range(1, 7)]

    def expected(**options):
        with orgkit.Engine(**options) as engine:
            findings = orgkit.Org.from_rows(people, engine=engine).diagnose()
            return {
                finding.expected_high for finding in findings if finding.rule == "span-too-wide"
            }

    # S1 allows a manager 8 direct reports, S2 4.
    assert expected() == set()
    assert expected(prefer_sources=["S2"]) == {4.0}


def test_an_unknown_source_is_not_found():
    with pytest.raises(orgkit.NotFound) as caught:
        orgkit.Engine(prefer_sources=["S22"])
    assert "S2" in caught.value.hint


def test_unknown_names_in_a_policy_are_bad_input_with_their_place():
    for policy, pointer, nearest in (
        ({"prefer_sources": ["s2"]}, "/prefer_sources", "S2"),
        ({"prefer": {"span.manger": "S2"}}, "/prefer/span.manger", "span.manager"),
        ({"prefer": {KEY: "S9"}}, f"/prefer/{KEY}", "S"),
        ({"prefer": {"c14x": "S2"}}, "/prefer/c14x", "c14"),
    ):
        with pytest.raises(orgkit.BadInput) as caught:
            orgkit.Engine(settings=policy)
        assert caught.value.pointer == pointer
        assert nearest in caught.value.hint


@pytest.mark.parametrize(
    "policy",
    [
        b"",
        b"{",
        b"[]",
        b"42",
        b'{"prefer": []}',
        b'{"prefer": {"span.manager": 2}}',
        b'{"prefer_sources": "S2"}',
        b'{"prefer_sources": [2]}',
        b'{"prefers": {}}',
        b'{"prefer": {}}\xff',
        {"prefer": None},
    ],
)
def test_what_is_no_policy_is_refused(policy):
    with pytest.raises(orgkit.BadInput) as caught:
        orgkit.Engine(settings=policy)
    assert caught.value.file == "settings"


def test_a_wrong_place_is_pointed_at():
    with pytest.raises(orgkit.BadInput) as caught:
        orgkit.Engine(settings={"prefer": {KEY: 2}})
    assert caught.value.pointer == "/prefer/span.manager"


def test_wrong_arguments_are_refused(tmp_path):
    with pytest.raises(orgkit.InvalidArgument) as caught:
        orgkit.Engine(prefer_sources="S2")
    assert caught.value.hint == "use ['S2']"
    with pytest.raises(orgkit.BadInput) as caught:
        orgkit.Engine(settings=tmp_path / "missing.json")
    assert caught.value.file == str(tmp_path / "missing.json")
    with pytest.raises(TypeError):
        orgkit.Engine(settings=42)
