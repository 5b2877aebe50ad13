"""Scored comparisons that show how much they depend on what is not certain."""

from __future__ import annotations

import ctypes
import json
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Union

from ._abi import decision as abi
from ._abi.library import Function
from ._abi.memory import Pointer, create, read
from ._abi.struct import encoded
from ._handle import Result
from ._table import Row, Table, fields
from .engine import Engine, shared_engine
from .errors import InvalidArgument

Decidable = Union[Mapping[str, Any], str, "os.PathLike[str]", Any]
"""A document as of `schema("decision")`, a path, a data frame, or rows of numbers."""


@dataclass(frozen=True)
class Ranked(Row):
    """One option with its place.

    Attributes:
        id: Its name.
        score: The greatest is the best; of VIKOR, whose score is Q, the least.
        rank: From 1; equal scores share a rank.
        acceptability: Share of all weights for which it is first in the additive model.
        standard_error: Of that share; 0 where it is exact, None where it is not known.
        dominated_by: The option that is at least as good in all and better in one, or None.
        s: VIKOR: group utility.
        r: VIKOR: individual regret.
        in_compromise_set: VIKOR: whether it is the compromise, or a part of it.
        best_rank: The rank if all that is unknown goes its way; None if nothing is unknown.
        worst_rank: The rank if all that is unknown goes against it.
        rank_acceptability: Share of all weights for each rank from 1.
    """

    id: str
    score: float
    rank: int
    acceptability: float
    standard_error: float | None
    dominated_by: str | None
    s: float | None
    r: float | None
    in_compromise_set: bool
    best_rank: int | None
    worst_rank: int | None
    rank_acceptability: tuple[float, ...]


@dataclass(frozen=True)
class Weighed(Row):
    """One criterion with its weight.

    Attributes:
        id: Its name.
        weight: Share of all weights.
        weight_low: How far it may go down, the others in proportion, without another winner.
        weight_high: How far it may go up; None if there are too many options to say.
        direction: "max" or "min".
    """

    id: str
    weight: float
    weight_low: float | None
    weight_high: float | None
    direction: str


class Decision(Result):
    """A decision made, from decide(). Immutable.

    Attributes:
        method: The way scores were made.
        weights_source: given, ahp, critic or entropy.
        normalization: The scale that values were brought on.
        margin: By how much the second score is behind the first; None for a single option.
        consistency_ratio: Of judgements of pairs; None if weights come from elsewhere.
        samples: Weights drawn for acceptability; 0 if it is exact.
    """

    _renderer = abi.orgkit_decision_render

    method: str
    weights_source: str
    normalization: str
    margin: float | None
    consistency_ratio: float | None
    samples: int

    def __init__(self, pointer: Pointer) -> None:
        super().__init__(pointer)
        summary = read(abi.DecisionSummary, abi.orgkit_decision_summarize, pointer)
        self.method = summary["method"]
        self.weights_source = summary["weights"]
        self.normalization = summary["normalization"]
        self.margin = summary["margin"]
        self.consistency_ratio = summary["consistency_ratio"]
        self.samples = summary["samples"]
        self._winner_count: int = summary["winner_count"]

    def __repr__(self) -> str:
        return f"<Decision by {self.method}: {', '.join(self.winners)} of {len(self.ranking)}>"

    @property
    def ranking(self) -> Table[Ranked]:
        """The options from best to worst."""
        count = abi.orgkit_decision_option_count(self._open())
        return Table(count, self._option, fields(Ranked))

    @property
    def criteria(self) -> Table[Weighed]:
        """The criteria as they were given."""
        count = abi.orgkit_decision_criterion_count(self._open())
        return Table(count, self._criterion, fields(Weighed))

    @property
    def winners(self) -> tuple[str, ...]:
        """The options of rank 1."""
        return tuple(option.id for option in self.ranking[: self._winner_count])

    @property
    def winner(self) -> str:
        """The first option of the best."""
        return self._option(0).id

    @property
    def weights(self) -> dict[str, float]:
        """Share of all weights by criterion."""
        return {criterion.id: criterion.weight for criterion in self.criteria}

    @property
    def acceptability(self) -> dict[str, float]:
        """Share of all weights for which an option is first, by option, best first."""
        return {option.id: option.acceptability for option in self.ranking}

    @cached_property
    def robustness(self) -> dict[str, Any]:
        """All that is known of how firm the result is, as of `schema("decide")`."""
        found: dict[str, Any] = self.to_dict()["robustness"]
        return found

    def _option(self, index: int) -> Ranked:
        pointer = self._open()
        values = read(abi.DecisionOption, abi.orgkit_decision_option_at, pointer, index)
        shares = values.pop("rank_acceptability")[: values.pop("rank_count")]
        values["in_compromise_set"] = bool(values["in_compromise_set"])
        values["best_rank"] = values["best_rank"] or None
        values["worst_rank"] = values["worst_rank"] or None
        return Ranked(rank_acceptability=tuple(shares), **values)

    def _criterion(self, index: int) -> Weighed:
        pointer = self._open()
        values = read(abi.DecisionCriterion, abi.orgkit_decision_criterion_at, pointer, index)
        directions = {number: name for name, number in abi.DIRECTION.items()}
        return Weighed(**{**values, "direction": directions[values["direction"]]})


def decide(
    decision: Decidable,
    *,
    method: str = "weighted-sum",
    weights: str | Sequence[float] | Mapping[str, float] | None = None,
    directions: Sequence[str] | Mapping[str, str] | None = None,
    normalization: str | None = None,
    pairwise: Sequence[Sequence[float | None]] | None = None,
    accept_inconsistent: bool = False,
    samples: int | None = None,
    seed: int = 1,
    engine: Engine | None = None,
) -> Decision:
    """Compares options on weighted criteria and says what would change the answer.

    Args:
        decision: A dict or JSON text as of `schema("decision")`, the path of a JSON or CSV
            file, a data frame with an option a row (named by its index) and a criterion a
            column, or rows of numbers.
        method: weighted-sum, weighted-product, topsis, vikor or promethee2.
        weights: Where they come from (given, ahp, critic or entropy), or, for a frame or
            rows, the weights themselves, on any scale.
        directions: For a frame or rows, "max" or "min" of each criterion; "max" if left out.
        normalization: none, sum, max, minmax or vector; the method's own if left out.
        pairwise: For a frame or rows, how many times as important the criterion of the row is
            as that of the column; None if it was not judged.
        accept_inconsistent: Whether judgements of pairs may contradict each other.
        samples: Weights to draw where there is no exact answer; a million if left out.
        seed: What the draws begin with; the same seed gives the same result anywhere.
        engine: Whose catalogue to go by; a shared one if left out.

    Raises BadInput with the place of what cannot be read or used, NotFound for an unknown
    method, source of weights or normalization.
    """
    if samples is not None and samples < 1:
        raise InvalidArgument(f"samples is {samples}; it must be 1 or more")
    options = abi.DecisionOptions(
        method=encoded(method),
        weights=encoded(weights) if isinstance(weights, str) else None,
        normalization=encoded(normalization),
        samples=samples or 0,
        seed=seed,
        accept_inconsistent=accept_inconsistent,
    )
    data = _document(decision, options)
    handle = (engine or shared_engine())._open()
    if data is None:
        stated = None if isinstance(weights, str) else weights
        matrix = _matrix(decision, stated, directions, pairwise)
        return _made(abi.orgkit_decide_matrix, handle, ctypes.byref(matrix), options)
    if directions is not None or pairwise is not None or not isinstance(weights, (str, type(None))):
        raise InvalidArgument(
            "weights, directions and pairwise judgements of a document stand in the document"
        )
    is_json = data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] in (b"{", b"[")
    function = abi.orgkit_decide_json if is_json else abi.orgkit_decide_csv
    return _made(function, handle, data, len(data), options)


def _made(function: Function, *arguments: Any) -> Decision:
    *rest, options = arguments
    return Decision(create(function, abi.orgkit_decision_free, *rest, ctypes.byref(options)))


def _document(decision: Decidable, options: abi.DecisionOptions) -> bytes | None:
    """The bytes of a document or a file; None for numbers. Names the input for messages."""
    if isinstance(decision, Mapping):
        return json.dumps(decision).encode()
    if isinstance(decision, str) and decision.lstrip()[:1] == "{":
        return decision.encode()
    if isinstance(decision, (str, os.PathLike)):
        options.file = encoded(os.fspath(decision))
        with open(decision, "rb") as file:
            return file.read()
    return None


def _matrix(
    decision: Any,
    weights: Sequence[float] | Mapping[str, float] | None,
    directions: Sequence[str] | Mapping[str, str] | None,
    pairwise: Sequence[Sequence[float | None]] | None,
) -> abi.DecisionMatrix:
    """The library's form of a data frame or of rows of numbers."""
    options: list[str] | None = None
    criteria: list[str] | None = None
    if hasattr(decision, "iloc"):
        options = [str(label) for label in decision.index]
        criteria = [str(label) for label in decision.columns]
        decision = decision.to_numpy()
    elif hasattr(decision, "to_dicts"):
        criteria = [str(label) for label in decision.columns]
        decision = decision.rows()
    rows = [[float(value) for value in row] for row in decision]
    width = len(criteria) if criteria is not None else len(rows[0]) if rows else 0
    for number, row in enumerate(rows):
        if len(row) != width:
            raise InvalidArgument(f"row {number} has {len(row)} values, not {width}")
    matrix = abi.DecisionMatrix(
        option_count=len(rows),
        criterion_count=width,
        values=_numbers(value for row in rows for value in row),
    )
    matrix.options = _texts(options)
    matrix.criteria = _texts(criteria)
    if weights is not None:
        matrix.weights = _numbers(_aligned(weights, criteria, width, "weights"))
    if directions is not None:
        numbers = []
        for direction in _aligned(directions, criteria, width, "directions"):
            if direction not in abi.DIRECTION:
                raise InvalidArgument(f'a direction is {direction!r}; it must be "max" or "min"')
            numbers.append(abi.DIRECTION[direction])
        matrix.directions = (ctypes.c_int32 * max(1, width))(*numbers)
    if pairwise is not None:
        cells = [float("nan") if cell is None else float(cell) for row in pairwise for cell in row]
        if len(cells) != width * width:
            raise InvalidArgument(f"pairwise has {len(cells)} judgements, not {width} x {width}")
        matrix.pairwise = _numbers(cells)
    return matrix


def _aligned(given: Any, criteria: list[str] | None, width: int, what: str) -> list[Any]:
    """One for each criterion, by name or in their order."""
    if isinstance(given, Mapping):
        if criteria is None or set(given) != set(criteria):
            raise InvalidArgument(f"{what} by name need a frame with exactly these columns")
        return [given[name] for name in criteria]
    values = list(given)
    if len(values) != width:
        raise InvalidArgument(f"{what} has {len(values)} items for {width} criteria")
    return values


def _numbers(values: Iterable[float]) -> Any:
    numbers = [float(value) for value in values]
    return (ctypes.c_double * max(1, len(numbers)))(*numbers)


def _texts(values: list[str] | None) -> Any:
    if values is None:
        return None
    return (ctypes.c_char_p * max(1, len(values)))(*(encoded(value) for value in values))
