"""Real people files, with the figures that their description states."""

from __future__ import annotations

import csv

import pytest
import reference

import orgkit

BANDS = ("1", "2-3", "4-7", "8-12", "13-16", "17+")
FIGURES = {
    "saas-people.csv": (272, 57, 1, 6, 4.7544, 4, 14, (6, 14, 30, 5, 2, 0)),
    "manufacturer-people.csv": (290, 47, 1, 5, 6.1489, 5, 22, (3, 7, 25, 10, 1, 1)),
}


@pytest.mark.parametrize("name", FIGURES)
def test_structure_is_as_described(shared_data, name):
    people, managers, roots, depth, mean, median, widest, bands = FIGURES[name]
    structure = orgkit.Org.from_csv(people=shared_data / name).structure()
    assert structure.people == people
    assert structure.managers == managers
    assert len(structure.roots) == roots
    assert structure.depth == depth
    assert round(structure.span.mean, 4) == mean
    assert structure.span.median == median
    assert structure.span.max == widest
    assert structure.span.bands == dict(zip(BANDS, bands))


@pytest.mark.parametrize("name", FIGURES)
def test_structure_is_as_computed_plainly(shared_data, name):
    with open(shared_data / name, newline="", encoding="utf-8") as file:
        rows = [(row["employee_id"], row["manager_id"]) for row in csv.DictReader(file)]
    structure = orgkit.Org.from_csv(people=shared_data / name).structure()
    assert reference.close(structure.to_dict(), reference.structure(rows))


def test_customer_revenue_is_never_taken_for_arr(shared_data):
    org = orgkit.Org.from_csv(
        people=shared_data / "manufacturer-people.csv",
        accounts=shared_data / "manufacturer-accounts.csv",
    )
    assert len(org.accounts) == 701
    assert {account.arr for account in org.accounts} == {None}
    assert org.accounts[0].customer_revenue == 80_000
    segmentation = org.segments()
    assert segmentation.unclassified == 701
    assert segmentation.arr is None
    assert "accounts.arr" in {datum for rule in org.diagnose().unknown for datum in rule.missing}
