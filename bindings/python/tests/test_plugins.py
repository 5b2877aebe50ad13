"""Plugins: loaded, listed, selected, disabled, checked, and named by what they decide."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
from pathlib import Path

import pytest

import orgkit

SHIPPED = Path(__file__).parents[3] / "plugins"
MANIFEST = {
    "id": "acme",
    "version": "1.2",
    "kind": "declarative",
    "title": "Acme",
    "sources": [
        {
            "id": "book",
            "title": "Sales book",
            "publisher": "Acme",
            "document": "book.pdf",
            "grade": "practice",
        }
    ],
    "segment_schemes": [
        {
            "id": "tiers",
            "title": "Tiers",
            "cases": [
                {
                    "when": 'arr >= 100 and industry in ["Healthcare", "Legal"]',
                    "segment": "top",
                    "touch": "high",
                    "ratio": {"low": 1, "high": 2},
                    "source": "book",
                },
                {"segment": "rest"},
            ],
        }
    ],
    "titles": [
        {"kind": "title", "phrase": "Keeper of Keys", "value": "function=it;level=director"}
    ],
    "examples": [
        {"account": {"arr": 99, "industry": "legal"}, "segment": "rest"},
        {"account": {"arr": 100, "industry": "legal"}, "segment": "top"},
    ],
}
ACCOUNTS = b"""account_id,owner_id,arr,industry
A1,E1,100,Healthcare
A2,E1,99,Healthcare
A3,E1,500,Retail
A4,E1,500,legal
A5,E1,500,
"""


@pytest.fixture
def path(tmp_path):
    file = tmp_path / "plugin.json"
    file.write_text(json.dumps(MANIFEST))
    return file


def test_a_plugin_is_listed_with_what_it_brings(path):
    with orgkit.Engine(plugins=[path]) as engine:
        assert [plugin.id for plugin in engine.plugins] == ["orgkit", "acme"]
        acme = engine.plugins.named("acme")
        assert (acme.version, acme.kind, acme.enabled) == ("1.2", "declarative", True)
        assert acme.file == str(path)
        assert acme.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        assert {(item.kind, item.id) for item in acme.contributions} == {
            ("segment-scheme", "acme:tiers"),
            ("source", "acme:book"),
            ("phrase", "Keeper of Keys"),
        }
        assert engine.schemes == ("arr-bands", "acme:tiers")
        assert "acme" in engine.plugins.text()
        assert [row["id"] for row in engine.plugins.to_dict()["plugins"]] == ["orgkit", "acme"]
        with pytest.raises(orgkit.NotFound):
            engine.plugins.named("acne")


def test_its_scheme_segments_and_its_words_are_read(path):
    with orgkit.Engine(plugins=[path]) as engine:
        org = orgkit.Org.from_csv(accounts=ACCOUNTS, engine=engine)
        segmentation = org.segments("acme:tiers")
        assert segmentation.scheme == "acme:tiers"
        assert segmentation.plugin == "acme"
        found = [(row.id, row.accounts, row.touch) for row in segmentation.segments]
        assert found == [("top", 2, "high"), ("rest", 2, None)]
        assert segmentation.unclassified == 1
        title = engine.read_title("Keeper of Keys")
        assert (title.function, title.level) == ("it", "director")
        row = engine.benchmarks("csm-ratio.acme:tiers.top")[0]
        assert (row.plugin, row.low, row.high) == ("acme", 1, 2)


def test_one_s_own_words_win_over_those_of_a_plugin(path):
    roles = b"kind,phrase,value\ntitle,Keeper of Keys,function=sales;level=ic\n"
    with orgkit.Engine(plugins=[path], roles=roles) as engine:
        assert engine.read_title("Keeper of Keys").function == "sales"


def test_a_disabled_plugin_is_listed_and_not_used(path):
    with orgkit.Engine(plugins=[path], disabled_plugins=["acme"]) as engine:
        assert not engine.plugins.named("acme").enabled
        assert engine.schemes == ("arr-bands",)
        assert engine.read_title("Keeper of Keys").level != "director"
        org = orgkit.Org.from_csv(accounts=ACCOUNTS, engine=engine)
        with pytest.raises(orgkit.NotFound, match="acme:tiers") as caught:
            org.segments("acme:tiers")
        assert "disabled" in caught.value.hint


def test_findings_name_the_plugin_whose_numbers_decide():
    with orgkit.Engine(plugins=[SHIPPED / "coverage-policy"]) as engine:
        rows = b"".join(b"A%d,E2,30000\n" % number for number in range(40))
        org = orgkit.Org.from_csv(
            people=b"employee_id,title,manager_id\nE1,VP CS,\nE2,CSM,E1\n",
            accounts=b"account_id,owner_id,arr\n" + rows,
            engine=engine,
        )
        mine = org.diagnose(scheme="coverage-policy:owner")
        plugins = {finding.rule: finding.plugin for finding in mine.findings}
        assert plugins["overloaded-book"] == "coverage-policy"
        assert not any(finding.plugin for finding in org.diagnose().findings)


# Those that need no compiler; Tests/ABITests/plugins.sh builds and uses the others.
DECLARATIVE = sorted(
    path
    for path in SHIPPED.glob("*/plugin.json")
    if json.loads(path.read_text())["kind"] == "declarative"
)


@pytest.mark.parametrize("folder", DECLARATIVE, ids=lambda p: p.parts[-2])
def test_shipped_plugins_are_in_order(folder):
    report = orgkit.validate_plugin(folder.parent)
    assert report.ok, report.text()
    assert orgkit.test_plugin(folder.parent).ok


def test_a_mistake_is_shown_with_its_character(tmp_path):
    broken = json.loads(json.dumps(MANIFEST))
    broken["segment_schemes"][0]["cases"][0]["when"] = "arr >= 100 and industri = 1"
    file = tmp_path / "plugin.json"
    file.write_text(json.dumps(broken))
    with pytest.raises(orgkit.PluginRefused) as caught:
        orgkit.Engine(plugins=[file])
    assert caught.value.pointer == "/segment_schemes/0/cases/0/when"
    assert caught.value.character == 16
    report = orgkit.validate_plugin(file)
    assert not report.ok
    assert report.failed == 1


def test_a_changed_file_does_not_match_its_pin(path):
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    with orgkit.Engine(plugins=[f"{path}#sha256={digest}"]) as engine:
        assert engine.plugins[1].sha256 == digest
    path.write_text(path.read_text() + "\n")
    with pytest.raises(orgkit.PluginRefused):
        orgkit.Engine(plugins=[f"{path}#sha256={digest}"])


def test_a_file_that_others_can_write_is_refused(path):
    path.chmod(0o666)
    with pytest.raises(orgkit.PluginRefused, match="written by everybody"):
        orgkit.Engine(plugins=[path])


def test_places_to_look_in_are_asked_for(path, monkeypatch):
    monkeypatch.setenv("ORGKIT_PLUGIN_PATH", str(path.parent))
    assert len(orgkit.Engine().plugins) == 1
    found = orgkit.Engine(plugins_from=["environment"]).plugins
    assert [plugin.id for plugin in found] == ["orgkit", "acme"]
    monkeypatch.setenv("ORGKIT_PLUGINS", "off")
    assert len(orgkit.Engine(plugins_from=["environment"]).plugins) == 1
    with pytest.raises(orgkit.PluginRefused, match="ORGKIT_PLUGINS"):
        orgkit.Engine(plugins=[path])


def test_arguments_are_sequences_of_known_places(path):
    with pytest.raises(orgkit.InvalidArgument):
        orgkit.Engine(plugins=str(path))
    with pytest.raises(orgkit.InvalidArgument, match="environment"):
        orgkit.Engine(plugins_from=["anywhere"])
    with pytest.raises(orgkit.NotFound):
        orgkit.Engine(disabled_plugins=["acme"])


def test_a_template_is_a_plugin_that_works(tmp_path):
    files = orgkit.plugin_template()
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    report = orgkit.validate_plugin(tmp_path)
    assert report.ok, report.text()
    with pytest.raises(orgkit.NotFound):
        orgkit.plugin_template("pascal")


@pytest.mark.skipif(not shutil.which("cc"), reason="there is no C compiler")
def test_a_bound_function_is_called_where_that_is_allowed(tmp_path):
    for name, content in orgkit.plugin_template("bound").items():
        (tmp_path / name).write_bytes(content)
        (tmp_path / name).chmod(0o644)
    command = ["cc", "-shared", "-fPIC", "-o", tmp_path / "my-plugin.so", tmp_path / "score.c"]
    subprocess.run(command, check=True)
    (tmp_path / "my-plugin.so").chmod(0o755)
    with pytest.raises(orgkit.OrgKitError, match="wrong signature"):
        orgkit.Engine(plugins=[tmp_path])
    accounts = b"account_id,arr,health\na,200000,0.5\nb,200000,0.4\nc,10000,1\nd,10000,\n"
    with orgkit.Engine(plugins=[tmp_path], allow_bound=True, isolate_plugins=True) as engine:
        found = orgkit.Org.from_csv(accounts=accounts, engine=engine).segments("my-plugin:score")
        assert [row.accounts for row in found.segments] == [1, 1, 1]
        assert found.unclassified == 1
