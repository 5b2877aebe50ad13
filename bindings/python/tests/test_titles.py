"""Titles: single ones, tables, words of one's own, data frames."""

from __future__ import annotations

import io

import jsonschema
import pytest

import orgkit

TABLE = b"""Job Title,Department
Customer Success Manager,
"Manager, Customer Success",
Program Manager,Customer Support
,Sales
"""


def test_a_title_is_read():
    read = orgkit.read_title("Sr. Account Executive - Mid-Market, DACH")
    assert (read.function, read.level, read.role) == ("sales", "ic", "account-executive")
    assert (read.segment, read.region) == ("mid-market", "DACH")
    assert 0.6 < read.confidence <= 1
    assert not read.is_uncertain
    assert read.doubts == ()
    assert read.other_function is None


def test_whoever_is_named_first_manages():
    assert orgkit.read_title("Customer Success Manager").level == "ic"
    assert orgkit.read_title("Manager, Customer Success").level == "manager"


def test_the_context_decides_what_the_title_leaves_open():
    alone = orgkit.read_title("Payroll Manager")
    assert (alone.level, alone.other_level, alone.doubts) == ("ic", "manager", ("several-levels",))
    assert orgkit.read_title("Payroll Manager", reports=3).level == "manager"
    assert orgkit.read_title("Payroll Manager", reports=0).doubts == ()
    assert orgkit.read_title("Analyst", department="Legal").function == "legal"
    assert orgkit.read_title("Analyst", manager_title="VP Finance").function == "finance"


def test_what_says_nothing_is_not_known():
    for title in ("", "***", "Xq"):
        read = orgkit.read_title(title)
        assert (read.function, read.level, read.role) == (None, None, None)
        assert read.is_uncertain
    with pytest.raises(ValueError, match="null character"):
        orgkit.read_title("a\0b")


def test_a_table_needs_titles_only():
    engine = orgkit.Engine()
    titles = engine.titles(b"title\nVP Sales\nXq\n")
    assert repr(titles) == "<Titles: 2 rows, 1 of them uncertain>"
    assert [row.role for row in titles.rows] == ["vp-sales", None]
    with pytest.raises(orgkit.BadInput, match="there is no column for title"):
        engine.titles(b"name\nx\n")
    with pytest.raises(orgkit.BadInput) as caught:
        engine.titles(TABLE)
    assert caught.value.row == 5
    kept = engine.titles(io.BytesIO(TABLE), lenient=True)
    assert [row.level for row in kept.rows] == ["ic", "manager", "ic"]
    assert kept.rows[2].function == "customer-support"
    mapped = engine.titles(b"Was\nCSM\n", map={"Was": "title"})
    assert mapped.rows[0].role == "csm"


def test_documents_and_frames(sample):
    titles = sample.titles()
    document = titles.to_dict()
    jsonschema.validate(document, orgkit.schema("titles"))
    assert document["uncertain"] == titles.uncertain
    for entry, row, person in zip(document["titles"], titles.rows, sample.people):
        assert entry["title"] == row.title == person.title
        assert tuple(entry["doubts"]) == row.doubts
        assert entry["confidence"] == row.confidence
        assert len(entry["alternatives"]) == (row.other_level is not None)
    frame = titles.to_pandas()
    assert list(frame.columns) == list(titles.rows.columns)
    assert len(frame) == len(sample.people) == len(titles.to_polars())
    assert "role or function" in titles.text()


def test_words_of_ones_own_win(tmp_path):
    roles = tmp_path / "roles.csv"
    roles.write_text("kind,phrase,value\ntitle,Growth Ninja,function=marketing;level=ic;role=abm\n")
    engine = orgkit.Engine(roles=roles)
    read = engine.read_title("growth ninja")
    assert (read.function, read.level, read.role, read.confidence) == ("marketing", "ic", "abm", 1)
    assert orgkit.read_title("Growth Ninja").role != "abm"
    roles.write_text("kind,phrase,value\nnoun,hero,custmer-success\n")
    with pytest.raises(orgkit.BadInput) as caught:
        orgkit.Engine(roles=roles)
    error = caught.value
    assert (error.file, error.row, error.column) == (str(roles), 2, "value")
    assert error.hint == "did you mean customer-success?"
    assert orgkit.Engine(roles=b"kind,phrase,value\n").read_title("CSM").role == "csm"
