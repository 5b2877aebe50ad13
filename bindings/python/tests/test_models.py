"""Decision models: listed, shown, asked of companies; models of one's own."""

from __future__ import annotations

import copy

import jsonschema
import pytest

import orgkit

OWN = {
    "id": "office",
    "question": "Where should we work?",
    "options": [
        {"id": "office", "name": "Office", "what": "A room", **dict(source="OK")},
        {"id": "home", "name": "Home", "what": "No room", **dict(source="OK")},
    ],
    "criteria": [{"id": "cost", "name": "Cost", "weight": 2, "otherwise": 3, "source": "OK"}],
    "gates": [
        {
            "option": "office",
            "skip_if": {"fact": "headcount", "below": "headcount-stage.growth"},
            "why": "Too few.",
            "source": "OK",
        }
    ],
    "ratings": [
        {
            "criterion": "cost",
            "when": {"fact": "practices.scarce_resources", "is": True},
            "scores": {"home": 5, "office": 1},
            "why": "Rooms cost money.",
            "source": "OK",
        }
    ],
}
for _part in OWN["options"] + OWN["criteria"] + OWN["gates"] + OWN["ratings"]:
    _part.update(locator="Convention", grade="assumption")


def company(**facts):
    return orgkit.Org.from_rows((), (), facts)


def test_every_model_is_listed_and_fits_its_schema():
    models = orgkit.models()
    assert len(models) == len(models.ids) == 14
    assert models.ids == tuple(sorted(models.ids))
    jsonschema.validate(models.to_dict(), orgkit.schema("models"))
    for model in models:
        page = models[model.id]
        jsonschema.validate(page.to_dict(), orgkit.schema("model"))
        assert len(page.to_dict()["options"]) == model.option_count
        assert model.question in page.text()
    with pytest.raises(orgkit.NotFound, match="revops-model"):
        models["revops-modell"]


@pytest.mark.parametrize("model", orgkit.models().ids)
def test_answers_fit_their_schema_and_agree_with_their_rows(model, sample):
    for org in (sample, company()):
        answers = org.decide(model)
        document = answers.to_dict()
        jsonschema.validate(document, orgkit.schema("model-answer"))
        assert len(answers) == len(document["answers"])
        for answer, found in zip(answers, document["answers"]):
            assert list(answer.winners) == found["winners"]
            assert answer.is_settled == found["settled"]
            assert answer.details == found
            for option, row in zip(answer.options, found["options"]):
                assert (option.id, option.rank, option.score) == (
                    row["option"],
                    row["rank"],
                    row["score"],
                )
                assert row["low"] <= row["high"]
                if option.score is not None:
                    assert row["low"] - 1e-9 <= option.score <= row["high"] + 1e-9


def test_a_company_of_30m_with_five_in_revops_is_centralized():
    # S2, Centralized Model.
    (answer,) = company(arr=3e7, revops=5).decide("revops-model")
    assert answer.winners == ("centralized",)
    assert repr(answer) == "<Answer to revops-model: centralized>"
    facts = {effect["fact"]: effect for effect in answer.details["turning_points"]}
    assert all("centralized" in str(effect["outcomes"]) for effect in facts.values())


def test_gates_say_what_would_open_them():
    (answer,) = company(arr=4e6, headcount=30).decide("revenue-model")
    assert answer.winners == ("none",)
    closed = {option.id: option for option in answer.options if option.standing == "closed"}
    assert set(closed) == {"revops", "cro", "gtm-pods"}
    assert "under $5M" in closed["gtm-pods"].gate
    assert all(option.rank is None and option.score is None for option in closed.values())


def test_readings_and_weights_can_be_chosen():
    org = company(arr=4e6)
    assert org.decide("revops-team").winners == {None: ("generalist",)}
    (other,) = org.decide("revops-team", readings=["founder-first"])
    assert other.winners == ("none",)
    engine = orgkit.Engine(prefer_sources=["S4"])
    follows = orgkit.Org.from_rows((), (), {"arr": 4e6}, engine=engine)
    assert follows.decide("revops-team").winners == {None: ("none",)}
    with pytest.raises(orgkit.NotFound, match="founder-first"):
        org.decide("revops-team", readings=["founder-frist"])
    with pytest.raises(orgkit.NotFound):
        org.decide("revops-team", weights={"coolness": 1})
    with pytest.raises(orgkit.InvalidArgument):
        org.decide("revops-team", weights={"arr": -1})


def test_subjects_are_asked_one_by_one():
    answers = company().decide("cs-coverage")
    assert [answer.subject for answer in answers] == [
        "strategic",
        "enterprise",
        "mid-market",
        "smb",
        "self-serve",
    ]
    assert answers[-1].subject == "self-serve"
    (one,) = company().decide("cs-coverage", "enterprise")
    assert one.winners == ("named",)
    with pytest.raises(orgkit.NotFound):
        company().decide("cs-coverage", "galactic")
    with pytest.raises(orgkit.InvalidArgument):
        company().decide("revops-model", "enterprise")


def test_a_model_of_ones_own():
    jsonschema.validate(OWN, orgkit.schema("model"))
    models = orgkit.models(OWN)
    assert "office" in models.ids
    org = company(headcount=12, practices={"scarce_resources": True})
    (answer,) = org.decide("office", models=models)
    assert answer.winners == ("home",)
    assert [option.score for option in answer.options] == [5, 1]
    (small,) = company(headcount=10).decide("office", models=models)
    assert small.winners == ("home",)
    assert small.decisive_fact is None


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda m: m["ratings"][0].update(scores={"hom": 5}), "home"),
        (
            lambda m: m["ratings"][0].update(
                when={"fact": "practices.scarce_resource", "is": True}
            ),
            "scarce_resources",
        ),
        (
            lambda m: m["gates"][0].update(skip_if={"fact": "headcount", "below": "headcount"}),
            "headcount",
        ),
        (lambda m: m["gates"][0].update(skip_if={"fact": "headcount", "below": 11}), "text"),
        (lambda m: m["criteria"][0].update(source="S9"), "S9"),
        (lambda m: m["criteria"][0].update(grade="study"), "better"),
        (lambda m: m["criteria"][0].update(otherwise=6), "1 to 5"),
        (lambda m: m.update(id="revops-model"), "revops-model"),
        (lambda m: m.update(option=[]), "options"),
    ],
)
def test_mistakes_in_a_model_are_named_with_their_place(change, message):
    model = copy.deepcopy(OWN)
    change(model)
    with pytest.raises(orgkit.BadInput) as caught:
        orgkit.models(model)
    assert message in f"{caught.value} {caught.value.hint}"
    assert caught.value.pointer


def test_answers_outlive_org_and_models():
    models = orgkit.models()
    org = company(arr=3e7)
    answers = org.decide("revops-model", models=models)
    org.close()
    models.close()
    assert answers[0].winners == ("centralized",)
    answers.close()
    with pytest.raises(orgkit.InvalidArgument, match="closed"):
        answers.json()
