"""The engine: the catalogue of benchmarks, the rules and the segment schemes."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ._abi import benchmark as abi
from ._abi import plugins as plugins_abi
from ._abi import rule as rules_abi
from ._abi import title as title_abi
from ._abi.engine import (
    PLUGIN_SEARCH,
    EngineOptions,
    orgkit_engine_create,
    orgkit_engine_fail_on,
    orgkit_engine_free,
)
from ._abi.memory import create, read
from ._abi.status import call
from ._abi.struct import encoded
from ._abi.text import RenderOptions, render
from ._catalog import Catalog
from ._handle import Document, Handle
from ._inputs import Format, JSONSource, Map, Source, json_bytes
from ._progress import Progress
from ._table import Row
from .errors import InvalidArgument
from .plugins import Plugins
from .titles import Title, Titles, titles_of_table


@dataclass(frozen=True)
class Benchmark(Row):
    """One row of the catalogue. Several rows may share a key: sources disagree.

    Attributes:
        key: E.g. "csm-ratio.enterprise".
        value: A point, or None.
        low: The lower end of a band; None is an open end.
        high: The upper end of a band; None is an open end.
        high_excluded: Whether `high` itself is outside the band.
        unit: E.g. "accounts per CSM".
        population: Whom it speaks of, e.g. "enterprise accounts".
        source: The source's id.
        source_title: The source's title.
        locator: Where in the source.
        grade: study, practice, vendor, anecdote or assumption (OrgKit's own).
        note: A remark, or None.
        plugin: The plugin that brought it; None for what is built in.
    """

    key: str
    value: float | None
    low: float | None
    high: float | None
    high_excluded: bool
    unit: str | None
    population: str | None
    source: str | None
    source_title: str | None
    locator: str | None
    grade: str | None
    note: str | None
    plugin: str | None

    @classmethod
    def _of(cls, values: dict[str, Any]) -> Benchmark:
        return cls(**{**values, "high_excluded": bool(values["high_excluded"])})


@dataclass(frozen=True)
class Rule(Row):
    """What a diagnosis looks for.

    Attributes:
        id: Names the defect, e.g. "span-too-wide".
        area: E.g. "structure".
        severity: "critical", "warning" or "advice".
        summary: What is wrong, in one sentence.
        why: Why it matters.
        remedy: What to do about it.
        how: How it is decided: from what, by which comparison, and when it does not apply.
    """

    id: str
    area: str
    severity: str
    summary: str
    why: str
    remedy: str
    how: str


class Engine(Handle):
    """The catalogue and the rules. Immutable: one engine can serve a whole program.

    Analyses use a shared one unless they are given another, so most programs need
    none of their own.
    """

    def __init__(
        self,
        *,
        prefer_sources: Sequence[str] = (),
        settings: JSONSource | None = None,
        roles: Source | None = None,
        plugins: Sequence[str | os.PathLike[str]] = (),
        plugins_from: Sequence[str] = (),
        disabled_plugins: Sequence[str] = (),
    ) -> None:
        """Makes an engine.

        Args:
            prefer_sources: Where sources disagree, the word of these counts first, e.g.
                ["S2"]. Their rows come first among those of a benchmark's key.
            settings: What the company has decided: which rules hold and how much they matter,
                its own benchmarks, findings that it accepts, preferred sources by key. A dict
                such as {"rules": {"span-too-wide": {"severity": "critical", "reason": "board"}}},
                or JSON as a path, bytes or a file object (`orgkit.schema("settings")`). It wins
                over `prefer_sources` for the keys that it names.
            roles: Words of titles beside those of the catalogue, and before them: CSV with
                the columns kind, phrase and value, as a path, bytes or a file object.
            plugins: Plugins to load: manifests, or folders that hold a plugin.json;
                "PATH#sha256=HEX" pins the bytes of one.
            plugins_from: Where to look for more: "environment" (ORGKIT_PLUGIN_PATH), "user",
                "system". Nowhere by default.
            disabled_plugins: Ids of plugins that are listed, and not used.

        Raises:
            NotFound: For a preferred source or disabled plugin that there is not.
            BadInput: The settings are none, name what there is not, or give no reason; or the
                roles cannot be read.
            PluginRefused: A plugin is not trusted, or not in order.
        """
        sources = _texts("prefer_sources", prefer_sources)
        paths = _texts("plugins", plugins)
        disabled = _texts("disabled_plugins", disabled_plugins)
        name, content = (None, None) if settings is None else json_bytes(settings)
        roles_name, words = (None, None) if roles is None else json_bytes(roles)
        options = EngineOptions(
            flags=_search(plugins_from),
            roles=words,
            roles_size=len(words or b""),
            roles_name=roles_name,
            prefer_sources=(ctypes.c_char_p * len(sources))(*sources),
            prefer_source_count=len(sources),
            settings=content,
            settings_size=len(content or b""),
            settings_name=name,
            plugins=(ctypes.c_char_p * len(paths))(*paths),
            plugin_count=len(paths),
            disabled_plugins=(ctypes.c_char_p * len(disabled))(*disabled),
            disabled_plugin_count=len(disabled),
        )
        super().__init__(create(orgkit_engine_create, orgkit_engine_free, ctypes.byref(options)))

    def __repr__(self) -> str:
        return f"<Engine{' (closed)' if self.closed else ''}>"

    @property
    def fail_on(self) -> str | None:
        """The severity from which on findings are a failure, as the settings say."""
        return rules_abi.SEVERITY.get(orgkit_engine_fail_on(self._open()))

    @property
    def catalog(self) -> Catalog:
        """Everything else that is known: roles, structures, procedures and so on, by kind."""
        return Catalog(self)

    @property
    def plugins(self) -> Plugins:
        """The plugins there are, the built-in one among them."""
        return Plugins(self)

    @property
    def schemes(self) -> tuple[str, ...]:
        """Ids of the segment schemes that can be selected, built-in ones first."""
        engine = self._open()
        return tuple(
            plugins_abi.orgkit_scheme_id(engine, index).decode()
            for index in range(plugins_abi.orgkit_scheme_count(engine))
        )

    def benchmarks(self, key: str | None = None) -> list[Benchmark]:
        """The rows of `key`, of all keys that begin with `key` and a dot, or of all keys.

        Raises NotFound, with the nearest key as hint.
        """
        engine = self._open()
        count = abi.orgkit_benchmark_count(engine)
        rows = [
            Benchmark._of(read(abi.Benchmark, abi.orgkit_benchmark_at, engine, index))
            for index in range(count)
        ]
        if key is None:
            return rows
        found = [row for row in rows if row.key == key or row.key.startswith(f"{key}.")]
        if not found:
            size = ctypes.c_size_t()
            call(
                abi.orgkit_benchmark_find,
                engine,
                encoded(key),
                ctypes.byref(size),
                ctypes.byref(size),
            )
        return found

    def rules(self) -> list[Rule]:
        """All rules, ordered by id."""
        engine = self._open()
        return [
            self._rule(read(rules_abi.Rule, rules_abi.orgkit_rule_at, engine, index))
            for index in range(rules_abi.orgkit_rule_count(engine))
        ]

    def explain(self, rule: str) -> Explanation:
        """A rule's page: what it looks for, why, sources, remedy, examples.

        Raises NotFound, with the nearest id as hint.
        """
        return Explanation(self, rule)

    def read_title(
        self,
        title: str,
        *,
        department: str | None = None,
        manager_title: str | None = None,
        reports: int | None = None,
    ) -> Title:
        """Reads a job title.

        Args:
            title: E.g. "Sr. Mgr, Customer Success - EMEA".
            department: Decides the function where the title leaves it open.
            manager_title: Does so where the department does not.
            reports: Direct reports; decides whether a "Payroll Manager" manages people.
        """
        context = title_abi.TitleContext(
            department=encoded(department),
            manager_title=encoded(manager_title),
            reports=-1 if reports is None else max(0, reports),
        )
        out = title_abi.Title()
        text, engine = encoded(title), self._open()
        call(
            title_abi.orgkit_title_read,
            engine,
            text,
            ctypes.byref(context),
            ctypes.byref(out),
        )
        return Title._of(out.values())

    def titles(
        self,
        source: Source,
        *,
        lenient: bool = False,
        encoding: str = "utf-8",
        delimiter: str | None = None,
        map: Map | None = None,
        progress: Progress = None,
    ) -> Titles:
        """Reads the titles of a table, which needs no other column than one of titles.

        Employee id, manager and department, where the table has them, decide what a title
        leaves open. Arguments and errors are those of Org.from_csv().
        """
        own = {"titles": {key: str(value) for key, value in (map or {}).items()}}
        form = Format(lenient, encoding, delimiter, None, own)
        return titles_of_table(self._open(), source, form, progress)

    @staticmethod
    def _rule(values: dict[str, Any]) -> Rule:
        severity = rules_abi.SEVERITY.get(values["severity"], "")
        return Rule(**{**values, "severity": severity})


class Explanation(Document):
    """The page of one rule; it prints as text."""

    def __init__(self, engine: Engine, rule: str) -> None:
        self._engine = engine
        self._id = encoded(rule)
        self.json()

    def __repr__(self) -> str:
        return self.text()

    def _render(self, options: RenderOptions) -> str:
        engine = self._engine._open()
        return render(rules_abi.orgkit_rule_render, engine, self._id, options=options)


def _texts(name: str, values: Sequence[str | os.PathLike[str]]) -> list[bytes | None]:
    """A list of texts for the library. Raises InvalidArgument for a single text."""
    if isinstance(values, (str, os.PathLike)):
        raise InvalidArgument(
            f"{name} is {values!r}; it must be a sequence of ids or paths", hint=f"use [{values!r}]"
        )
    return [encoded(os.fspath(value)) for value in values]


def _search(places: Sequence[str]) -> int:
    """The flags of places to look for plugins in."""
    flags = 0
    for place in [places] if isinstance(places, str) else places:
        if place not in PLUGIN_SEARCH:
            known = ", ".join(map(repr, PLUGIN_SEARCH))
            raise InvalidArgument(f"plugins_from has {place!r}; it may hold {known}")
        flags |= PLUGIN_SEARCH[place]
    return flags


# By process, since a forked child needs one of its own.
_shared: dict[int, Engine] = {}


def shared_engine() -> Engine:
    """The engine of those who bring none: one for each process, made when first needed."""
    process = os.getpid()
    return _shared.get(process) or _shared.setdefault(process, Engine())
