"""Wheels: one with the library, for any Python; one without, which finds it elsewhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1]
PLATFORM = sysconfig.get_platform().replace("-", "_").replace(".", "_")


@pytest.fixture
def copy(tmp_path):
    """The package's sources outside of the checkout."""
    target = tmp_path / "checkout" / "bindings" / "python"
    shutil.copytree(
        PACKAGE, target, ignore=shutil.ignore_patterns("build", "*.egg-info", ".*", "lib", "tests")
    )
    return target


def pip(*arguments, library=None):
    environment = {k: v for k, v in os.environ.items() if k != "ORGKIT_LIBRARY"}
    if library:
        environment["ORGKIT_LIBRARY"] = str(library)
    return subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", *map(str, arguments)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def wheel(source, folder, library=None):
    result = pip("wheel", "-v", "--no-deps", "-w", folder, source, library=library)
    assert result.returncode == 0, result.stdout + result.stderr
    (found,) = folder.glob("*.whl")
    return found, result.stdout + result.stderr


def names(path):
    with zipfile.ZipFile(path) as archive:
        return set(archive.namelist())


def test_a_wheel_with_the_library(copy, tmp_path):
    library = Path(os.environ["ORGKIT_LIBRARY"])
    path, _ = wheel(copy, tmp_path / "wheels", library)
    assert path.name.endswith(f"-py3-none-{PLATFORM}.whl")
    with zipfile.ZipFile(path) as archive:
        assert archive.read("orgkit/lib/liborgkit.so") == library.read_bytes()
        metadata = next(name for name in archive.namelist() if name.endswith("/WHEEL"))
        assert "Root-Is-Purelib: false" in archive.read(metadata).decode()
    assert "orgkit/py.typed" in names(path)
    assert "orgkit/_abi/structure.py" in names(path)
    assert not (copy / "src" / "orgkit" / "lib").exists()

    site = tmp_path / "site"
    result = pip("install", "--no-deps", "--no-index", "--target", site, path)
    assert result.returncode == 0, result.stderr
    found = subprocess.run(
        [sys.executable, "-c", "import orgkit; print(orgkit.Org.sample())"],
        env={"PYTHONPATH": str(site), "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert found.stdout.startswith("<Org: "), found.stderr


def test_a_wheel_of_a_built_checkout(copy, tmp_path):
    stage = tmp_path / "checkout" / ".build-release" / "stage" / "lib"
    stage.mkdir(parents=True)
    shutil.copy(os.environ["ORGKIT_LIBRARY"], stage / "liborgkit.so.1")
    path, _ = wheel(copy, tmp_path / "wheels")
    assert path.name.endswith(f"-py3-none-{PLATFORM}.whl")
    assert "orgkit/lib/liborgkit.so" in names(path)

    # What an earlier build left must not get into a wheel without the library.
    shutil.rmtree(tmp_path / "checkout" / ".build-release")
    path, output = wheel(copy, tmp_path / "later")
    assert path.name.endswith("-py3-none-any.whl")
    assert not any(name.startswith("orgkit/lib") for name in names(path))
    assert "no liborgkit.so found" in output


def test_a_wrong_choice_ends_the_build(copy, tmp_path):
    result = pip("wheel", "--no-deps", "-w", tmp_path, copy, library=tmp_path / "nothing.so")
    assert result.returncode != 0
    assert "nothing.so, which is not a file" in result.stdout + result.stderr
