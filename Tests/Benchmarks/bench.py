"""Runs the engines in turn on the same files and prints how they compare.

Every measurement has a process of its own. Rounds are interleaved, so that a slow moment
of the machine hits all engines. Before anything is printed, all engines must have come to
the same numbers in every run: a comparison of different work says nothing.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from . import small
from .engines import OURS, TITLES
from .generate import FULL, QUICK, Size, data

STAGES = {
    "structure": "structure from CSV",
    "segment": "segments and books from CSV",
    "both": "both from CSV",
}

Runs = dict[tuple[str, str], list[dict[str, Any]]]


def main() -> int:
    """Generates, measures, checks, prints. Returns 1 if engines disagree."""
    parser = argparse.ArgumentParser(prog="Tests/Benchmarks/run", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="100,000 accounts, not a million")
    parser.add_argument("--rounds", type=int, default=5, help="runs per engine and stage (5)")
    parser.add_argument("--peers-only", action="store_true", help="leave OrgKit out")
    parser.add_argument("--data", type=Path, required=True, help=argparse.SUPPRESS)
    options = parser.parse_args()

    size = QUICK if options.quick else FULL
    engines = [name for name in TITLES if not (options.peers_only and name.startswith("orgkit"))]
    if OURS in engines and not Path(os.environ["ORGKIT_LIBRARY"]).exists():
        print(f"{os.environ['ORGKIT_LIBRARY']} is not built: make stage", file=sys.stderr)
        return 2

    folder = options.data / f"{size.accounts}"
    _progress("generating" if not folder.exists() else "checking the files")
    data(folder, size)
    runs = measure(engines, folder, options.rounds)
    differences = disagreements(runs)
    if differences:
        print("\n".join(differences), file=sys.stderr)
        print("The engines disagree, so there is nothing to compare.", file=sys.stderr)
        return 1
    print("\n".join([*machine(runs, size, options.rounds), *table(runs)]))
    if OURS in engines:
        print(f"\n{'The sample company, ms':<28}{'median':>9}{'min':>9}{'runs':>7}")
        print("\n".join(small.report()))
    return 0


def measure(engines: list[str], folder: Path, rounds: int) -> Runs:
    """Every engine and stage, `rounds` times, after one run that warms the file cache."""
    runs: Runs = defaultdict(list)
    for name in engines:
        _measure(name, "both", folder)
    for number in range(rounds):
        for stage, title in STAGES.items():
            for name in engines:
                _progress(f"round {number + 1} of {rounds}: {title}, {TITLES[name]}")
                runs[stage, name].append(_measure(name, stage, folder))
    return runs


def _measure(name: str, stage: str, folder: Path) -> dict[str, Any]:
    command = [sys.executable, "-m", "Benchmarks.measure", name, stage, str(folder)]
    return dict(json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout))


def disagreements(runs: Runs) -> list[str]:
    """Lines that say which numbers differ between engines or from run to run."""
    found = []
    for stage, title in STAGES.items():
        by_key: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for (its_stage, name), measured in runs.items():
            if its_stage == stage:
                for run in measured:
                    for key, value in run["numbers"].items():
                        by_key[key][json.dumps(value)].add(TITLES[name])
        for key, values in by_key.items():
            if len(values) > 1:
                said = "; ".join(f"{', '.join(sorted(who))}: {v}" for v, who in values.items())
                found.append(f"{title}, {key}: {said}")
    return found


def machine(runs: Runs, size: Size, rounds: int) -> list[str]:
    """What was measured, on what."""
    versions = {TITLES[name]: measured[0]["version"] for (_, name), measured in runs.items()}
    said = ", ".join(f"{name} {version}" for name, version in versions.items())
    cores = f"{len(os.sched_getaffinity(0))} cores of {_processor()}"
    return [
        f"{size.accounts:,} accounts, {size.people:,} people; {rounds} rounds, interleaved",
        f"{cores}, Python {platform.python_version()}; {said}",
        "same numbers from every engine in every run",
    ]


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()


def table(runs: Runs) -> list[str]:
    """Seconds, memory, and how many times as long as OrgKit's library each took."""
    lines = []
    for stage, title in STAGES.items():
        lines.append(f"\n{title:<28}{'median s':>9}{'min s':>9}{'peak MB':>9}{'ratio':>7}")
        ours = _median(runs[stage, OURS]) if (stage, OURS) in runs else None
        for (its_stage, name), measured in runs.items():
            if its_stage == stage:
                median = _median(measured)
                least = min(run["seconds"] for run in measured)
                peak = max(run["peak"] for run in measured)
                ratio = f"{median / ours:.1f}" if ours else "-"
                lines.append(
                    f"  {TITLES[name]:<26}{median:>9.3f}{least:>9.3f}{peak:>9.0f}{ratio:>7}"
                )
    return lines


def _median(measured: list[dict[str, Any]]) -> float:
    return statistics.median(run["seconds"] for run in measured)


def _progress(text: str) -> None:
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
