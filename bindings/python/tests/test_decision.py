"""Decisions in Python: documents, files, frames, rows; and what peers make of the same."""

from __future__ import annotations

import json
import random

import jsonschema
import pytest

import orgkit

CLIMBER = {
    "criteria": [
        {"id": "risk", "weight": 1, "direction": "min"},
        {"id": "altitude", "weight": 1},
    ],
    "options": [
        {"id": "A1", "values": [1, 3000]},
        {"id": "A2", "values": [2, 3750]},
        {"id": "A3", "values": [5, 4500]},
    ],
}
METHODS = ("weighted-sum", "weighted-product", "topsis", "vikor", "promethee2")


def test_a_document_and_its_result():
    """Opricovic & Tzeng (2004)."""
    found = orgkit.decide(CLIMBER, method="vikor")
    assert found.winner == "A2"
    assert found.winners == ("A2",)
    assert [option.rank for option in found.ranking] == [1, 2, 2]
    best = found.ranking[0]
    assert (best.score, best.s, best.r, best.in_compromise_set) == (0, 0.375, 0.25, True)
    assert best.best_rank is None
    assert found.weights == {"risk": 0.5, "altitude": 0.5}
    assert found.acceptability == pytest.approx({"A2": 4 / 15, "A1": 1 / 3, "A3": 2 / 5})
    assert found.samples == 0
    assert found.consistency_ratio is None
    assert found.criteria[0].direction == "min"
    assert repr(found) == "<Decision by vikor: A2 of 3>"
    assert found.robustness["exact"] is True
    assert "A2 is first by vikor" in str(found)


@pytest.mark.parametrize("method", METHODS)
def test_documents_fit_their_schemas(method):
    jsonschema.validate(CLIMBER, orgkit.schema("decision"))
    found = orgkit.decide(CLIMBER, method=method).to_dict()
    jsonschema.validate(found, orgkit.schema("decide"))


def test_a_workshop(root):
    path = root / "Tests/Fixtures/decisions/revops-structure.csv"
    found = orgkit.decide(path)
    jsonschema.validate(found.to_dict(), orgkit.schema("decide"))
    assert found.normalization == "none"
    # Means of pods: 2, 4, 3.75; weights 20, 50, 30.
    assert found.winner == "pods"
    assert found.ranking[0].score == pytest.approx(0.2 * 2 + 0.5 * 4 + 0.3 * 3.75)
    assert {row["leader"] for row in found.to_dict()["workshop"]["leaders"]} == {
        "sales",
        "marketing",
        "customer success",
        "finance",
    }


def test_frames_and_rows_are_the_same_decision():
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame(
        {"risk": [1, 2, 5], "altitude": [3000, 3750, 4500]}, index=["A1", "A2", "A3"]
    )
    by_name = orgkit.decide(
        frame,
        method="topsis",
        weights={"altitude": 1, "risk": 1},
        directions={"risk": "min", "altitude": "max"},
    )
    assert by_name.json() == orgkit.decide(CLIMBER, method="topsis").json()
    rows = orgkit.decide(
        [[1, 3000], [2, 3750], [5, 4500]],
        method="topsis",
        weights=[1, 1],
        directions=["min", "max"],
    )
    assert rows.winner == "option 1"
    assert list(by_name.ranking.to_pandas()["id"]) == ["A1", "A2", "A3"]


def test_judgements_of_pairs():
    rows = [[1, 2, 3], [3, 2, 1]]
    found = orgkit.decide(rows, pairwise=[[1, 2, 4], [None, 1, 2], [None, None, 1]])
    assert found.weights_source == "ahp"
    assert list(found.weights.values()) == pytest.approx([4 / 7, 2 / 7, 1 / 7])
    assert found.consistency_ratio == 0
    circle = [[1, 9, 1 / 9], [1 / 9, 1, 9], [9, 1 / 9, 1]]
    with pytest.raises(orgkit.BadInput, match="worst pair"):
        orgkit.decide(rows, pairwise=circle)
    assert orgkit.decide(rows, pairwise=circle, accept_inconsistent=True).consistency_ratio > 0.1


def test_the_same_seed_draws_the_same():
    rows = [[random.Random(9 * row + column).random() for column in range(12)] for row in range(8)]
    one, same, other = (orgkit.decide(rows, samples=5000, seed=seed) for seed in (4, 4, 5))
    assert one.json() == same.json()
    assert one.acceptability != other.acceptability
    assert one.samples == 5000


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        ({"method": "topsys"}, orgkit.NotFound),
        ({"weights": "guess"}, orgkit.NotFound),
        ({"normalization": "log"}, orgkit.NotFound),
        ({"weights": [1]}, orgkit.InvalidArgument),
        ({"directions": ["up", "max"]}, orgkit.InvalidArgument),
        ({"pairwise": [[1]]}, orgkit.InvalidArgument),
        ({"samples": 0}, orgkit.InvalidArgument),
        ({"weights": [-1, 1]}, orgkit.BadInput),
        ({"weights": [0, 0]}, orgkit.BadInput),
    ],
)
def test_what_cannot_be_is_refused(arguments, error):
    with pytest.raises(error):
        orgkit.decide([[1, 2], [2, 1]], **arguments)


@pytest.mark.parametrize("rows", [[], [[]], [[1, 2], [3]], [[float("nan")]], [[float("inf")]]])
def test_malformed_rows_are_refused(rows):
    with pytest.raises((orgkit.BadInput, orgkit.InvalidArgument)):
        orgkit.decide(rows)


def test_weights_of_a_document_stand_in_it():
    with pytest.raises(orgkit.InvalidArgument):
        orgkit.decide(CLIMBER, weights=[1, 2])
    with pytest.raises(orgkit.BadInput, match="wieght"):
        orgkit.decide({**CLIMBER, "criteria": [{"id": "a", "wieght": 1}]})
    assert orgkit.decide(json.dumps(CLIMBER)).winner == "A2"


# pymcdm warns of options that are best or worst in all.
@pytest.mark.filterwarnings("ignore::UserWarning")
def test_pymcdm_agrees_on_a_thousand_random_problems():
    """pymcdm 1.4, for the methods and weights that both have, defined alike."""
    numpy = pytest.importorskip("numpy")
    methods = pytest.importorskip("pymcdm.methods")
    peer_weights = pytest.importorskip("pymcdm.weights")
    scales = pytest.importorskip("pymcdm.normalizations")
    draw = numpy.random.default_rng(20260101)
    peers = [
        ("weighted-sum", "sum", methods.WSM(scales.sum_normalization)),
        ("weighted-sum", "minmax", methods.WSM(scales.minmax_normalization)),
        ("weighted-sum", "max", methods.WSM(scales.linear_normalization)),
        ("weighted-product", "sum", methods.WPM(scales.sum_normalization)),
        ("weighted-product", "max", methods.WPM(scales.linear_normalization)),
        ("topsis", "minmax", methods.TOPSIS(scales.minmax_normalization)),
        ("vikor", None, methods.VIKOR()),
        ("promethee2", None, methods.PROMETHEE_II("usual")),
    ]
    for problem in range(1000):
        options, criteria = draw.integers(3, 9), draw.integers(2, 8)
        matrix = draw.uniform(1, 100, (options, criteria)).round(draw.integers(0, 3))
        types = draw.choice([-1, 1], criteria)
        given = draw.dirichlet(numpy.ones(criteria))
        directions = ["max" if kind > 0 else "min" for kind in types]
        if (matrix.max(axis=0) == matrix.min(axis=0)).any():
            continue
        method, scale, peer = peers[problem % len(peers)]
        ours = orgkit.decide(
            matrix,
            method=method,
            normalization=scale,
            weights=given,
            directions=directions,
            samples=1,
        )
        scores = {option.id: option.score for option in ours.ranking}
        found = [scores[f"option {number + 1}"] for number in range(options)]
        assert found == pytest.approx(list(peer(matrix, given, types)), abs=1e-9), (method, scale)
        entropy = orgkit.decide(matrix, weights="entropy", samples=1).weights.values()
        assert list(entropy) == pytest.approx(list(peer_weights.entropy_weights(matrix)), abs=1e-9)
        if criteria > 2:
            critic = orgkit.decide(matrix, weights="critic", samples=1).weights.values()
            # Without directions: pymcdm takes all values as they are.
            assert list(critic) == pytest.approx(
                list(peer_weights.critic_weights(matrix)), abs=1e-9
            )
