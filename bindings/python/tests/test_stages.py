"""At which stage a company is, at the ends of the bands that its sources state."""

from __future__ import annotations

import jsonschema
import pytest

import orgkit


def stages(people=(), accounts=(), **facts):
    return orgkit.Org.from_rows(people, accounts, facts).stages()


def place(found, axis, source):
    (one,) = [row for row in found.places if (row.axis, row.source) == (axis, source)]
    return one


@pytest.mark.parametrize(
    ("axis", "value", "expected"),
    [
        ("arr", 14_999_999.99, None),
        ("arr", 15_000_000, "s0-optimize"),
        ("arr", 40_000_000, "s0-optimize"),
        ("arr", 40_000_001, None),
        ("headcount", 79, None),
        ("headcount", 80, "s0-optimize"),
        ("headcount", 200, "s0-optimize"),
        ("headcount", 201, None),
    ],
)
def test_optimize_is_a_band_of_arr_and_one_of_heads(axis, value, expected):
    one = place(stages(**{axis: value}), axis, "S0")
    assert one.id == expected
    assert one.value == value
    assert one.is_stated is True
    assert (one.name is None, one.low is None) == (expected is None,) * 2


@pytest.mark.parametrize(
    ("customers", "expected"),
    [
        (0, "s1-founding"),
        (19, "s1-founding"),
        (20, "s1-first-hire"),
        (99, "s1-first-hire"),
        (100, "s1-specialization"),
        (499, "s1-specialization"),
        (500, "s1-scale"),
        (1_000_000, "s1-scale"),
    ],
)
def test_an_end_that_touches_belongs_to_the_upper_stage(customers, expected):
    assert place(stages(customers=customers), "customers", "S1").id == expected


def test_the_last_stage_has_no_end():
    assert place(stages(customers=500), "customers", "S1").high is None


def test_agreement_and_disagreement_within_a_source():
    agreeing = stages(arr=20_000_000, headcount=100)
    assert "S0" not in agreeing.disagreeing
    assert not place(agreeing, "arr", "S0").disagrees
    disagreeing = stages(arr=20_000_000, headcount=500)
    assert "S0" in disagreeing.disagreeing
    assert place(disagreeing, "arr", "S0").disagrees is True
    assert place(disagreeing, "headcount", "S0").disagrees is True


def test_schemes_of_one_axis_each_do_not_disagree():
    # S4 has thresholds of ARR, and stages by heads that are others.
    found = stages(arr=2_000_000, headcount=100)
    assert {row.axis for row in found.places if row.source == "S4"} == {"arr", "headcount"}
    assert "S4" not in found.disagreeing


def test_what_is_not_stated_is_counted():
    people = [{"employee_id": f"E{n}", "status": "active"} for n in range(3)]
    people.append({"position_id": "P9", "status": "vacant"})
    accounts = [{"account_id": "A1", "arr": 7e6}, {"account_id": "A2", "arr": 9e6}]
    counted = stages(people, accounts)
    assert [(row.axis, row.value) for row in counted.places if row.source in ("S0", "S1")] == [
        ("arr", 16e6),
        ("headcount", 3.0),
        ("customers", 2.0),
    ]
    assert not any(row.is_stated for row in counted.places)
    assert counted.unknown == ("funding",)
    stated = stages(people, accounts, headcount=90)
    assert place(stated, "headcount", "S0").value == 90
    assert place(stated, "headcount", "S0").is_stated
    assert not place(stated, "arr", "S0").is_stated


def test_a_sum_with_a_gap_is_not_the_arr():
    found = stages(accounts=[{"account_id": "A1", "arr": 7e6}, {"account_id": "A2"}])
    assert "arr" in found.unknown
    assert place(found, "customers", "S1").value == 2


def test_nothing_known_is_no_place():
    found = stages()
    assert len(found.places) == 0
    assert found.unknown == ("arr", "headcount", "customers", "funding")
    assert found.disagreeing == ()
    assert repr(found) == "<Stages: 0 places, 0 sources disagreeing>"
    assert len(found.to_dict()["places"]) == 0


def test_funding_has_no_value():
    found = stages(funding="seed")
    assert found.unknown == ("arr", "headcount", "customers")
    assert len(found.places) > 0
    assert {row.value for row in found.places} == {None}
    assert all(row.is_stated for row in found.places)


def test_the_document_holds_the_same():
    found = stages(arr=20_000_000, headcount=100, customers=150, funding="series-b")
    document = found.to_dict()
    jsonschema.validate(document, orgkit.schema("stage"))
    keys = {"id": "stage", "is_stated": "stated"}
    for row, entry in zip(found.places, document["places"]):
        for name, value in row.record().items():
            assert entry[keys.get(name, name)] == value
    assert len(found.places) == len(document["places"])
    axes = ["arr", "headcount", "customers", "funding"]
    order = [(axes.index(row.axis), row.source) for row in found.places]
    assert order == sorted(order)
    disagreeing = {row.source for row in found.places if row.disagrees}
    assert disagreeing == set(found.disagreeing)
    assert str(found) == found.text()
    assert "Optimize" in str(found)


def test_stages_name_records_of_the_catalogue():
    known = set(orgkit.catalog("stage").ids)
    found = stages(arr=60_000_000, headcount=20, customers=3, funding="seed")
    named = [row.id for row in found.places if row.id]
    assert named
    assert set(named) <= known


def test_stages_outlive_org_and_engine():
    engine = orgkit.Engine()
    org = orgkit.Org.from_rows(company={"customers": 20}, engine=engine)
    found = org.stages()
    before = found.json()
    org.close()
    engine.close()
    assert found.json() == before
    assert place(found, "customers", "S1").id == "s1-first-hire"
    found.close()
    with pytest.raises(orgkit.InvalidArgument, match="this Stages is closed"):
        found.places[0]
    with pytest.raises(orgkit.InvalidArgument, match="closed"):
        org.stages()
