"""A seeded source of choices that is the same on every Python."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

Item = TypeVar("Item")


class Dice:
    """Draws from `random.Random(seed).random()` alone.

    Python promises that sequence for a seed; it does not promise the ones behind
    `choice`, `shuffle` and `sample`.
    """

    def __init__(self, seed: int) -> None:
        self._next = random.Random(seed).random

    def share(self) -> float:
        """A number from 0 up to, not including, 1."""
        return self._next()

    def below(self, limit: int) -> int:
        """A whole number from 0 up to, not including, `limit`."""
        return int(self._next() * limit)

    def between(self, low: int, high: int) -> int:
        """A whole number from `low` to `high`, both included."""
        return low + self.below(high - low + 1)

    def pick(self, items: Sequence[Item]) -> Item:
        """One of `items`."""
        return items[self.below(len(items))]

    def shuffled(self, items: Sequence[Item]) -> list[Item]:
        """All of `items` in a new order."""
        drawn = [(self._next(), index) for index in range(len(items))]
        return [items[index] for _, index in sorted(drawn)]
