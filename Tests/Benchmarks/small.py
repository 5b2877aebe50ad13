"""OrgKit alone on the sample company: warm, from the start of a process, and loading."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

SAMPLE = Path(__file__).resolve().parents[2] / "Sources/CatalogData/data/sample"

LOAD = """
import ctypes, os, time
start = time.perf_counter()
ctypes.CDLL(os.environ["ORGKIT_LIBRARY"])
print(time.perf_counter() - start)
"""
WARM = """
import time, orgkit
org = orgkit.Org.sample()
org.diagnose().json()
for _ in range(200):
    start = time.perf_counter()
    diagnosis = org.diagnose()
    middle = time.perf_counter()
    diagnosis.json()
    print(middle - start, time.perf_counter() - start)
"""


def report() -> list[str]:
    """Lines to print: what, median and minimum in milliseconds, how often."""
    files = [
        "--people",
        "people.csv",
        "--accounts",
        "accounts.csv",
        "--company",
        "company.json",
    ]
    command = [os.environ["STAGE"] + "/bin/orgkit", "diagnose", *files, "--json"]
    warm = [line.split() for line in _python(WARM).splitlines()]
    return [
        _line("diagnosis, warm", [float(line[0]) for line in warm]),
        _line("diagnosis and JSON, warm", [float(line[1]) for line in warm]),
        _line("process start to JSON", _repeat(30, lambda: _time(command))),
        _line("loading the library", _repeat(30, lambda: float(_python(LOAD)))),
    ]


def _line(what: str, seconds: list[float]) -> str:
    milliseconds = [1000 * value for value in seconds]
    median = statistics.median(milliseconds)
    return f"{what:<28}{median:>9.3f}{min(milliseconds):>9.3f}{len(seconds):>7}"


def _repeat(times: int, measure: Callable[[], float]) -> list[float]:
    return [measure() for _ in range(times)]


def _time(command: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, cwd=SAMPLE, check=True, capture_output=True)
    return time.perf_counter() - start


def _python(program: str) -> str:
    return subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True
    ).stdout
