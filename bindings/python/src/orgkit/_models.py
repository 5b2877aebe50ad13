"""Questions of organisation design, answered for one company."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ._abi import model as abi
from ._abi.memory import Pointer, create, read
from ._abi.struct import encoded
from ._abi.text import RenderOptions, render
from ._handle import Document, Result
from ._inputs import JSONSource, json_bytes
from ._table import Row, Table, fields
from .engine import Engine, shared_engine
from .errors import InvalidArgument


@dataclass(frozen=True)
class Model(Row):
    """One decision model.

    Attributes:
        id: E.g. "revops-model".
        question: What it answers.
        option_count: How many options there are.
        criterion_count: How many criteria they are judged by.
        subject_count: Parts of the company that it is asked of one by one; 0 for the company as
            a whole.
    """

    id: str
    question: str
    option_count: int
    criterion_count: int
    subject_count: int


class ModelPage(Document):
    """One model with its options, criteria, gates, ratings and sources; it prints as text."""

    def __init__(self, models: Models, model: str) -> None:
        self._models = models
        self._id = encoded(model)
        self.json()

    def __repr__(self) -> str:
        return self.text()

    def _render(self, options: RenderOptions) -> str:
        return render(abi.orgkit_models_render, self._models._open(), self._id, options=options)


class Models(Result):
    """The decision models there are, from models(). Immutable."""

    def __repr__(self) -> str:
        return f"<Models: {len(self)}>"

    def __len__(self) -> int:
        count: int = abi.orgkit_models_count(self._open())
        return count

    def __iter__(self) -> Iterator[Model]:
        return iter(self.rows)

    def __getitem__(self, model: str) -> ModelPage:
        """The page of a model. Raises NotFound, with the nearest id."""
        return ModelPage(self, model)

    @property
    def rows(self) -> Table[Model]:
        """The models, ordered by id."""
        return Table(len(self), self._model, fields(Model))

    @property
    def ids(self) -> tuple[str, ...]:
        """The models' ids."""
        return tuple(model.id for model in self.rows)

    def _model(self, index: int) -> Model:
        return Model(**read(abi.Model, abi.orgkit_models_at, self._open(), index))

    def _render(self, options: RenderOptions) -> str:
        return render(abi.orgkit_models_render, self._open(), None, options=options)


@dataclass(frozen=True)
class Choice(Row):
    """One option in an answer.

    Attributes:
        id: E.g. "centralized".
        name: What people call it.
        standing: "open", "conditional" (a fact that a gate looks at is not known) or "closed".
        rank: From 1; equal scores share a rank; None if it is closed.
        score: Weighted mean of scores from 1 to 5; None if it is closed.
        low: The least that the score is, whatever is unknown.
        high: The most that it is.
        acceptability: Share of weights and unknown values for which it is first; None if closed.
        gate: Why it is closed, or may be; None if it is open.
    """

    id: str
    name: str
    standing: str
    rank: int | None
    score: float | None
    low: float
    high: float
    acceptability: float | None
    gate: str | None


class Answer:
    """What a model says of a company, or of one part of it; from an ModelAnswers.

    Attributes:
        model: The model's id.
        subject: The part of the company that is spoken of; None for all of it.
        is_applicable: Whether the question makes sense here.
        is_settled: Whether nothing that is unknown puts another option first.
        margin: By how much the second score is behind the first; None for fewer than two.
        decisive_fact: The unknown fact that would change the winner most; None if none would.
    """

    model: str
    subject: str | None
    is_applicable: bool
    is_settled: bool
    margin: float | None
    decisive_fact: str | None

    def __init__(self, answers: ModelAnswers, index: int) -> None:
        values = read(abi.ModelAnswer, abi.orgkit_model_answers_at, answers._open(), index)
        self._answers = answers
        self._index = index
        self.model = values["model"]
        self.subject = values["subject"]
        self.is_applicable = bool(values["is_applicable"])
        self.is_settled = bool(values["is_settled"])
        self.margin = values["margin"]
        self.decisive_fact = values["decisive_fact"]
        self._option_count: int = values["option_count"]
        self._winner_count: int = values["winner_count"]

    def __repr__(self) -> str:
        of = f" of {self.subject}" if self.subject else ""
        return f"<Answer to {self.model}{of}: {', '.join(self.winners) or 'none'}>"

    @property
    def options(self) -> Table[Choice]:
        """The options from best to worst, closed ones last."""
        return Table(self._option_count, self._choice, fields(Choice))

    @property
    def winners(self) -> tuple[str, ...]:
        """The options of rank 1; none if all are closed or the question makes no sense."""
        return tuple(option.id for option in self.options[: self._winner_count])

    @cached_property
    def details(self) -> dict[str, Any]:
        """All ratings, gates, sides of contradictions and facts that would change the answer,
        with their sources: an answer of `schema("model-answer")`."""
        found: dict[str, Any] = self._answers.to_dict()["answers"][self._index]
        return found

    def _choice(self, index: int) -> Choice:
        values = read(
            abi.ModelChoice,
            abi.orgkit_model_answers_choice,
            self._answers._open(),
            self._index,
            index,
        )
        values["standing"] = abi.STANDING[values["standing"]]
        values["rank"] = values["rank"] or None
        return Choice(**values)


class ModelAnswers(Result, Sequence[Answer]):
    """What a model says of a company, from Org.decide(). Immutable.

    A sequence of one answer for each of the model's subjects, or of one for the company. Text
    and JSON hold every reason with its source.
    """

    _renderer = abi.orgkit_model_answers_render

    def __repr__(self) -> str:
        return f"<ModelAnswers: {', '.join(repr(answer) for answer in self)}>"

    def __len__(self) -> int:
        count: int = abi.orgkit_model_answers_count(self._open())
        return count

    def __getitem__(self, index: Any) -> Any:
        if isinstance(index, slice):
            return [Answer(self, number) for number in range(*index.indices(len(self)))]
        number = index + len(self) if index < 0 else index
        if not 0 <= number < len(self):
            raise IndexError(f"there is no answer {index}; there are {len(self)}")
        return Answer(self, number)

    @property
    def winners(self) -> dict[str | None, tuple[str, ...]]:
        """The options of rank 1 by subject; the subject of the company as a whole is None."""
        return {answer.subject: answer.winners for answer in self}


def models(*own: JSONSource, engine: Engine | None = None) -> Models:
    """The built-in decision models, and models of one's own.

    Args:
        own: Models as of `schema("model")`: a dict, or JSON as a path, bytes or a file object.
        engine: Whose catalogue to go by; a shared one if left out.

    Raises BadInput for a document that is no model, with its file and pointer, and for an id
    that another model has.
    """
    documents = [json_bytes(source) for source in own]
    count = len(documents)
    options = abi.ModelsOptions(count=count)
    if count:
        options.documents = (ctypes.c_char_p * count)(*(data for _, data in documents))
        options.sizes = (ctypes.c_size_t * count)(*(len(data) for _, data in documents))
        options.names = (ctypes.c_char_p * count)(*(name for name, _ in documents))
    return Models(
        create(
            abi.orgkit_models_create,
            abi.orgkit_models_free,
            (engine or shared_engine())._open(),
            ctypes.byref(options),
        )
    )


def ask(
    known: Models,
    org: Pointer,
    model: str,
    about: str | None,
    readings: Sequence[str],
    weights: Mapping[str, float] | None,
    samples: int | None,
    seed: int,
) -> ModelAnswers:
    """Asks a model about an org."""
    if samples is not None and samples < 1:
        raise InvalidArgument(f"samples is {samples}; it must be 1 or more")
    chosen, stated = list(readings), dict(weights or {})
    options = abi.ModelOptions(
        subject=encoded(about),
        reading_count=len(chosen),
        weight_count=len(stated),
        samples=samples or 0,
        seed=seed,
    )
    if chosen:
        options.readings = (ctypes.c_char_p * len(chosen))(*(encoded(name) for name in chosen))
    if stated:
        options.criteria = (ctypes.c_char_p * len(stated))(*(encoded(name) for name in stated))
        options.weights = (ctypes.c_double * len(stated))(*stated.values())
    return ModelAnswers(
        create(
            abi.orgkit_models_ask,
            abi.orgkit_model_answers_free,
            known._open(),
            org,
            encoded(model),
            ctypes.byref(options),
        )
    )
