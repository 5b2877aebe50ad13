"""What a company has: people and their reporting lines, accounts, facts."""

from __future__ import annotations

import ctypes
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any, Callable

from . import _inputs, _rows
from ._abi import diagnosis as diagnosis_abi
from ._abi import org as abi
from ._abi import recommendation as recommendation_abi
from ._abi import sample
from ._abi import segment as segment_abi
from ._abi import stage as stage_abi
from ._abi import structure as structure_abi
from ._abi.memory import Pointer, create, read
from ._abi.struct import Struct, encoded
from ._handle import Handle
from ._inputs import Format, JSONSource, Map, Source, json_bytes
from ._models import ModelAnswers, Models, ask
from ._models import models as all_models
from ._progress import Progress, with_progress
from ._table import Table, fields
from .diagnosis import Diagnosis
from .engine import Engine, shared_engine
from .plan import Plan
from .recommendation import Recommendations
from .records import Account, Notice, Person
from .segments import Segmentation
from .stages import Stages
from .structure import Structure
from .titles import Titles, titles_of_org


class Org(Handle):
    """People, accounts and facts of one company. Immutable; may be shared by threads.

    Made by Org.from_csv(), Org.from_rows() or Org.sample().
    """

    def __init__(self, pointer: Pointer, engine: Engine) -> None:
        super().__init__(pointer)
        self._engine = engine

    @classmethod
    def from_csv(
        cls,
        people: Source | None = None,
        accounts: Source | None = None,
        company: Source | Mapping[str, object] | None = None,
        *,
        lenient: bool = False,
        encoding: str = "utf-8",
        delimiter: str | None = None,
        date_order: str | None = None,
        map: Map | None = None,
        progress: Progress = None,
        engine: Engine | None = None,
    ) -> Org:
        """Reads an org from HRIS and CRM exports.

        Columns are recognised by their headers, in the spellings of common exports.

        Args:
            people: A path, bytes, or a file object. CSV, or JSON if its name ends in .json;
                what has no name is JSON if it begins like it.
            accounts: The same.
            company: A dict of facts, or JSON as a path, bytes or a file object.
            lenient: Leave bad rows out, each with a notice, instead of raising.
            encoding: "utf-8" or "latin1".
            delimiter: One of , ; | and tab; None finds out.
            date_order: "mdy" or "dmy"; None makes a date that can be read both ways an error.
            map: Headers read as a given field: {"Boss": "manager_id"}. A field that people
                and accounts both have is given by table if only one of them has the header:
                {"accounts": {"Band": "segment"}}.
            progress: Called with the work done and the total (0 if unknown) now and then; a
                true answer stops reading with Cancelled.
            engine: The engine to work with; None is a shared one.

        Raises:
            BadInput: With file, row, column, value and a hint.
            LimitExceeded: A documented maximum was passed.
            InvalidArgument: An option is wrong.
        """
        if isinstance(company, Mapping):
            company = _inputs.company_bytes(company)
        given = {"people": people, "accounts": accounts, "company": company}
        sources = {table: source for table, source in given.items() if source is not None}
        maps = _inputs.maps_by_table(map, [table for table in sources if table != "company"])
        form = Format(lenient, encoding, delimiter, date_order, maps)

        def fill(builder: Pointer) -> None:
            for table, source in sources.items():
                with_progress(progress, partial(_inputs.read, builder, table, source, form))

        return cls._build(engine, fill)

    @classmethod
    def from_rows(
        cls,
        people: Iterable[Mapping[str, object]] = (),
        accounts: Iterable[Mapping[str, object]] = (),
        company: Mapping[str, object] | None = None,
        *,
        engine: Engine | None = None,
    ) -> Org:
        """Makes an org of dicts, whose keys are the fields of Person and Account.

        A missing key, None and NaN are all "not known". Dates are dates or ISO 8601 text.

        Raises:
            BadInput: With the place as `pointer`; for an unknown key the nearest as hint.
        """

        def fill(builder: Pointer) -> None:
            _rows.add(builder, "people", people)
            _rows.add(builder, "accounts", accounts)
            if company is not None:
                content = _inputs.company_bytes(company)
                with_progress(None, partial(_inputs.read, builder, "company", content, Format()))

        return cls._build(engine, fill)

    @classmethod
    def sample(cls, *, engine: Engine | None = None) -> Org:
        """The sample company: synthetic, with planted problems."""
        files = sample.files()
        return cls.from_csv(
            files["people.csv"], files["accounts.csv"], files["company.json"], engine=engine
        )

    @classmethod
    def _build(cls, engine: Engine | None, fill: Callable[[Pointer], None]) -> Org:
        engine = engine or shared_engine()
        builder = create(abi.orgkit_org_builder_create, abi.orgkit_org_builder_free, engine._open())
        fill(builder)
        return cls(create(abi.orgkit_org_builder_seal, abi.orgkit_org_free, builder), engine)

    def __repr__(self) -> str:
        if self.closed:
            return "<Org (closed)>"
        return f"<Org: {len(self.people)} people, {len(self.accounts)} accounts>"

    @property
    def people(self) -> Table[Person]:
        """The rows of the people table, in the order of reading."""
        return Table(abi.orgkit_org_person_count(self._open()), self._person, fields(Person))

    @property
    def accounts(self) -> Table[Account]:
        """The rows of the accounts table, in the order of reading."""
        return Table(abi.orgkit_org_account_count(self._open()), self._account, fields(Account))

    @property
    def notices(self) -> Table[Notice]:
        """What reading did and what one should know: rows left out, columns not read."""
        return Table(abi.orgkit_org_notice_count(self._open()), self._notice, fields(Notice))

    def structure(self) -> Structure:
        """Analyses the reporting tree: depth, spans of control, defects.

        Raises BadInput if the org has no people, or no managers were given.
        """
        return Structure(
            create(
                structure_abi.orgkit_structure_analyze,
                structure_abi.orgkit_structure_free,
                self._open(),
            )
        )

    def segments(self, scheme: str = "arr-bands") -> Segmentation:
        """Segments the accounts, and adds up every owner's book of business.

        Raises NotFound for an unknown scheme, BadInput without accounts.
        """
        return Segmentation(
            create(
                segment_abi.orgkit_segmentation_analyze,
                segment_abi.orgkit_segmentation_free,
                self._engine._open(),
                self._open(),
                encoded(scheme),
            )
        )

    def stages(self) -> Stages:
        """Places the company on every axis that some source divides companies by.

        Goes by the company facts and, where they are silent, by what the tables count.
        """
        return Stages(
            create(
                stage_abi.orgkit_stages_assess,
                stage_abi.orgkit_stages_free,
                self._engine._open(),
                self._open(),
            )
        )

    def decide(
        self,
        model: str,
        about: str | None = None,
        *,
        readings: Sequence[str] = (),
        weights: Mapping[str, float] | None = None,
        samples: int | None = None,
        seed: int = 1,
        models: Models | None = None,
    ) -> ModelAnswers:
        """Asks a decision model about the company: which option is first, why, how surely.

        Goes by the company facts and the tables; what is not known widens scores to ranges.

        Args:
            model: E.g. "revops-model"; `orgkit.models()` has all.
            about: The only part of the company to ask about; None for all that the model has.
            readings: Sides of contradictions that decide, instead of the preferred source's or
                the first.
            weights: Weights by criterion that take the place of the model's own.
            samples: Weights to draw where there is no exact answer; a hundred thousand if left
                out.
            seed: What the draws begin with; the same seed gives the same result anywhere.
            models: Models with some of one's own, from `orgkit.models()`.

        Raises NotFound for an unknown model, subject, reading or criterion; InvalidArgument for
        weights that are negative or all 0.
        """
        known = models or all_models(engine=self._engine)
        return ask(known, self._open(), model, about, readings, weights, samples, seed)

    def titles(self) -> Titles:
        """Reads the titles of the people: function, level, role, segment and region.

        Departments, managers and reports decide what a title leaves open. Columns for
        function, level and role, which count in a diagnosis, are not looked at here.
        """
        return titles_of_org(self._engine._open(), self._open())

    def diagnose(
        self,
        as_of: str | date | None = None,
        scheme: str | None = None,
        progress: Progress = None,
        baseline: JSONSource | None = None,
    ) -> Diagnosis:
        """Applies every rule, and says what is wrong, why, and what is not known.

        Args:
            as_of: The day for which the diagnosis holds, a date or ISO 8601. OrgKit never
                asks the clock: rules that need a day are unknown without one.
            scheme: The segment scheme; None is "arr-bands".
            progress: Called with the work done and the total (0 if unknown) now and then; a
                true answer stops with Cancelled.
            baseline: Findings that are known and do not count: what Diagnosis.baseline() gave,
                as a dict, or as JSON in a path, bytes or a file object.

        Raises:
            BadInput: The org is empty, or the baseline is none.
            NotFound: There is no such scheme.
            InvalidArgument: `as_of` is not a date.
            Cancelled: `progress` asked to stop.
        """
        engine, org = self._engine._open(), self._open()
        day = _iso(as_of)
        name, known = (None, None) if baseline is None else json_bytes(baseline)

        def run(callback: Any) -> Pointer:
            options = diagnosis_abi.DiagnosisOptions(
                as_of=encoded(day),
                scheme=encoded(scheme),
                progress=callback,
                baseline=known,
                baseline_size=len(known or b""),
                baseline_name=name,
            )
            return create(
                diagnosis_abi.orgkit_diagnose,
                diagnosis_abi.orgkit_diagnosis_free,
                engine,
                org,
                ctypes.byref(options),
            )

        return Diagnosis(with_progress(progress, run))

    def recommend(
        self,
        as_of: str | date | None = None,
        scheme: str | None = None,
        progress: Progress = None,
    ) -> Recommendations:
        """Says what to do about what is wrong, as one ranked list.

        Each recommendation names its findings and sources, what to try before, and what would
        change it. Recommendations.apply() tries some on the tables.

        Args:
            as_of: As in diagnose().
            scheme: As in diagnose().
            progress: As in diagnose().

        Raises what diagnose() raises.
        """
        engine, org = self._engine._open(), self._open()

        def run(callback: Any) -> Pointer:
            options = recommendation_abi.RecommendOptions(
                as_of=encoded(_iso(as_of)), scheme=encoded(scheme), progress=callback
            )
            return create(
                recommendation_abi.orgkit_recommend,
                recommendation_abi.orgkit_recommendations_free,
                engine,
                org,
                ctypes.byref(options),
            )

        return Recommendations(
            with_progress(progress, run), lambda pointer: Org(pointer, self._engine)
        )

    def plan(
        self,
        kind: str = "transition",
        start: str | date | None = None,
        as_of: str | date | None = None,
        scheme: str | None = None,
    ) -> Plan:
        """Fills a procedure of the sources with what this company is to do, and by whom.

        Args:
            kind: "transition" (90 days to RevOps), "pilot" (a month in one segment) or
                "launch" (of a central RevOps team).
            start: The first day; None is that of the recommendations.
            as_of: As in diagnose().
            scheme: As in diagnose().

        Raises NotFound for a kind that there is not, and what diagnose() raises.
        """
        return self.recommend(as_of, scheme).plan(kind, _iso(start))

    def _row(self, struct: type[Struct], function: Any, index: int) -> dict[str, Any]:
        pointer = self._open()
        return read(struct, function, pointer, index)

    def _person(self, index: int) -> Person:
        return Person(**self._row(abi.Person, abi.orgkit_org_person, index))

    def _account(self, index: int) -> Account:
        values = self._row(abi.Account, abi.orgkit_org_account, index)
        return Account(account_id=values.pop("id"), **values)

    def _notice(self, index: int) -> Notice:
        values = self._row(abi.Notice, abi.orgkit_org_notice, index)
        values["kind"] = abi.NOTICE_KIND.get(values["kind"], "")
        values["row"] = values["row"] or None
        return Notice(**values)


def _iso(day: str | date | None) -> str | None:
    """A day as the library takes it."""
    if isinstance(day, datetime):
        day = day.date()
    return day.isoformat() if isinstance(day, date) else day
