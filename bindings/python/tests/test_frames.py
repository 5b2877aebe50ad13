"""Tables as records and as data frames."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

import orgkit

EMPTY = b"employee_id,manager_id\nE1,\n"
FINDING = (
    "rule",
    "severity",
    "outcome",
    "subject_kind",
    "subject_id",
    "message",
    "remedy",
    "observed",
    "expected_low",
    "expected_high",
    "unit",
    "fingerprint",
    "reason",
    "sources",
    "plugin",
)


def tables(org):
    return {
        "findings": org.diagnose().findings,
        "positions": org.structure().positions,
        "books": org.segments().books,
        "people": org.people,
        "accounts": org.accounts,
        "notices": org.notices,
        "places": org.stages().places,
        "options": org.decide("revops-model")[0].options,
        "models": orgkit.models().rows,
        "roles": orgkit.catalog("role"),
        "hits": orgkit.Engine().catalog.search("renewal"),
    }


def test_records_have_the_columns_of_their_table(sample):
    for table in tables(sample).values():
        records = table.records()
        assert len(records) == len(table)
        for record in records:
            assert tuple(record) == table.columns


def test_records_are_flat(sample):
    for table in tables(sample).values():
        for record in table.records():
            for value in record.values():
                assert value is None or isinstance(value, (str, int, float))


def test_findings_name_their_sources(sample):
    table = sample.diagnose().findings
    assert table.columns == FINDING
    finding = next(finding for finding in table if finding.sources)
    assert finding.record()["sources"].split(", ")[0] == finding.sources[0].source


def test_books_have_a_column_for_each_segment(sample):
    books = sample.segments().books
    assert books.columns[-5:] == ("strategic", "enterprise", "mid-market", "smb", "self-serve")
    for book, record in zip(books, books.records()):
        assert sum(record[segment] for segment in books.columns[-5:]) == (
            book.accounts - book.unclassified
        )


def test_tables_are_sequences(sample):
    people = sample.people
    assert people[-1] == people[len(people) - 1]
    assert people[3:5] == [people[3], people[4]]
    assert people[5:5] == []
    assert people.index(people[2]) == 2
    with pytest.raises(IndexError):
        people[len(people)]
    with pytest.raises(TypeError):
        people["E0001"]


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_missing_library_is_named(sample, monkeypatch, library):
    monkeypatch.setitem(sys.modules, library, None)
    with pytest.raises(ImportError, match=f"pip install {library}"):
        getattr(sample.structure().positions, f"to_{library}")()


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_frames_are_made_by_column(sample, monkeypatch, library):
    monkeypatch.setitem(sys.modules, library, SimpleNamespace(DataFrame=dict))
    for table in tables(sample).values():
        frame = getattr(table, f"to_{library}")()
        assert tuple(frame) == table.columns
        assert all(len(column) == len(table) for column in frame.values())


def test_an_empty_table_has_its_columns(monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", SimpleNamespace(DataFrame=dict))
    org = orgkit.Org.from_csv(EMPTY)
    assert len(org.accounts) == 0
    assert list(org.accounts.to_pandas()) == list(org.accounts.columns)


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_real_frames(sample, library):
    frames = pytest.importorskip(library)
    for table in tables(sample).values():
        frame = getattr(table, f"to_{library}")()
        assert isinstance(frame, frames.DataFrame)
        assert list(frame.columns) == list(table.columns)
        assert len(frame) == len(table)
    empty = getattr(orgkit.Org.from_csv(EMPTY).accounts, f"to_{library}")()
    assert list(empty.columns) == list(sample.accounts.columns)


def test_real_frames_go_in_as_rows(sample):
    pandas = pytest.importorskip("pandas")
    people, accounts = sample.people.to_pandas(), sample.accounts.to_pandas()
    assert isinstance(people, pandas.DataFrame)
    again = orgkit.Org.from_rows(people.to_dict("records"), accounts.to_dict("records"))
    assert again.structure().json() == sample.structure().json()
    assert again.segments().json() == sample.segments().json()
