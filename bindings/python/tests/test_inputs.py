"""What can be read: paths, bytes, file objects, CSV and JSON, in many spellings."""

from __future__ import annotations

import io
import json
import threading
from datetime import date
from pathlib import Path

import pytest

import orgkit

PEOPLE = "employee_id,title,manager_id\nE1,CEO,\nE2,VP Sales,E1\nE3,Vendedora São,E2\n"
ACCOUNTS = "account_id,owner_id,arr\nA1,E3,120000\nA2,,7000.5\n"
COMPANY = {"name": "Acme", "arr": 127_000.5, "as_of": "2026-03-31"}


@pytest.fixture
def files(tmp_path):
    (tmp_path / "people.csv").write_text(PEOPLE, encoding="utf-8")
    (tmp_path / "accounts.csv").write_text(ACCOUNTS, encoding="utf-8")
    (tmp_path / "company.json").write_text(json.dumps(COMPANY), encoding="utf-8")
    return tmp_path


def content(org):
    return org.people.records(), org.accounts.records(), org.diagnose().to_dict()["summary"]


@pytest.fixture
def expected():
    return content(orgkit.Org.from_csv(PEOPLE.encode(), ACCOUNTS.encode(), COMPANY))


def test_rows_are_as_written(files):
    org = orgkit.Org.from_csv(
        files / "people.csv", str(files / "accounts.csv"), files / "company.json"
    )
    assert [person.employee_id for person in org.people] == ["E1", "E2", "E3"]
    assert org.people[2].title == "Vendedora São"
    assert org.people[0].manager_id is None
    assert org.people[1].manager_id == "E1"
    assert org.people[0].fte is None
    assert [account.arr for account in org.accounts] == [120_000, 7_000.5]
    assert org.accounts[1].owner_id is None
    assert org.diagnose().to_dict()["summary"]["company"] == "Acme"
    assert repr(org) == "<Org: 3 people, 2 accounts>"


def test_paths_are_read(files, expected):
    org = orgkit.Org.from_csv(
        files / "people.csv", str(files / "accounts.csv"), files / "company.json"
    )
    assert content(org) == expected


def test_file_objects_are_read(files, expected):
    with (
        open(files / "people.csv", "rb") as people,
        open(files / "accounts.csv", encoding="utf-8") as accounts,
        open(files / "company.json", encoding="utf-8") as company,
    ):
        assert content(orgkit.Org.from_csv(people, accounts, company)) == expected


def test_streams_without_a_name_are_read(expected):
    org = orgkit.Org.from_csv(
        io.BytesIO(PEOPLE.encode()), io.StringIO(ACCOUNTS), io.StringIO(json.dumps(COMPANY))
    )
    assert content(org) == expected


def test_other_buffers_are_read(expected):
    people, accounts = bytearray(PEOPLE.encode()), memoryview(ACCOUNTS.encode())
    org = orgkit.Org.from_csv(people, accounts, json.dumps(COMPANY).encode())
    assert content(org) == expected


def test_json_is_read_by_its_name_or_its_beginning(files, expected):
    people = [
        {"employee_id": "E1", "title": "CEO"},
        {"employee_id": "E2", "title": "VP Sales", "manager_id": "E1"},
        {"employee_id": "E3", "title": "Vendedora São", "manager_id": "E2"},
    ]
    accounts = [
        {"account_id": "A1", "owner_id": "E3", "arr": 120_000},
        {"account_id": "A2", "arr": 7_000.5},
    ]
    (files / "people.json").write_text(json.dumps(people))
    (files / "accounts.json").write_text(json.dumps({"accounts": accounts}))
    by_name = orgkit.Org.from_csv(files / "people.json", files / "accounts.json", COMPANY)
    assert content(by_name) == expected
    with open(files / "accounts.json") as file:
        opened = orgkit.Org.from_csv(("\n " + json.dumps(people)).encode(), file, COMPANY)
    assert content(opened) == expected
    assert content(orgkit.Org.from_rows(people, accounts, COMPANY)) == expected


def test_messages_name_the_input(files):
    bad = "account_id,owner_id,arr\nA1,E3,abc\n"
    (files / "crm.csv").write_text(bad)
    with open(files / "crm.csv", "rb") as file:
        for source, name in (
            (files / "crm.csv", str(files / "crm.csv")),
            (file, str(files / "crm.csv")),
            (bad.encode(), "accounts"),
        ):
            with pytest.raises(orgkit.BadInput) as caught:
                orgkit.Org.from_csv(accounts=source)
            assert caught.value.file == name


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters_are_found_or_told(delimiter):
    data = PEOPLE.replace(",", delimiter).encode()
    for told in (None, delimiter):
        org = orgkit.Org.from_csv(data, delimiter=told)
        assert [person.title for person in org.people] == ["CEO", "VP Sales", "Vendedora São"]


def test_latin1_is_read_when_told():
    data = PEOPLE.encode("latin1")
    with pytest.raises(orgkit.BadInput) as caught:
        orgkit.Org.from_csv(data)
    assert caught.value.row == 4
    assert orgkit.Org.from_csv(data, encoding="latin1").people[2].title == "Vendedora São"


def test_a_text_file_is_not_decoded_twice():
    org = orgkit.Org.from_csv(io.StringIO(PEOPLE), encoding="latin1")
    assert org.people[2].title == "Vendedora São"


@pytest.mark.parametrize(("order", "day"), [("mdy", "2026-03-04"), ("dmy", "2026-04-03")])
def test_dates_are_read_in_the_order_told(order, day):
    data = b"account_id,renewal_date\nA1,03/04/2026\n"
    assert orgkit.Org.from_csv(accounts=data, date_order=order).accounts[0].renewal_date == day
    with pytest.raises(orgkit.BadInput, match="03/04/2026"):
        orgkit.Org.from_csv(accounts=data)


def test_headers_are_mapped():
    people = PEOPLE.replace("manager_id", "Chef").encode()
    accounts = ACCOUNTS.replace("arr", "Wert").encode()
    both = {"Chef": "manager_id", "Wert": "arr"}
    by_table = {"people": {"Chef": "manager_id"}, "accounts": {"Wert": "arr"}}
    for headers in (both, by_table):
        org = orgkit.Org.from_csv(people, accounts, map=headers)
        assert org.people[1].manager_id == "E1"
        assert org.accounts[0].arr == 120_000


def test_a_field_of_both_tables_is_mapped_by_table():
    accounts = b"account_id,Band\nA1,Enterprise\n"
    org = orgkit.Org.from_csv(PEOPLE.encode(), accounts, map={"accounts": {"Band": "segment"}})
    assert org.accounts[0].segment == "Enterprise"


def test_wrong_mappings_are_refused():
    with pytest.raises(orgkit.InvalidArgument, match="manger_id"):
        orgkit.Org.from_csv(PEOPLE.encode(), map={"title": "manger_id"})
    with pytest.raises(orgkit.InvalidArgument, match="Chef"):
        orgkit.Org.from_csv(PEOPLE.encode(), map={"Chef": "manager_id"})
    with pytest.raises(orgkit.InvalidArgument, match="'staff' is not a table"):
        orgkit.Org.from_csv(PEOPLE.encode(), map={"staff": {"Chef": "manager_id"}})
    # A field of the other table is not passed over in silence.
    with pytest.raises(orgkit.InvalidArgument, match="arr"):
        orgkit.Org.from_csv(PEOPLE.encode(), map={"title": "arr"})


def test_lenient_reading_leaves_bad_rows_out_and_says_so():
    data = b"account_id,owner_id,arr\nA1,E1,10\nA2,E1,abc\nA3,E1,30\n"
    org = orgkit.Org.from_csv(accounts=data, lenient=True)
    assert [account.account_id for account in org.accounts] == ["A1", "A3"]
    (notice,) = [notice for notice in org.notices if notice.kind == "skipped-row"]
    assert notice.row == 3
    assert notice.column == "arr"
    assert "abc" in notice.message


def test_columns_that_are_not_read_are_noticed():
    org = orgkit.Org.from_csv(b"employee_id,manager_id,Shoe size\nE1,,43\n")
    (notice,) = [notice for notice in org.notices if notice.kind == "ignored-column"]
    assert notice.column == "Shoe size"
    assert notice.row is None


def test_wrong_options_name_the_choices():
    with pytest.raises(orgkit.InvalidArgument, match="'utf-8', 'latin1'"):
        orgkit.Org.from_csv(PEOPLE.encode(), encoding="cp1252")
    with pytest.raises(orgkit.InvalidArgument, match="'mdy', 'dmy'"):
        orgkit.Org.from_csv(PEOPLE.encode(), date_order="ymd")
    with pytest.raises(orgkit.InvalidArgument, match="one character"):
        orgkit.Org.from_csv(PEOPLE.encode(), delimiter="::")
    with pytest.raises(orgkit.InvalidArgument):
        orgkit.Org.from_csv(PEOPLE.encode(), delimiter="x")
    with pytest.raises(TypeError, match="not int"):
        orgkit.Org.from_csv(3)
    with pytest.raises(ValueError, match="null"):
        orgkit.Org.from_csv("people\0.csv")


def test_files_that_cannot_be_read_are_errors(tmp_path):
    for path in (tmp_path / "nothing.csv", tmp_path):
        with pytest.raises(orgkit.BadInput) as caught:
            orgkit.Org.from_csv(path)
        assert caught.value.file == str(path)


def test_odd_file_names_are_no_trouble(tmp_path):
    path = tmp_path / 'Größe = 1, "x" 组织.csv'
    path.write_text(PEOPLE, encoding="utf-8")
    assert len(orgkit.Org.from_csv(path).people) == 3


def test_company_facts_are_checked():
    with pytest.raises(orgkit.BadInput) as caught:
        orgkit.Org.from_csv(PEOPLE.encode(), company={"arrr": 5})
    assert caught.value.pointer == "/arrr"
    dated = orgkit.Org.from_csv(PEOPLE.encode(), company={"as_of": date(2026, 3, 31)})
    assert dated.diagnose().to_dict()["summary"]["as_of"] == "2026-03-31"
    with pytest.raises(TypeError, match="set"):
        orgkit.Org.from_csv(PEOPLE.encode(), company={"regions": {"EMEA"}})


def test_reading_many_at_once_keeps_them_apart():
    found = {}

    def work(number):
        data = f"employee_id,manager_id\nX{number},\nY{number},X{number}\n".encode()
        for _ in range(50):
            found[number] = [p.employee_id for p in orgkit.Org.from_csv(data).people]

    threads = [threading.Thread(target=work, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {number: [f"X{number}", f"Y{number}"] for number in range(4)}


def test_a_pipe_is_read(tmp_path):
    # The library takes regular files only; a file object has no such limit.
    import os

    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=lambda: Path(path).write_text(PEOPLE))
    writer.start()
    with open(path, "rb") as file:
        assert len(orgkit.Org.from_csv(file).people) == 3
    writer.join()
