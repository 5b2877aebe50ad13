"""Design revenue organisations: structure, segments, and a diagnosis with its sources.

Example::

    import orgkit

    org = orgkit.Org.from_csv(people="hris.csv", accounts="crm.csv")
    print(org.diagnose(as_of="2026-03-31"))
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__version__ = "0.1.0"

if TYPE_CHECKING:
    from ._api import *  # noqa: F403
else:

    def __getattr__(name: str) -> object:
        # The package is read when it is first used, so that to import it costs next to nothing.
        if not name.startswith("_"):
            from . import _api

            if name in _api.__all__:
                return globals().setdefault(name, getattr(_api, name))
        if name == "__all__":
            return __dir__()
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        from . import _api

        return [*_api.__all__, "__version__"]
