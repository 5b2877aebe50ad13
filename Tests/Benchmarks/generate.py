"""Makes the files that are measured: a large company, the same on every run.

ARR is in whole dollars, so that sums are exact and do not depend on their order.
"""

from __future__ import annotations

import json
import math
import random
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

SEED = 20260331
# Accounts without an owner, with one who is not in people.csv, and without ARR.
ORPHANS, UNKNOWN_OWNERS, BLANK_ARR = 0.02, 0.05, 0.01
# Labels that are not the segment of the account's ARR, and labels that are missing.
MISLABELLED, UNLABELLED = 0.08, 0.04
LABELS = ((500_000, "Strategic"), (100_000, "Enterprise"), (25_000, "Mid-Market"))
DEPARTMENTS = (
    "Sales",
    "Marketing",
    "Customer Success",
    "Engineering",
    "Finance",
    "Support",
)
INDUSTRIES = (
    "Retail",
    "Healthcare",
    "Manufacturing",
    "Financial Services",
    "Technology",
)
REGIONS = ("Americas", "EMEA", "APAC")
WORDS = (
    "Alder",
    "Bright",
    "Cedar",
    "Dawn",
    "Ember",
    "Frost",
    "Gold",
    "Hazel",
    "Iron",
    "Juno",
)


@dataclass(frozen=True)
class Size:
    """How much is made. `owners` people own the accounts that have a known owner."""

    accounts: int
    people: int
    owners: int


FULL = Size(accounts=1_000_000, people=100_000, owners=20_000)
QUICK = Size(accounts=100_000, people=10_000, owners=2_000)


@dataclass(frozen=True)
class Data:
    """The two files."""

    people: Path
    accounts: Path


def data(folder: Path, size: Size) -> Data:
    """The files of `size` in `folder`, made if they are not there yet."""
    made = Data(folder / "people.csv", folder / "accounts.csv")
    recipe = folder / "recipe.json"
    stamp = json.dumps({"seed": SEED, **asdict(size)})
    if not (recipe.exists() and recipe.read_text() == stamp):
        folder.mkdir(parents=True, exist_ok=True)
        recipe.unlink(missing_ok=True)
        _write(made.people, _people(size))
        _write(made.accounts, _accounts(size))
        recipe.write_text(stamp)
    return made


def _write(path: Path, lines: Iterator[str]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(lines)


def _people(size: Size) -> Iterator[str]:
    """A tree of eight or so levels in no order: every manager has two to eight reports."""
    share = random.Random(SEED).random
    manager = [-1]
    boss = 0
    while len(manager) < size.people:
        manager.extend([boss] * (2 + int(share() * 7)))
        boss += 1
    del manager[size.people :]
    rows = sorted(range(size.people), key=lambda _: share())
    yield "employee_id,name,title,department,manager_id,region,start_date\n"
    for person in rows:
        above = _employee(manager[person]) if person else ""
        name = f"{WORDS[int(share() * 10)]} {WORDS[int(share() * 10)]}son {person}"
        title = "Account Executive" if share() < 0.5 else '"Manager, Customer Success"'
        day = f"20{10 + int(share() * 16)}-{1 + int(share() * 12):02}-{1 + int(share() * 28):02}"
        yield (
            f"{_employee(person)},{name},{title},{DEPARTMENTS[int(share() * 6)]},{above},"
            f"{REGIONS[int(share() * 3)]},{day}\n"
        )


def _accounts(size: Size) -> Iterator[str]:
    """Accounts whose ARR is log-normal with a median of 16,000 dollars."""
    share = random.Random(SEED + 1).random
    stride = size.people // size.owners
    yield "account_id,name,owner_id,arr,segment,industry,region\n"
    for account in range(size.accounts):
        arr = _arr(share)
        label = _label(arr, share())
        drawn = share()
        if drawn < ORPHANS:
            owner = ""
        elif drawn < ORPHANS + UNKNOWN_OWNERS:
            owner = f"X{int(share() * size.owners / 20):07}"
        else:
            owner = _employee(int(share() * size.owners) * stride)
        words = f"{WORDS[int(share() * 10)]}{WORDS[int(share() * 10)].lower()}"
        name = f'"{words}, Inc. {account}"' if share() < 0.1 else f"{words} {account}"
        amount = "" if share() < BLANK_ARR else str(arr)
        yield (
            f"A{account:08},{name},{owner},{amount},{label},"
            f"{INDUSTRIES[int(share() * 5)]},{REGIONS[int(share() * 3)]}\n"
        )


def _employee(person: int) -> str:
    return f"E{person:07}"


def _arr(share: Callable[[], float]) -> int:
    # The sum of twelve uniforms less six is close enough to a standard normal.
    normal = sum(share() for _ in range(12)) - 6
    return int(math.exp(math.log(16_000) + 1.4 * normal))


def _label(arr: int, drawn: float) -> str:
    if drawn < UNLABELLED:
        return ""
    if drawn < UNLABELLED + MISLABELLED:
        arr *= 6
    for low, label in LABELS:
        if arr >= low:
            return label
    return "SMB" if arr >= 5_000 else "Self-Serve"
