"""Orgs made of dicts."""

from __future__ import annotations

import math
from datetime import date, datetime
from decimal import Decimal

import pytest

import orgkit

PERSON = {
    "employee_id": "E1",
    "title": "Vice President, Sales",
    "manager_id": "E0",
    "position_id": "P1",
    "name": "Ada Núñez",
    "email": "ada@acme.example",
    "department": "Sales",
    "function": "sales",
    "level": "vp",
    "role": "vp-sales",
    "segment": "enterprise",
    "region": "EMEA",
    "country": "Spain",
    "start_date": "2020-02-29",
    "status": "on-leave",
    "fte": 0.5,
    "cost": 150_000.0,
}
ACCOUNT = {
    "account_id": "A1",
    "owner_id": "E1",
    "arr": 12_345.67,
    "name": "Umbrella",
    "segment": "SMB",
    "industry": "Retail",
    "region": "EMEA",
    "sales_owner_id": "E1",
    "lifecycle_stage": "adoption",
    "renewal_date": "2026-12-31",
    "health": 0.75,
    "churn_risk": 0.25,
    "customer_revenue": 5e6,
    "customer_employees": 40.0,
}


def test_every_field_comes_back():
    org = orgkit.Org.from_rows([PERSON], [ACCOUNT])
    assert org.people.records() == [PERSON]
    assert org.accounts.records() == [ACCOUNT]


def test_what_is_not_known_stays_unknown():
    org = orgkit.Org.from_rows(
        [{"employee_id": "E1", "title": None, "fte": math.nan}],
        [{"account_id": "A1", "arr": None, "health": float("nan"), "name": math.nan}],
    )
    assert org.people[0].title is None
    assert org.people[0].fte is None
    account = org.accounts[0]
    assert (account.arr, account.health, account.name, account.region) == (None,) * 4


def test_zero_is_not_unknown():
    org = orgkit.Org.from_rows(accounts=[{"account_id": "A1", "arr": 0}])
    assert org.accounts[0].arr == 0.0


def test_values_of_other_types_are_taken_for_what_they_mean():
    org = orgkit.Org.from_rows(
        [
            {"employee_id": 7, "start_date": date(2024, 2, 29)},
            # A column of numbers with a gap comes as floats.
            {"employee_id": 8.0, "manager_id": 7.0, "start_date": datetime(2024, 1, 2, 3)},
        ],
        [{"account_id": "A1", "arr": Decimal("10.5")}, {"account_id": "A2", "arr": 3}],
    )
    assert [person.employee_id for person in org.people] == ["7", "8"]
    assert org.people[1].manager_id == "7"
    assert [person.start_date for person in org.people] == ["2024-02-29", "2024-01-02"]
    assert [account.arr for account in org.accounts] == [10.5, 3.0]
    assert org.structure().depth == 2


def test_rows_of_an_org_make_the_same_org(sample):
    again = orgkit.Org.from_rows(sample.people.records(), sample.accounts.records())
    assert again.structure().json() == sample.structure().json()
    assert again.segments().json() == sample.segments().json()


def test_rows_may_be_any_iterable():
    people = ({"employee_id": f"E{number}", "manager_id": "E0"} for number in range(3))
    assert len(orgkit.Org.from_rows(people).people) == 3


def test_an_unknown_key_names_the_nearest():
    with pytest.raises(orgkit.BadInput) as caught:
        orgkit.Org.from_rows([{"employee_id": "E1"}, {"employee_id": "E2", "manger_id": "E1"}])
    error = caught.value
    assert error.message == "people, row 1: 'manger_id' is not a field"
    assert error.hint == "did you mean 'manager_id'?"
    assert error.column == "manger_id"
    assert error.pointer == "/people/1/manger_id"
    assert str(error) == f"{error.message}\n  hint: {error.hint}"


def test_a_key_like_no_field_lists_them():
    with pytest.raises(orgkit.BadInput) as caught:
        orgkit.Org.from_rows(accounts=[{"xyzzy": 1}])
    assert "account_id, owner_id, arr" in caught.value.hint


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ({"account_id": "A1", "arr": "120000"}, "expected a number, not str '120000'"),
        ({"account_id": "A1", "arr": True}, "expected a number, not bool True"),
        ({"account_id": "A1", "arr": []}, "list"),
        ({"account_id": True}, "expected text, not bool"),
        ({"account_id": 1.5}, "expected text, not float"),
        ({"account_id": ["A1"]}, "expected text, not list"),
        ({"account_id": "A\0 1"}, "null"),
    ],
)
def test_values_of_wrong_types_are_refused(row, reason):
    with pytest.raises(orgkit.BadInput) as caught:
        orgkit.Org.from_rows(accounts=[row])
    assert reason in caught.value.message
    key = list(row)[-1]
    assert caught.value.column == key
    assert caught.value.pointer == f"/accounts/0/{key}"
    assert caught.value.value == repr(row[key])


def test_what_the_library_refuses_names_the_row():
    with pytest.raises(orgkit.BadInput) as caught:
        orgkit.Org.from_rows(accounts=[{"account_id": "A1"}, {"owner_id": "E1"}])
    assert caught.value.pointer == "/accounts/1"
    assert str(caught.value).startswith("accounts, row 1: ")
    with pytest.raises(orgkit.BadInput, match="2026-02-30") as caught:
        orgkit.Org.from_rows(accounts=[{"account_id": "A1", "renewal_date": "2026-02-30"}])
    assert caught.value.pointer == "/accounts/0/renewal_date"
    assert caught.value.hint
