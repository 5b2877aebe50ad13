"""Random orgs, with every kind of defect, against the plain computation."""

from __future__ import annotations

import csv
import io
import math

import reference
from hypothesis import given, settings
from hypothesis import strategies as st

import orgkit

IDS = [f"p{number}" for number in range(12)]
PEOPLE = st.lists(
    st.tuples(st.sampled_from(IDS), st.sampled_from([*IDS, "", "", "ghost", "gone"])),
    min_size=1,
    max_size=30,
)
BOUNDS = [0.0, 4_999.99, 5_000.0, 24_999.5, 25_000.0, 99_999.0, 100_000.0, 499_999.0, 500_000.0]
ACCOUNTS = st.lists(
    st.fixed_dictionaries(
        {
            "owner_id": st.sampled_from([None, "p1", "p2", "p3", "ghost"]),
            "arr": st.none() | st.sampled_from(BOUNDS) | st.floats(0, 1e9),
            "segment": st.none() | st.sampled_from(list(reference.SEGMENTS)),
        }
    ),
    min_size=1,
    max_size=40,
)


def as_csv(header, rows):
    out = io.StringIO()
    csv.writer(out).writerows([header, *rows])
    return out.getvalue().encode()


@settings(max_examples=300)
@given(PEOPLE)
def test_structure_of_any_tree(rows):
    org = orgkit.Org.from_csv(people=as_csv(["employee_id", "manager_id"], rows))
    structure = org.structure()
    expected = reference.structure(rows)
    assert reference.close(structure.to_dict(), expected), expected

    line = {}
    for person, manager in rows:
        line.setdefault(person, manager)
    manager_of = {p: m for p, m in line.items() if m in line and m != p}
    depths, below = reference.depths(line, manager_of), reference.below(line, manager_of)
    assert [row.id for row in structure.positions] == list(line)
    for position in structure.positions:
        assert position.depth == depths[position.id]
        assert position.total_reports == below[position.id]
        assert position.direct_reports == list(manager_of.values()).count(position.id)
        if position.depth:
            assert position.manager_id == manager_of.get(position.id)


@settings(max_examples=300)
@given(ACCOUNTS, st.booleans())
def test_segments_of_any_accounts(accounts, with_people):
    for number, account in enumerate(accounts):
        account["account_id"] = f"A{number}"
    people = {"p1", "p2", "p3"} if with_people else set()
    org = orgkit.Org.from_rows(
        people=[{"employee_id": person} for person in sorted(people)], accounts=accounts
    )
    segmentation = org.segments()
    expected = reference.segments(accounts, people)
    assert reference.close(segmentation.to_dict(), expected), expected

    for book, owner in zip(segmentation.books, expected["owners"]):
        assert book.owner_id == owner["owner_id"]
        assert book.by_segment == owner["by_segment"]
        assert (book.arr is None) == (owner["arr"] is None)
    assert segmentation.orphans == tuple(expected["orphans"])
    known = [account["arr"] for account in accounts if account["arr"] is not None]
    assert segmentation.accounts_with_arr == len(known)
    if known:
        assert math.isclose(segmentation.arr, math.fsum(known), rel_tol=1e-12)
    else:
        assert segmentation.arr in (None, 0)
