"""Structure, segments and diagnosis: their numbers, rows and documents agree."""

from __future__ import annotations

from dataclasses import FrozenInstanceError
from datetime import date, datetime

import jsonschema
import pytest

import orgkit

SCHEMAS = (
    "accounts",
    "baseline",
    "benchmarks",
    "catalog",
    "company",
    "decide",
    "decision",
    "diagnose",
    "diff",
    "model",
    "model-answer",
    "models",
    "people",
    "rule",
    "segment",
    "settings",
    "stage",
    "structure",
    "titles",
)
RULES = {
    "span-too-wide",
    "span-too-narrow",
    "flat-hierarchy",
    "single-report-manager",
    "too-many-layers",
    "reporting-cycle",
    "self-report",
    "dangling-manager",
    "several-roots",
    "duplicate-id",
    "orphan-account",
    "owner-not-in-people",
    "owner-not-in-post",
    "overloaded-book",
    "underloaded-book",
    "one-owner-all-segments",
    "segment-label-mismatch",
    "sales-top-heavy",
}
MESS = b"""employee_id,title,manager_id
E1,CEO,
E2,VP Sales,E1
E3,Account Executive,E2
E3,Account Executive,E1
E4,VP Marketing,E4
E5,Engineer,E9
E6,Analyst,E7
E7,Manager,E6
"""


@pytest.fixture
def mess():
    return orgkit.Org.from_csv(MESS).structure()


@pytest.fixture
def diagnosis(sample):
    return sample.diagnose(as_of="2026-03-31")


def valid(document, name):
    schema = orgkit.schema(name)
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(document, schema, cls=jsonschema.Draft202012Validator)


@pytest.mark.parametrize("name", SCHEMAS)
def test_schemas_are_schemas(name):
    jsonschema.Draft202012Validator.check_schema(orgkit.schema(name))


def test_documents_are_as_their_schemas_say(sample, diagnosis):
    valid(sample.structure().to_dict(), "structure")
    valid(sample.segments().to_dict(), "segment")
    valid(diagnosis.to_dict(), "diagnose")
    for rule in orgkit.Engine().rules():
        valid(orgkit.Engine().explain(rule.id).to_dict(), "rule")


def test_rows_are_as_their_schemas_say(sample):
    def known(records):
        return [{k: v for k, v in record.items() if v is not None} for record in records]

    valid(known(sample.people.records()), "people")
    valid(known(sample.accounts.records()), "accounts")


def test_structure_of_a_messy_table(mess):
    assert (mess.people, mess.managers, mess.individual_contributors) == (7, 4, 3)
    assert mess.vacancies == 0
    assert mess.depth == 3
    assert mess.roots == ("E1",)
    assert mess.span == orgkit.Span(
        mean=1.0,
        median=1.0,
        max=1,
        bands={"1": 4, "2-3": 0, "4-7": 0, "8-12": 0, "13-16": 0, "17+": 0},
    )
    assert mess.non_managers_per_manager == 0.75
    assert mess.defects == orgkit.Defects(
        duplicate_ids=("E3",),
        self_reports=("E4",),
        dangling_managers=(orgkit.DanglingManager("E5", "E9"),),
        cycles=(("E6", "E7"),),
    )
    assert repr(mess) == "<Structure: 7 people, 4 managers, depth 3>"


def test_positions_of_a_messy_table(mess):
    assert mess.positions[0] == orgkit.Position("E1", None, 1, 1, 2)
    assert mess.positions[2] == orgkit.Position("E3", "E2", 3, 0, 0)
    assert mess.positions[3] == orgkit.Position("E4", None, 0, 0, 0)
    assert mess.positions[4] == orgkit.Position("E5", None, 0, 0, 0)
    assert [row.depth for row in mess.positions[5:]] == [0, 0]


def test_numbers_are_those_of_the_document(sample):
    structure, document = sample.structure(), sample.structure().to_dict()
    assert document["people"] == structure.people == len(structure.positions)
    assert document["vacancies"] == structure.vacancies
    assert document["span"]["bands"] == structure.span.bands
    assert document["span"]["mean"] == structure.span.mean
    segmentation, document = sample.segments(), sample.segments().to_dict()
    assert document["scheme"] == segmentation.scheme == "arr-bands"
    assert document["accounts"] == segmentation.accounts == len(sample.accounts)
    assert document["segments"] == [segment.record() for segment in segmentation.segments]
    assert [book["owner_id"] for book in document["owners"]] == [
        book.owner_id for book in segmentation.books
    ]
    assert document["owners"] == [vars(book) for book in segmentation.books]


def test_counts_of_the_summary_are_those_of_the_lists(sample):
    from orgkit._abi import segment, structure
    from orgkit._abi.memory import read

    tree = sample.structure()
    counts = read(structure.StructureSummary, structure.orgkit_structure_summarize, tree._open())
    assert counts["roots"] == len(tree.roots)
    assert counts["duplicate_ids"] == len(tree.defects.duplicate_ids)
    assert counts["self_reports"] == len(tree.defects.self_reports)
    assert counts["dangling_managers"] == len(tree.defects.dangling_managers)
    assert counts["cycles"] == len(tree.defects.cycles)
    accounts = sample.segments()
    counts = read(
        segment.SegmentationSummary, segment.orgkit_segmentation_summarize, accounts._open()
    )
    assert counts["orphans"] == len(accounts.orphans)
    unknown = set(accounts.unknown_owners)
    assert counts["unknown_owners"] == sum(
        book.accounts for book in accounts.books if book.owner_id in unknown
    )


def test_a_diagnosis_is_a_sequence_of_findings(diagnosis):
    document = diagnosis.to_dict()
    assert len(diagnosis) == len(document["findings"]) > 0
    for finding, entry in zip(diagnosis, document["findings"]):
        assert finding.rule == entry["rule"]
        assert finding.severity == entry["severity"]
        assert finding.outcome == entry["outcome"] == "violated"
        assert {"kind": finding.subject_kind, "id": finding.subject_id} == entry["subject"]
        assert finding.message == entry["message"]
        assert finding.remedy == entry["remedy"]
        assert finding.observed == entry["observed"]
        expected = entry["expected"] or {"low": None, "high": None}
        assert (finding.expected_low, finding.expected_high) == (expected["low"], expected["high"])
        assert [(row.key, row.source, row.low) for row in finding.sources] == [
            (row["benchmark"], row["source"], row["low"]) for row in entry["sources"]
        ]
    assert diagnosis[-1] == diagnosis[len(diagnosis) - 1]
    assert diagnosis[:2] == [diagnosis[0], diagnosis[1]]
    assert next(reversed(diagnosis)) == diagnosis[-1]
    with pytest.raises(IndexError):
        diagnosis[len(diagnosis)]
    with pytest.raises(FrozenInstanceError):
        diagnosis[0].rule = "other"


def test_findings_are_ordered(diagnosis):
    rank = {"critical": 0, "warning": 1, "advice": 2}
    order = [(rank[finding.severity], finding.rule) for finding in diagnosis]
    assert order == sorted(order)


def test_the_summary_adds_up(diagnosis):
    summary, document = diagnosis.summary, diagnosis.to_dict()
    for severity in ("critical", "warning", "advice"):
        count = sum(finding.severity == severity for finding in diagnosis)
        assert getattr(summary, severity) == document["summary"]["findings"][severity] == count
    assert summary.rules_violated == len({finding.rule for finding in diagnosis})
    assert summary.rules_unknown == len(diagnosis.unknown)
    rules = (
        summary.rules_violated
        + summary.rules_held
        + summary.rules_not_applicable
        + summary.rules_unknown
    )
    assert rules == len(orgkit.Engine().rules()) == len(document["rules"])


def test_what_is_unknown_is_told_and_asked_for():
    diagnosis = orgkit.Org.from_csv(MESS).diagnose()
    assert diagnosis.unknown
    assert [{"rule": rule.rule, "missing": list(rule.missing)} for rule in diagnosis.unknown] == (
        diagnosis.to_dict()["unknown"]
    )
    question = diagnosis.next_question
    assert question.question
    assert {
        "datum": question.datum,
        "question": question.question,
        "how": question.how,
        "rules": list(question.rules),
    } == diagnosis.to_dict()["next_question"]
    lacking = {rule.rule for rule in diagnosis.unknown if question.datum in rule.missing}
    assert set(question.rules) <= lacking


def test_the_day_may_be_a_date(sample):
    expected = sample.diagnose(as_of="2026-03-30").json()
    assert '"as_of":"2026-03-30"' in expected
    assert sample.diagnose(as_of=date(2026, 3, 30)).json() == expected
    assert sample.diagnose(as_of=datetime(2026, 3, 30, 23, 59)).json() == expected


def test_the_same_input_gives_the_same_bytes(sample):
    again = orgkit.Org.sample()
    assert again.structure().json() == sample.structure().json()
    assert again.segments().json() == sample.segments().json()
    assert again.diagnose().json() == sample.diagnose().json()
    assert "\n" not in again.diagnose().json()


def test_text_is_for_reading(sample, diagnosis):
    for result in (sample.structure(), sample.segments(), diagnosis):
        assert str(result) == result.text() == result.text(width=80)
        assert "\x1b[" not in str(result)
        assert "\x1b[" in result.text(color=True)
        assert max(map(len, result.text(width=60).splitlines())) <= 60
    for width in (0, -1, 2**32):
        with pytest.raises(orgkit.InvalidArgument, match="width"):
            diagnosis.text(width=width)


def test_representations_are_short(sample, diagnosis):
    assert repr(diagnosis).startswith(f"<Diagnosis: {len(diagnosis)} findings (")
    assert (
        repr(sample.segments()) == f"<Segmentation by arr-bands: {len(sample.accounts)} accounts>"
    )
    assert repr(sample.structure().positions).startswith("<152 rows of id, manager_id")
    assert repr(orgkit.Engine()) == "<Engine>"


def test_rules_are_listed_and_explained():
    with orgkit.Engine() as engine:
        rules = engine.rules()
        ids = [rule.id for rule in rules]
        assert set(ids) >= RULES
        assert ids == sorted(set(ids))
        for rule in rules:
            page = engine.explain(rule.id)
            document = page.to_dict()
            assert document["rule"] == rule.id
            assert document["severity"] == rule.severity
            assert rule.severity in ("critical", "warning", "advice")
            assert rule.why
            assert rule.remedy
            assert rule.id in str(page)
            assert repr(page) == str(page)


def test_benchmarks_are_found_by_key_or_family():
    with orgkit.Engine() as engine:
        rows = engine.benchmarks()
        assert [row.key for row in rows] == sorted(row.key for row in rows)
        for row in rows:
            assert row.source
            assert row.locator
            assert row.grade in ("study", "practice", "vendor", "anecdote", "assumption")
        key = rows[0].key
        assert engine.benchmarks(key) == [row for row in rows if row.key == key]
        family = engine.benchmarks("csm-ratio")
        assert {row.key.split(".")[0] for row in family} == {"csm-ratio"}
        assert len({row.key for row in family}) > 1
        with pytest.raises(orgkit.NotFound):
            engine.benchmarks("csm-rati")


def test_sources_of_findings_are_in_the_catalogue(diagnosis):
    catalogue = set(orgkit.Engine().benchmarks())
    sources = [source for finding in diagnosis for source in finding.sources]
    assert sources
    assert set(sources) <= catalogue
