#!/usr/bin/env python3
"""Modules import only what Package.swift says that they depend on.

SwiftPM refuses cycles but lets a file import any module that was built before it;
this closes the gap. Only the umbrella may pass on what it imports.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
IMPORT = re.compile(
    r"^(?P<before>[^/\"\n]*)\bimport (?:typealias |struct |class |enum |protocol |let |var |func )?"
    r"(?P<module>\w+)",
    re.MULTILINE,
)


def targets() -> dict[str, set[str]]:
    """The project's own targets and what each depends on."""
    package = json.loads(
        subprocess.run(
            ["swift", "package", "dump-package"],
            cwd=ROOT,
            check=True,
            capture_output=True,
        ).stdout
    )
    return {
        target["name"]: {next(iter(entry.values()))[0] for entry in target["dependencies"]}
        for target in package["targets"]
    }


def main() -> int:
    """Prints each import that the manifest does not know; 1 if there is one."""
    dependencies = targets()
    problems, files = [], 0
    for folder in sorted(path for path in (ROOT / "Sources").iterdir() if path.is_dir()):
        allowed = dependencies.get(folder.name)
        for file in sorted(folder.rglob("*.swift")):
            files += 1
            place = file.relative_to(ROOT)
            if allowed is None:
                problems.append(f"{place}: {folder.name} is no target of Package.swift")
                continue
            for match in IMPORT.finditer(file.read_text()):
                module = match["module"]
                if module in dependencies and module not in allowed:
                    problems.append(f"{place}: {folder.name} does not depend on {module}")
                if "@_exported" in match["before"] and folder.name != "OrgKit":
                    problems.append(f"{place}: passes on {module}; only OrgKit does that")
    if not files:
        problems.append("no Swift file was found at all")
    print("\n".join(problems), end="\n" if problems else "")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
