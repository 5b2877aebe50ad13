"""Finding the library: every place is named, and a wrong one is refused."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[1] / "src"


def run(code, *, library=None, cwd=None, path=SOURCES, **environment):
    """Runs Python code with or without ORGKIT_LIBRARY."""
    kept = {name: value for name, value in os.environ.items() if name != "ORGKIT_LIBRARY"}
    if library is not None:
        kept["ORGKIT_LIBRARY"] = str(library)
    return subprocess.run(
        [sys.executable, "-c", code],
        env={**kept, "PYTHONPATH": str(path), **environment},
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


REPORT = """
import orgkit
try:
    orgkit.version()
except ImportError as error:
    assert isinstance(error, orgkit.LibraryNotFound), type(error)
    print(error)
else:
    print("found")
"""


def build(folder, source, name="liborgkit.so.1"):
    """Compiles a small library."""
    compiler = shutil.which("cc") or shutil.which("clang") or shutil.which("gcc")
    target = folder / name
    (folder / "library.c").write_text(source)
    command = [compiler, "-shared", "-fPIC", "-o", str(target), str(folder / "library.c")]
    subprocess.run(command, check=True)
    return target


def other_version(folder, abi):
    return build(
        folder,
        f"unsigned orgkit_abi_version(void) {{ return {abi}; }}\n"
        'const char *orgkit_version(void) { return "9.8.7"; }\n',
    )


def test_importing_needs_no_library_and_is_quick():
    code = (
        "import time; start = time.perf_counter(); import orgkit; "
        "print(orgkit.__version__, time.perf_counter() - start)"
    )
    results = [run(code, library="/nonexistent") for _ in range(5)]
    assert all(result.returncode == 0 for result in results), results[0].stderr
    assert min(float(result.stdout.split()[1]) for result in results) < 0.030


def test_the_chosen_library_is_used():
    result = run(REPORT, library=os.environ["ORGKIT_LIBRARY"])
    assert result.stdout.strip() == "found", result


def test_a_wrong_choice_is_an_error_even_if_another_library_is_there(tmp_path):
    folder = Path(os.environ["ORGKIT_LIBRARY"]).parent
    wrong = tmp_path / "nothing.so"
    result = run(REPORT, library=wrong, LD_LIBRARY_PATH=str(folder))
    assert f"ORGKIT_LIBRARY: {wrong}: cannot open shared object file" in result.stdout
    assert "system" not in result.stdout
    assert "hint: " in result.stdout


def test_every_place_tried_is_listed():
    result = run(REPORT, LD_LIBRARY_PATH="/nonexistent")
    if result.stdout.strip() == "found":
        pytest.fail("OrgKit is installed on this system; this test needs a system without it")
    assert str(SOURCES / "orgkit" / "lib" / "liborgkit.so") in result.stdout
    assert "system: liborgkit.so.1: cannot open shared object file" in result.stdout
    assert "ORGKIT_LIBRARY" in result.stdout


def test_the_bundled_library_comes_before_the_system(tmp_path):
    package = shutil.copytree(SOURCES / "orgkit", tmp_path / "orgkit")
    (package / "lib").mkdir()
    shutil.copy(os.environ["ORGKIT_LIBRARY"], package / "lib" / "liborgkit.so")
    other_version(tmp_path, 2)
    code = REPORT + "\nfrom orgkit._abi.library import library; print(library()._name)"
    result = run(code, path=tmp_path, LD_LIBRARY_PATH=str(tmp_path))
    assert result.stdout.split() == ["found", str(package / "lib" / "liborgkit.so")], result


def test_the_system_library_is_found_by_its_name():
    result = run(REPORT, LD_LIBRARY_PATH=str(Path(os.environ["ORGKIT_LIBRARY"]).parent))
    assert result.stdout.strip() == "found", result


def test_a_relative_choice_means_a_file_not_a_search(tmp_path):
    shutil.copy(os.environ["ORGKIT_LIBRARY"], tmp_path / "liborgkit.so.1")
    result = run(REPORT, library="liborgkit.so.1", cwd=tmp_path)
    assert result.stdout.strip() == "found", result


@pytest.mark.parametrize(
    ("abi", "side"), [(0, "upgrade the library"), (2, "upgrade the Python package")]
)
def test_another_abi_is_refused_naming_the_side_to_upgrade(tmp_path, abi, side):
    result = run(REPORT, library=other_version(tmp_path, abi))
    assert f"liborgkit 9.8.7 has ABI version {abi}, this Python package needs 1" in result.stdout
    assert side in result.stdout


def test_another_library_is_refused(tmp_path):
    result = run(REPORT, library=build(tmp_path, "int unrelated;\n"))
    assert "it is not OrgKit" in result.stdout


def test_a_file_that_is_no_library_is_refused(tmp_path):
    text = tmp_path / "text.so"
    text.write_text("not a library")
    assert "file too short" in run(REPORT, library=text).stdout


def test_a_missing_function_says_what_to_upgrade(tmp_path):
    library = other_version(tmp_path, 1)
    code = """
import orgkit
try:
    orgkit.Engine()
except orgkit.Unsupported as error:
    print(error)
"""
    result = run(code, library=library)
    assert "has no function orgkit_engine_create" in result.stdout, result
    assert "hint: upgrade the library" in result.stdout


def test_a_library_that_appears_later_is_found(tmp_path):
    code = f"""
import shutil, orgkit
try:
    orgkit.version()
except orgkit.LibraryNotFound:
    shutil.copy({os.environ["ORGKIT_LIBRARY"]!r}, {str(tmp_path / "late.so")!r})
print(orgkit.version())
"""
    result = run(code, library=tmp_path / "late.so")
    assert result.stdout.strip(), result


def test_loading_is_quick():
    start = time.perf_counter()
    result = run("import orgkit; orgkit.Engine()", library=os.environ["ORGKIT_LIBRARY"])
    assert result.returncode == 0, result.stderr
    assert time.perf_counter() - start < 2
