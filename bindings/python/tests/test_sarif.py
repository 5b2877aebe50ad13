"""SARIF is what the official schema says, and Markdown cannot be broken by an export."""

from __future__ import annotations

import json

import jsonschema
import pytest

import orgkit

HOSTILE = [
    "plain",
    "<script>alert(1)</script>",
    "[click](http://x.example) | `code` **bold** @everyone",
    "two\nlines",
    'quotes " and \\ back',
    "名前 {0} %s",
]


@pytest.fixture(scope="module")
def validator(pytestconfig):
    from conftest import ROOT

    schema = json.loads((ROOT / "Tests/Fixtures/sarif/sarif-schema-2.1.0.json").read_text())
    return jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())


def run_of(diagnosis, validator):
    document = json.loads(diagnosis.to_sarif())
    validator.validate(document)
    (run,) = document["runs"]
    return run


def hostile_org(engine=None):
    people = [
        {"employee_id": f"{n} {name}", "name": name, "manager_id": f"{n} {name}"}
        for n, name in enumerate(HOSTILE)
    ]
    return orgkit.Org.from_rows(people, engine=engine)


def test_the_schema_finds_mistakes(sample, validator):
    document = json.loads(sample.diagnose().to_sarif())
    document["runs"][0]["results"][0]["level"] = "critical"
    with pytest.raises(jsonschema.ValidationError):
        validator.validate(document)


def test_the_sample(sample, validator):
    diagnosis = sample.diagnose()
    run = run_of(diagnosis, validator)
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("OrgKit", orgkit.version())
    assert [rule["id"] for rule in driver["rules"]] == [rule.id for rule in orgkit.Engine().rules()]
    levels = {"critical": "error", "warning": "warning", "advice": "note"}
    assert len(run["results"]) == len(diagnosis)
    for result, finding in zip(run["results"], diagnosis):
        assert result["ruleId"] == finding.rule
        assert driver["rules"][result["ruleIndex"]]["id"] == finding.rule
        assert result["level"] == levels[finding.severity]
        assert result["partialFingerprints"] == {"orgkit/v1": finding.fingerprint}
        assert result["locations"][0]["logicalLocations"][0]["name"] == finding.subject_id
        assert "suppressions" not in result
        assert "baselineState" not in result


def test_every_state(validator):
    settings = {
        "rules": {"several-roots": {"enabled": False, "reason": "guests"}},
        "exceptions": [{"rule": "self-report", "subject": "0 plain", "reason": "HRIS"}],
    }
    engine = orgkit.Engine(settings=settings)
    org = hostile_org(engine)
    entry = {
        "fingerprint": "0123456789abcdef",
        "rule": "self-report",
        "subject": {"kind": "person", "id": "gone"},
    }
    known = [*json.loads(org.diagnose().baseline())["baseline"][:2], entry]
    run = run_of(org.diagnose(baseline={"baseline": known}), validator)
    states = [result.get("baselineState") for result in run["results"]]
    assert states.count("unchanged") == 2
    assert states.count("absent") == 1
    assert "new" in states
    (accepted,) = (result for result in run["results"] if result["suppressions"])
    assert accepted["suppressions"][0]["justification"] == "HRIS"


def test_rows_have_the_line_that_an_editor_shows(tmp_path, monkeypatch, validator):
    monkeypatch.chdir(tmp_path)
    lines = ["employee_id,name,manager_id", 'a,"two', 'lines",a', "", "b,Bo,b", "c,Cy,c"]
    (tmp_path / "my people.csv").write_bytes("\r\n".join(lines).encode() + b"\r\n")
    (tmp_path / "crm.csv").write_text("account_id,owner_id\nx,a\ny,\nz,ghost\n")
    org = orgkit.Org.from_csv(people="my people.csv", accounts="crm.csv")
    run = run_of(org.diagnose(), validator)
    found = {}
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        subject = result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"]
        line = place.get("region", {}).get("startLine")
        found[result["ruleId"], subject] = (place["artifactLocation"]["uri"], line)
    assert found["self-report", "person/a"] == ("my%20people.csv", 2)
    assert found["self-report", "person/b"] == ("my%20people.csv", 5)
    assert found["self-report", "person/c"] == ("my%20people.csv", 6)
    assert found["orphan-account", "account/y"] == ("crm.csv", 3)
    assert found["owner-not-in-people", "owner/ghost"] == ("crm.csv", 4)


def test_hostile_names(validator):
    diagnosis = hostile_org().diagnose()
    run = run_of(diagnosis, validator)
    messages = [result["message"]["text"] for result in run["results"]]
    assert not any("[click](" in message for message in messages)
    page = diagnosis.to_markdown()
    assert "<script" not in page
    assert "@everyone" not in page
    assert "[click](" not in page
    for line in page.splitlines():
        if line.startswith("| ") and "self" in line:
            assert line.endswith(" |")


def test_the_same_bytes_each_time(sample):
    assert sample.diagnose().to_sarif() == orgkit.Org.sample().diagnose().to_sarif()
    assert sample.diagnose().to_markdown() == orgkit.Org.sample().diagnose().to_markdown()
