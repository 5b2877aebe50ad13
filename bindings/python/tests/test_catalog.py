"""The catalogue's records: those of the data files, by kind, by id and by search."""

from __future__ import annotations

import csv
from dataclasses import FrozenInstanceError

import jsonschema
import pytest

import orgkit

KINDS = (
    "action",
    "claim",
    "contradiction",
    "kpi",
    "mistake",
    "plan",
    "practice",
    "procedure",
    "raci-template",
    "role",
    "source",
    "stage",
    "structure",
)
DATA = "Sources/CatalogData/data"
ORIGIN = ("source", "locator", "grade", "items", "note")


@pytest.fixture(scope="module")
def catalog():
    return orgkit.Engine().catalog


def rows_of(root, kind):
    """The rows of a kind's data file, ordered by id, then as in the file."""
    with open(root / DATA / f"{kind}s.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for row in rows:
        row["source"] = row.pop("source_id", "")
    return sorted(rows, key=lambda row: row["id"].encode())


def test_the_kinds_are_the_keys(catalog):
    assert catalog.kinds == KINDS == tuple(catalog) == tuple(catalog.keys())
    assert len(catalog) == len(KINDS)
    assert "role" in catalog
    assert "rolle" not in catalog
    assert catalog.get("rolle") is None
    assert [records.columns[0] for records in catalog.values()] == ["kind"] * len(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_records_are_the_rows_of_the_data_file(root, catalog, kind):
    rows = rows_of(root, kind)
    assert rows
    blank = dict.fromkeys(ORIGIN)
    expected = [{**blank, **{name: text or None for name, text in row.items()}} for row in rows]
    found = catalog[kind].records()
    assert [record.pop("kind") for record in found] == [kind] * len(rows)
    assert found == expected


@pytest.mark.parametrize("kind", KINDS)
def test_records_carry_their_origin(root, catalog, kind):
    with open(root / DATA / "sources.csv", newline="", encoding="utf-8") as file:
        sources = {row["id"] for row in csv.DictReader(file)}
    for record in catalog[kind]:
        assert record.kind == kind
        assert record.name
        if kind == "source":
            assert record.id in sources
            continue
        assert record.source in sources
        assert record.locator
        assert record.grade in ("study", "practice", "vendor", "anecdote", "assumption")
        assert record.items
        assert all(isinstance(item, int) for item in record.items)
        assert record.name in record.fields.values()
        assert not set(record.fields) & set(ORIGIN)


@pytest.mark.parametrize("kind", KINDS)
def test_documents_hold_the_same(catalog, kind):
    records = catalog[kind]
    document = records.to_dict()
    jsonschema.validate(document, orgkit.schema("catalog"))
    assert document == {"records": records.records()}
    assert "\n" not in records.json()
    assert str(records) == records.text() != records.text(color=True)
    for record in {records[0].id, records[-1].id}:
        assert record in str(records)


@pytest.mark.parametrize("kind", KINDS)
def test_ids_lead_to_their_records(catalog, kind):
    records = catalog[kind]
    rows = list(records)
    assert records.ids == tuple(dict.fromkeys(row.id for row in rows))
    assert [row for id in records.ids for row in records[id]] == rows
    assert records.ids[0] in records
    assert rows[-1] in records
    assert "no-such-record" not in records
    assert None not in records


def test_records_are_a_sequence(catalog):
    roles = catalog["role"]
    assert roles[-1] == roles[len(roles) - 1]
    assert roles[1:3] == [roles[1], roles[2]]
    assert repr(roles).startswith(f"<{len(roles)} rows of kind, id, name, ")
    with pytest.raises(IndexError):
        roles[len(roles)]
    with pytest.raises(FrozenInstanceError):
        roles[0].id = "other"


def test_what_must_be_there_is_there(catalog):
    assert catalog["role"]["vp-cs"][0].name
    assert {f"c{number}" for number in range(1, 28)} == set(catalog["contradiction"].ids)
    assert len(catalog["raci-template"]["s3-revops"]) > 1
    assert len(catalog["procedure"]["alignment-stack"]) > 1
    assert {"s0-optimize", "s1-scale"} <= set(catalog["stage"].ids)
    # Optimize is a band of ARR and a band of heads.
    optimize = {row.fields["axis"]: row for row in catalog["stage"]["s0-optimize"]}
    assert optimize["arr"].fields["low"] == "15000000"
    assert optimize["headcount"].fields["high"] == "200"
    assert {row.source for row in optimize.values()} == {"S0"}


def test_a_wrong_name_gets_the_nearest(catalog):
    with pytest.raises(orgkit.NotFound) as caught:
        catalog["rol"]
    assert "role" in caught.value.hint
    with pytest.raises(KeyError) as caught:
        catalog["role"]["vp-css"]
    assert "vp-cs" in caught.value.hint
    assert str(caught.value) == f"{caught.value.message}\n  hint: {caught.value.hint}"
    with pytest.raises(orgkit.NotFound):
        orgkit.catalog("")
    with pytest.raises(ValueError, match="null"):
        catalog["ro\0le"]


def test_the_shared_engine_is_used_by_default():
    roles = orgkit.catalog("role")
    assert isinstance(roles, orgkit.Records)
    assert roles["vp-cs"] == orgkit.Engine().catalog["role"]["vp-cs"]


def test_the_list_of_kinds_is_a_document(catalog):
    jsonschema.validate(catalog.to_dict(), orgkit.schema("catalog"))
    listed = {entry["kind"]: entry["records"] for entry in catalog.to_dict()["kinds"]}
    assert listed == {kind: len(records) for kind, records in catalog.items()}
    assert all(kind in str(catalog) for kind in KINDS)
    assert repr(catalog) == f"<Catalog of {', '.join(KINDS)}>"


def begins_a_word(record, word):
    texts = [text for text in record.record().values() if text]
    words = "".join(c if c.isalnum() else " " for c in " ".join(texts).casefold()).split()
    return any(found.startswith(word) for found in words)


@pytest.mark.parametrize("query", ["renewal", "Forecast acc", "vp", "alignment-stack"])
def test_a_search_finds_words_by_their_beginning(catalog, query):
    hits = catalog.search(query)
    words = query.casefold().replace("-", " ").split()
    expected = [
        record
        for records in catalog.values()
        for record in records
        if all(begins_a_word(record, word) for word in words)
    ]
    assert len(hits) > 0
    assert list(hits) == expected
    jsonschema.validate(hits.to_dict(), orgkit.schema("catalog"))
    assert [entry["id"] for entry in hits.to_dict()["records"]] == [hit.id for hit in hits]
    assert hits[0].id in str(hits)


def test_a_search_may_find_nothing(catalog):
    for query in ("xyzzy", "", " - "):
        hits = catalog.search(query)
        assert len(hits) == 0
        assert hits.to_dict() == {"records": []}
        assert hits.records() == []


def test_hits_have_columns_of_their_own(catalog):
    hits = catalog.search("renewal")
    assert hits.columns == ("kind", "id", "name", *ORIGIN)
    for hit, record in zip(hits, hits.records()):
        assert tuple(record) == hits.columns
        assert record["name"] == hit.name
        assert record["items"] == ",".join(map(str, hit.items))


def test_records_live_as_long_as_the_engine():
    engine = orgkit.Engine()
    roles = engine.catalog["role"]
    first = roles[0]
    hits = engine.catalog.search("renewal")
    engine.close()
    for use in (
        lambda: roles[0],
        lambda: roles["vp-cs"],
        roles.json,
        lambda: engine.catalog["kpi"],
    ):
        with pytest.raises(orgkit.InvalidArgument, match="this Engine is closed"):
            use()
    # What was found is copied.
    assert first.id
    assert hits[0].id


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_as_its_schema_says(catalog, kind):
    schema = orgkit.schema(f"catalog-{kind}")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(catalog[kind].to_dict(), schema)
