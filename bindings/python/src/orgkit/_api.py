"""Everything public, in one place."""

from __future__ import annotations

import json
from typing import Any

from ._abi.schema import schema as _schema
from ._abi.struct import encoded as _encoded
from ._abi.version import orgkit_version as _orgkit_version
from ._catalog import Catalog, Hits, Record, Records
from ._diff import Change, Diff, DiffSummary, Drift, diff
from ._models import Answer, Choice, Model, ModelAnswers, ModelPage, Models, models
from .decision import Decision, Ranked, Weighed, decide
from .diagnosis import (
    AcceptedFindings,
    Diagnosis,
    DiagnosisSummary,
    Finding,
    MissingFinding,
    Question,
    UnknownRule,
)
from .engine import Benchmark, Engine, Explanation, Rule, shared_engine
from .errors import (
    BadInput,
    Cancelled,
    ForkedHandle,
    InternalError,
    InvalidArgument,
    LibraryNotFound,
    LimitExceeded,
    NotFound,
    OrgKitError,
    OutOfMemory,
    PluginRefused,
    Unsupported,
)
from .org import Org
from .plan import Plan, PlanStep
from .plugins import (
    Contribution,
    Plugin,
    PluginReport,
    Plugins,
    plugin_template,
    test_plugin,
    validate_plugin,
)
from .raci import (
    Raci,
    RaciAssignment,
    RaciCandidate,
    RaciCell,
    RaciFinding,
    RaciHolding,
    RaciLoad,
    RaciReview,
    RaciRole,
    RaciSummary,
    RaciTask,
)
from .recommendation import (
    Alternative,
    Hire,
    Recommendation,
    Recommendations,
    TableChange,
    Trial,
)
from .records import Account, Notice, Person
from .segments import Book, Segment, Segmentation
from .stages import Stage, Stages
from .structure import DanglingManager, Defects, Position, Span, Structure
from .titles import Title, Titles

__all__ = [
    "AcceptedFindings",
    "Account",
    "Alternative",
    "Answer",
    "BadInput",
    "Benchmark",
    "Book",
    "Cancelled",
    "Catalog",
    "Change",
    "Choice",
    "Contribution",
    "DanglingManager",
    "Decision",
    "Defects",
    "Diagnosis",
    "DiagnosisSummary",
    "Diff",
    "DiffSummary",
    "Drift",
    "Engine",
    "Explanation",
    "Finding",
    "ForkedHandle",
    "Hire",
    "Hits",
    "InternalError",
    "InvalidArgument",
    "LibraryNotFound",
    "LimitExceeded",
    "MissingFinding",
    "Model",
    "ModelAnswers",
    "ModelPage",
    "Models",
    "NotFound",
    "Notice",
    "Org",
    "OrgKitError",
    "OutOfMemory",
    "Person",
    "Plan",
    "PlanStep",
    "Plugin",
    "PluginRefused",
    "PluginReport",
    "Plugins",
    "Position",
    "Question",
    "Raci",
    "RaciAssignment",
    "RaciCandidate",
    "RaciCell",
    "RaciFinding",
    "RaciHolding",
    "RaciLoad",
    "RaciReview",
    "RaciRole",
    "RaciSummary",
    "RaciTask",
    "Ranked",
    "Recommendation",
    "Recommendations",
    "Record",
    "Records",
    "Rule",
    "Segment",
    "Segmentation",
    "Span",
    "Stage",
    "Stages",
    "Structure",
    "TableChange",
    "Title",
    "Titles",
    "Trial",
    "UnknownRule",
    "Unsupported",
    "Weighed",
    "catalog",
    "decide",
    "diff",
    "models",
    "plugin_template",
    "read_title",
    "schema",
    "test_plugin",
    "validate_plugin",
    "version",
]


def version() -> str:
    """The version of the loaded library; `__version__` is that of this package."""
    found: bytes = _orgkit_version()
    return found.decode()


def catalog(kind: str) -> Records:
    """The records of a kind, e.g. "role", from the shared engine: Engine.catalog[kind]."""
    return shared_engine().catalog[kind]


def read_title(
    title: str,
    *,
    department: str | None = None,
    manager_title: str | None = None,
    reports: int | None = None,
) -> Title:
    """Reads a job title with the shared engine; see Engine.read_title()."""
    return shared_engine().read_title(
        title, department=department, manager_title=manager_title, reports=reports
    )


def schema(name: str) -> dict[str, Any]:
    """A JSON Schema (draft 2020-12): of what goes in, e.g. "company", or comes out.

    Raises NotFound, with the names there are as hint.
    """
    document: dict[str, Any] = json.loads(_schema(_encoded(name)))
    return document
