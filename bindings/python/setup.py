"""Puts the shared library into the wheel, if there is one to put.

It is taken from ORGKIT_LIBRARY or from the release build of the checkout. Without it the
wheel is pure Python and looks for an installed library when it is used.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py

HERE = Path(__file__).resolve().parent
BUNDLED = Path("orgkit", "lib", "liborgkit.so")


def shared_library() -> Path | None:
    """The library to bundle, or None; a wrong ORGKIT_LIBRARY ends the build."""
    chosen = os.environ.get("ORGKIT_LIBRARY")
    if chosen:
        if not Path(chosen).is_file():
            raise SystemExit(f"ORGKIT_LIBRARY names {chosen}, which is not a file")
        return Path(chosen).resolve()
    built = HERE.parent.parent / ".build-release" / "stage" / "lib" / "liborgkit.so.1"
    return built.resolve() if built.is_file() else None


class BuildWithLibrary(build_py):
    """Copies the library next to the modules of the build, never into the sources."""

    def run(self) -> None:
        """Builds the modules, then adds the library or says that there is none."""
        super().run()
        if self.editable_mode:
            return
        library = shared_library()
        if library is None:
            self.warn("no liborgkit.so found: this wheel will look for an installed one")
            return
        target = Path(self.build_lib) / BUNDLED
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(library, target)

    def get_outputs(self, include_bytecode: bool = True) -> list[str]:
        """The files of the build, with the library if it was added."""
        outputs: list[str] = super().get_outputs(include_bytecode)
        target = Path(self.build_lib) / BUNDLED
        return [*outputs, str(target)] if target.is_file() else outputs


class WheelForAnyPython(bdist_wheel):
    """Tags a wheel with a library by platform only: it is loaded, not linked."""

    def get_tag(self) -> tuple[str, str, str]:
        """`py3-none-any`, or `py3-none-` and the platform."""
        platform = "any" if self.root_is_pure else super().get_tag()[2]
        return "py3", "none", platform


class PackageWithLibrary(Distribution):
    """Belongs to one platform if there is a library, and is built in a folder of its own."""

    def has_ext_modules(self) -> bool:
        """Whether the package is more than Python."""
        return shared_library() is not None


setup(
    distclass=PackageWithLibrary,
    cmdclass={"build_py": BuildWithLibrary, "bdist_wheel": WheelForAnyPython},
)
