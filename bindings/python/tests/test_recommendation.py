"""What to do about findings: the list, trying it, and plans."""

from __future__ import annotations

import datetime
import json

import jsonschema
import pytest

import orgkit


@pytest.fixture(scope="module")
def org():
    return orgkit.Org.sample()


@pytest.fixture(scope="module")
def recommendations(org):
    return org.recommend()


def valid(document, name):
    jsonschema.Draft202012Validator(orgkit.schema(name)).validate(document)


def test_every_recommendation_rests_on_findings(org, recommendations):
    known = set(org.diagnose().fingerprints)
    assert [row.rank for row in recommendations] == list(range(1, len(recommendations) + 1))
    for row in recommendations:
        assert row.findings
        assert set(row.findings) <= known
        assert row.would_change
        assert row.title
    assert recommendations[0].id == "accounts:assign-orphans"
    assert len(recommendations[0].findings) == 14
    valid(recommendations.to_dict(), "recommendation")
    assert recommendations.json() == org.recommend().json()


def test_a_hire_has_its_post(recommendations):
    (row,) = (row for row in recommendations if row.id == "hire:customer-marketing")
    assert row.hire.role == "customer-marketing"
    assert row.hire.due == "2026-03-31"
    assert row.hire.priority == 1
    assert all(row.hire is None for row in recommendations if row.kind != "hire")


def test_trying_gives_an_org_that_can_be_asked(org, recommendations, tmp_path):
    trial = recommendations.apply("accounts:assign-orphans", "data:manager-ids")
    assert trial.summary.cleared == 16
    assert {row.rule for row in trial.cleared} == {"orphan-account", "dangling-manager"}
    assert trial.caused == []
    rules = {row.rule for row in trial.org.diagnose(as_of="2026-03-31")}
    assert "orphan-account" not in rules
    assert "orphan-account" in {row.rule for row in org.diagnose()}
    assert trial.diagnosis.fingerprints
    valid(trial.to_dict(), "trial")
    trial.write(tmp_path)
    again = orgkit.Org.from_csv(people=tmp_path / "people.csv", accounts=tmp_path / "accounts.csv")
    assert len(again.people) == len(org.people)
    with pytest.raises(orgkit.NotFound, match="accounts:assign-orphan") as caught:
        recommendations.apply("accounts:assign-orphan")
    assert "accounts:assign-orphans" in caught.value.hint


def test_plans(org, recommendations):
    plan = org.plan(start=datetime.date(2026, 4, 1))
    assert [step.number for step in plan] == list(range(1, 10))
    assert (plan[3].start, plan[3].end) == ("2026-05-01", "2026-05-30")
    assert plan[0].owner_id == "E0046"
    assert "accounts:assign-orphans" in plan[2].recommendations
    for kind in ("transition", "pilot", "launch"):
        made = recommendations.plan(kind)
        valid(made.to_dict(), "plan")
        assert made.to_markdown().startswith("# ")
    with pytest.raises(orgkit.NotFound):
        org.plan("transitio")
    with pytest.raises(orgkit.InvalidArgument):
        org.plan(start="tomorrow")


def test_tables_are_frames(recommendations):
    pandas = pytest.importorskip("pandas")
    frame = recommendations.table.to_pandas()
    assert isinstance(frame, pandas.DataFrame)
    assert list(frame["rank"]) == list(range(1, len(recommendations) + 1))
    changes = recommendations.changes.to_pandas()
    assert len(changes) == sum(frame["changes"])
    assert json.dumps(recommendations.table.records())
    assert list(recommendations.plan().steps.to_pandas()["number"]) == list(range(1, 10))
