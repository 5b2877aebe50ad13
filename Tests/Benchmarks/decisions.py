"""Compares rank acceptability with NumPy: a million weights over 8 options and 12 criteria.

    python -m Benchmarks.decisions [--rounds N]

Both draw weights uniformly from the simplex, score every option by the weighted sum of
min-max values, and count how often each option has each rank. The rounds of the two
alternate; the best round of each counts. OrgKit's time is that of the whole analysis.
"""

from __future__ import annotations

import argparse
import time

import numpy as np
import orgkit

OPTIONS, CRITERIA, SAMPLES = 8, 12, 1_000_000


def by_numpy(values: np.ndarray, seed: int) -> np.ndarray:
    """Shares of weights for each option and rank."""
    low, high = values.min(axis=0), values.max(axis=0)
    scaled = (values - low) / (high - low)
    draws = np.random.default_rng(seed).standard_exponential((SAMPLES, CRITERIA))
    scores = (draws / draws.sum(axis=1, keepdims=True)) @ scaled.T
    ranks = np.argsort(np.argsort(-scores, axis=1), axis=1)
    return np.stack([(ranks == rank).mean(axis=0) for rank in range(OPTIONS)], axis=1)


def by_orgkit(values: np.ndarray, seed: int) -> np.ndarray:
    """The same by OrgKit."""
    decision = orgkit.decide(values.tolist(), weights=[1.0] * CRITERIA, samples=SAMPLES, seed=seed)
    shares = {ranked.id: ranked.rank_acceptability for ranked in decision.ranking}
    return np.array([shares[f"option {number + 1}"] for number in range(OPTIONS)])


def main() -> None:
    """Prints both times and their ratio."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--rounds", type=int, default=5)
    rounds = arguments.parse_args().rounds
    values = np.random.default_rng(1).random((OPTIONS, CRITERIA))
    best: dict[str, float] = {}
    shares: dict[str, np.ndarray] = {}
    for number in range(rounds):
        for name, run in (("orgkit", by_orgkit), ("numpy", by_numpy)):
            start = time.perf_counter()
            shares[name] = run(values, number + 1)
            best[name] = min(best.get(name, np.inf), time.perf_counter() - start)
    apart = np.abs(shares["orgkit"] - shares["numpy"]).max()
    print(f"{SAMPLES:,} weights, {OPTIONS} options, {CRITERIA} criteria, best of {rounds}")
    for name, seconds in best.items():
        print(f"  {name:8} {seconds * 1000:8.1f} ms")
    print(
        f"  orgkit is {best['numpy'] / best['orgkit']:.1f} times as fast as numpy {np.__version__};"
    )
    print(f"  shares differ by {apart:.4f} at most (two samples of this size: about 0.002)")


if __name__ == "__main__":
    main()
