"""Runs the tests against the staged library, as installed for users."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import settings

ROOT = Path(__file__).resolve().parents[3]
STAGE = Path(os.environ.get("STAGE", ROOT / ".build-release" / "stage"))
SHARED_DATA = Path(os.environ.get("ORGKIT_SHARED_DATA", ROOT.parent / "shared" / "data"))

os.environ.setdefault("ORGKIT_LIBRARY", str(STAGE / "lib" / "liborgkit.so.1"))

# A run depends on the checkout alone, and leaves nothing in it.
os.environ.setdefault("HYPOTHESIS_STORAGE_DIRECTORY", f"{tempfile.gettempdir()}/orgkit-hypothesis")
settings.register_profile("orgkit", database=None, deadline=None)
settings.load_profile("orgkit")


@pytest.fixture
def root() -> Path:
    """The root of the checkout."""
    return ROOT


@pytest.fixture
def command() -> Path:
    """The staged command."""
    return STAGE / "bin" / "orgkit"


@pytest.fixture
def shared_data() -> Path:
    """The folder of real data, which is not part of the project."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"the shared data folder is absent: {SHARED_DATA}")
    return SHARED_DATA


@pytest.fixture(scope="session")
def sample():
    """The sample company."""
    import orgkit

    return orgkit.Org.sample()
