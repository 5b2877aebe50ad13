"""The package and the command say the same, byte for byte."""

from __future__ import annotations

import json
import subprocess

import pytest

import orgkit


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("sample")


@pytest.fixture
def run(command, folder):
    """What the command prints on the sample company."""

    def output(*arguments):
        result = subprocess.run(
            [command, *arguments], cwd=folder, capture_output=True, timeout=60, check=False
        )
        # 1: there are findings at or above --fail-on.
        assert result.returncode in (0, 1), result.stderr.decode()
        return result.stdout

    if not (folder / "people.csv").exists():
        output("demo", "--write", str(folder))
    return output


@pytest.fixture
def org(run, folder):
    return orgkit.Org.from_csv(
        folder / "people.csv", folder / "accounts.csv", folder / "company.json"
    )


INPUTS = ("--people", "people.csv", "--accounts", "accounts.csv", "--company", "company.json")


def test_the_sample_is_the_one_written(run, org):
    assert org.diagnose().json() == orgkit.Org.sample().diagnose().json()


def test_diagnose(run, org):
    assert run("diagnose", *INPUTS, "--json") == org.diagnose().json().encode() + b"\n"
    day = run("diagnose", *INPUTS, "--as-of", "2026-01-31", "--json")
    assert day == org.diagnose(as_of="2026-01-31").json().encode() + b"\n"


def test_structure(run, org):
    printed = run("structure", "--people", "people.csv", "--json")
    assert printed == org.structure().json().encode() + b"\n"


def test_segment(run, org):
    printed = run("segment", *INPUTS[:4], "--json")
    assert printed == org.segments().json().encode() + b"\n"


def test_explain_and_schema(run):
    page = orgkit.Engine().explain("flat-hierarchy")
    assert run("explain", "flat-hierarchy", "--json") == page.json().encode() + b"\n"
    assert json.loads(run("schema", "company")) == orgkit.schema("company")


def test_benchmarks(run):
    printed = json.loads(run("benchmarks", "--json"))["benchmarks"]
    rows = orgkit.Engine().benchmarks()
    assert len(printed) == len(rows)
    for entry, row in zip(printed, rows):
        assert (entry["key"], entry["value"], entry["low"], entry["high"]) == (
            row.key,
            row.value,
            row.low,
            row.high,
        )
        assert entry["bounds"] == ("half-open" if row.high_excluded else "closed")
        assert (entry["source"], entry["title"]) == (row.source, row.source_title)


def test_catalog(run):
    catalog = orgkit.Engine().catalog
    assert run("catalog", "--json") == catalog.json().encode() + b"\n"
    for kind, records in catalog.items():
        assert run("catalog", kind, "--json") == records.json().encode() + b"\n"
        own = json.loads(run("catalog", kind, records[0].id, "--json"))
        assert own == {"records": [record.record() for record in records[records[0].id]]}
    printed = run("catalog", "search", "renewal", "--json")
    assert printed == catalog.search("renewal").json().encode() + b"\n"


def test_stage(run, org):
    assert run("stage", *INPUTS, "--json") == org.stages().json().encode() + b"\n"


def test_titles(run, folder, org):
    people = str(folder / "people.csv")
    assert run("titles", people, "--json") == org.titles().json().encode() + b"\n"
    roles = folder / "roles.csv"
    roles.write_text("kind,phrase,value\ntitle,SMB Account Executive,function=other;level=lead\n")
    read = orgkit.Engine(roles=roles).titles(people)
    assert run("titles", people, "--roles", str(roles), "--json") == read.json().encode() + b"\n"
    assert read.json() != org.titles().json()


def test_policies(run, folder):
    policy = folder / "policy.json"
    policy.write_text('{"prefer": {"span.manager": "S2"}}')
    for option, engine in (
        (("--prefer-source", "S2"), orgkit.Engine(prefer_sources=["S2"])),
        (("--config", str(policy)), orgkit.Engine(settings=policy)),
    ):
        org = orgkit.Org.from_csv(
            folder / "people.csv", folder / "accounts.csv", folder / "company.json", engine=engine
        )
        printed = run("diagnose", *INPUTS, *option, "--json")
        assert printed == org.diagnose().json().encode() + b"\n"
        assert printed != run("diagnose", *INPUTS, "--json")
