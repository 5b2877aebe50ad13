"""The sample company, computed anew from its files with the standard library only."""

from __future__ import annotations

import csv
import io
import json

import pytest
import reference


@pytest.fixture(scope="module")
def files():
    from orgkit._abi.sample import files

    return files()


@pytest.fixture(scope="module")
def people(files):
    """The rows that count: a departed holder's only if somebody reports through it."""
    rows = list(csv.DictReader(io.StringIO(files["people.csv"].decode())))
    while True:
        managers = {row["manager_id"] for row in rows}
        kept = [
            row for row in rows if row["status"] != "departed" or row["employee_id"] in managers
        ]
        if len(kept) == len(rows):
            return rows
        rows = kept


@pytest.fixture(scope="module")
def accounts(files):
    return [
        {
            "account_id": row["account_id"],
            "owner_id": row["owner_id"] or None,
            "arr": float(row["arr"]) if row["arr"] else None,
            "segment": row["segment"].lower() or None,
        }
        for row in csv.DictReader(io.StringIO(files["accounts.csv"].decode()))
    ]


def test_structure(sample, people):
    expected = reference.structure([(row["employee_id"], row["manager_id"]) for row in people])
    placing = {}
    for row in people:
        placing.setdefault(row["employee_id"], row)
    expected["vacancies"] = sum(row["status"] in ("vacant", "planned") for row in placing.values())
    assert reference.close(sample.structure().to_dict(), expected), expected


def test_segments(sample, files, accounts):
    everybody = csv.DictReader(io.StringIO(files["people.csv"].decode()))
    expected = reference.segments(accounts, {row["employee_id"] for row in everybody})
    assert reference.close(sample.segments().to_dict(), expected), expected
    segmentation = sample.segments()
    assert reference.close(segmentation.arr, reference.total(accounts))
    assert segmentation.accounts_with_arr == sum(row["arr"] is not None for row in accounts)


def test_planted_problems_are_found(sample):
    """What the sample's description says was planted."""
    segmentation, structure = sample.segments(), sample.structure()
    assert segmentation.label_mismatches == 61
    assert len(segmentation.orphans) == 14
    assert segmentation.orphans[:3] == ("A0008", "A0011", "A0053")
    assert segmentation.unknown_owners == ("E0003", "e0066")
    assert structure.roots == ("E0001", "E0045")
    assert structure.defects.duplicate_ids == ("E0181",)
    assert structure.defects.self_reports == ("E0091",)
    assert {tuple(sorted(cycle)) for cycle in structure.defects.cycles} == {("E0010", "E0084")}
    found = {(finding.rule, finding.subject_id) for finding in sample.diagnose()}
    assert {
        ("flat-hierarchy", "E0011"),
        ("span-too-wide", "E0056"),
        ("single-report-manager", "E0014"),
        ("overloaded-book", "E0008"),
        ("owner-not-in-post", "E0121"),
        ("one-owner-all-segments", "E0004"),
    } <= found


def test_company_facts_are_taken(sample, files):
    facts = json.loads(files["company.json"])
    summary = sample.diagnose().to_dict()["summary"]
    assert summary["company"] == facts["name"]
    assert summary["as_of"] == facts["as_of"]
