"""Shipped plugins against plain Python that reads the sample company by itself."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from pathlib import Path

import orgkit
from orgkit._abi import sample

SHIPPED = Path(__file__).parents[3] / "plugins"


def accounts():
    content = sample.files()["accounts.csv"]
    return list(csv.DictReader(io.StringIO(bytes(content).decode())))


def manifest(name):
    return json.loads((SHIPPED / name / "plugin.json").read_text())


def test_coverage_policy_counts_as_plain_python_does():
    expected = Counter(
        None if not row["arr"] else "owned" if float(row["arr"]) >= 20_000 else "pooled"
        for row in accounts()
    )
    assert expected["owned"] > 0
    assert expected["pooled"] > 0
    with orgkit.Engine(plugins=[SHIPPED / "coverage-policy"]) as engine:
        found = orgkit.Org.sample(engine=engine).segments("coverage-policy:owner")
        assert {row.id: row.accounts for row in found.segments} == {
            name: expected[name] for name in ("owned", "pooled")
        }
        assert found.unclassified == expected[None]


def test_example_benchmarks_decide_and_hide_nothing():
    rows = {
        row["key"]: (row["low"], row["high"])
        for row in manifest("example-benchmarks")["benchmarks"]
    }
    with orgkit.Engine(plugins=[SHIPPED / "example-benchmarks"]) as engine:
        for key, band in rows.items():
            first, *rest = [row for row in engine.benchmarks(key) if row.key == key]
            assert (first.plugin, first.low, first.high) == ("example-benchmarks", *band)
            assert rest == [row for row in orgkit.Engine().benchmarks(key) if row.key == key]


def test_healthcare_raci_is_the_template_of_the_manifest():
    written = manifest("healthcare-raci")["raci_templates"][0]
    with orgkit.Engine(plugins=[SHIPPED / "healthcare-raci"]) as engine:
        chart = orgkit.Raci.from_template("healthcare:rollout", engine=engine)
        assert [row.task for row in chart.tasks] == [task["task"] for task in written["tasks"]]
        letters = sum(len(task["assignments"]) for task in written["tasks"])
        assert len(chart.cells) == letters
        assert engine.read_title("Clinical Specialist").function == "customer-success"
