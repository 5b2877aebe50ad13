"""Measures one engine once, in the process that this module is run as.

    python -m Benchmarks.measure ENGINE STAGE FOLDER

Prints JSON: seconds, peak memory in MB, and the numbers that came out.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from importlib import import_module
from pathlib import Path

from .generate import Data


def main(name: str, stage: str, folder: str) -> None:
    """Runs `stage` on the files in `folder`."""
    engine = import_module(f".engines.{name}", __package__)
    data = Data(Path(folder) / "people.csv", Path(folder) / "accounts.csv")
    engine.prepare()
    start = time.perf_counter()
    answers = engine.run(stage, data)
    seconds = time.perf_counter() - start
    peak = resource.getrusage(engine.USAGE).ru_maxrss / 1024
    measured = {"seconds": seconds, "peak": peak, "version": engine.version()}
    print(json.dumps({**measured, "numbers": engine.numbers(answers)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
