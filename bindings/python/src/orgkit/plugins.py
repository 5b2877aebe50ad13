"""Plugins: what an engine has of them, and whether one is in order."""

from __future__ import annotations

import ctypes
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ._abi import plugins as abi
from ._abi.library import Function
from ._abi.memory import read
from ._abi.struct import encoded
from ._abi.text import RenderOptions, document, render
from ._handle import Document
from ._table import Row, Table, fields
from .errors import NotFound

if TYPE_CHECKING:
    from .engine import Engine


@dataclass(frozen=True)
class Contribution(Row):
    """Something that a plugin brings.

    Attributes:
        kind: "segment-scheme", "benchmark", "source", "phrase", "decision-model", or the
            kind of a record such as "raci-template".
        id: What it is selected or looked up by, e.g. "acme:tiers".
        title: What it is, in a few words.
    """

    kind: str
    id: str
    title: str


@dataclass(frozen=True)
class Plugin(Row):
    """A plugin of an engine.

    Attributes:
        id: Prefixes everything that it brings; "orgkit" for what is built in.
        version: Its own version.
        kind: "built-in" or "declarative".
        title: What it is, in a few words.
        file: The manifest as it was named; None for what is built in.
        sha256: Of the manifest's bytes, in hexadecimal digits; None for what is built in.
        enabled: Whether what it brings is used.
        contributions: What it brings.
    """

    id: str
    version: str
    kind: str
    title: str
    file: str | None
    sha256: str | None
    enabled: bool
    contributions: tuple[Contribution, ...]

    def record(self) -> dict[str, Any]:
        """The plugin as a flat dict, with the ids of what it brings as one text."""
        ids = ", ".join(item.id for item in self.contributions)
        return {**super().record(), "contributions": ids}


class Plugins(Table[Plugin], Document):
    """The plugins of an engine, built-in ones first; from Engine.plugins.

    Usable as long as the engine is open.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        super().__init__(abi.orgkit_plugin_count(engine._open()), self._at, fields(Plugin))

    def named(self, id: str) -> Plugin:
        """The plugin called `id`. Raises NotFound."""
        found = next((plugin for plugin in self if plugin.id == id), None)
        if found is None:
            known = ", ".join(plugin.id for plugin in self)
            raise NotFound(f'there is no plugin "{id}"', hint=f"there are: {known}")
        return found

    def _at(self, index: int) -> Plugin:
        engine = self._engine._open()
        values = read(abi.PluginInfo, abi.orgkit_plugin_at, engine, index)
        items = (
            Contribution(
                **read(abi.Contribution, abi.orgkit_plugin_contribution, engine, index, place)
            )
            for place in range(values.pop("contribution_count"))
        )
        values["enabled"] = bool(values["enabled"])
        return Plugin(contributions=tuple(items), **values)

    def _render(self, options: RenderOptions) -> str:
        return render(abi.orgkit_plugins_render, self._engine._open(), None, options=options)


class PluginReport(Document):
    """Whether a plugin is in order; it prints as text.

    Attributes:
        failed: Number of checks that failed.
    """

    def __init__(self, function: Function, path: str | os.PathLike[str]) -> None:
        self._function = function
        self._path = encoded(os.fspath(path))
        self.failed = int(self.to_dict()["failed"])

    @property
    def ok(self) -> bool:
        """Whether no check failed."""
        return self.failed == 0

    def __repr__(self) -> str:
        return self.text()

    def _render(self, options: RenderOptions) -> str:
        failed = ctypes.c_size_t()
        return document(self._function, self._path, ctypes.byref(options), ctypes.byref(failed))


def validate_plugin(path: str | os.PathLike[str]) -> PluginReport:
    """Holds the plugin at `path` against everything that is asked of one.

    Raises PluginRefused if plugins are switched off.
    """
    return PluginReport(abi.orgkit_plugin_validate, path)


def test_plugin(path: str | os.PathLike[str]) -> PluginReport:
    """Runs the examples of the plugin at `path`. Raises PluginRefused if it cannot load."""
    return PluginReport(abi.orgkit_plugin_test, path)
