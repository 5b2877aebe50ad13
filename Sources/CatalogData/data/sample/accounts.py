"""The accounts of Northbeam: books of business, filled with invented customers."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from dice import Dice
from words import CUSTOMER_PREFIXES, CUSTOMER_TRADES

COLUMNS = [
    "account_id",
    "name",
    "owner_id",
    "sales_owner_id",
    "arr",
    "segment",
    "industry",
    "region",
    "health",
    "churn_risk",
    "renewal_date",
    "customer_revenue",
    "customer_employees",
    "lifecycle_stage",
]

ARR = 28_400_000
AS_OF = datetime.date(2026, 3, 31)

# Books by the key of their owner in the outline: accounts per segment of ARR.
BOOKS = {
    "csm-strategic": {"strategic": 5, "enterprise": 4},
    "csm-enterprise-full": {"enterprise": 28},
    "csm-enterprise": {"enterprise": 17},
    "csm-enterprise-few": {"enterprise": 5},
    "csm-mid-market-full": {"enterprise": 22, "mid-market": 49},
    "csm-mid-market-part": {"mid-market": 63},
    "csm-mid-market-1": {"mid-market": 44},
    "csm-mid-market-2": {"mid-market": 42},
    "csm-everything": {"enterprise": 5, "mid-market": 18, "smb": 34},
    "csm-digital": {"smb": 70, "self-serve": 60},
    # The owner left, and the post is vacant.
    "csm-left": {"mid-market": 20, "smb": 54},
    "open-csm": {"smb": 52},
    # Owners whom people.csv does not hold, and nobody at all.
    "in small letters": {"mid-market": 5, "smb": 4},
    "long gone": {"mid-market": 4},
    "nobody": {"strategic": 1, "enterprise": 12, "smb": 1},
}


@dataclass(frozen=True)
class Band:
    """What an account of a segment looks like: ARR in dollars, from the lower bound
    of the segment; how strongly accounts crowd there; label; sellers; customer."""

    low: int
    high: int
    crowding: int
    step: int
    label: str
    sellers: tuple[str, ...]
    employees: tuple[int, int]


SMB_SELLERS = tuple(f"ae-smb-{number}" for number in range(1, 6))
BANDS = {
    "strategic": Band(500_000, 740_000, 2, 1000, "Strategic", ("ae-strategic",), (8000, 40000)),
    "enterprise": Band(
        100_000, 340_000, 8, 500, "Enterprise",
        tuple(f"ae-enterprise-{number}" for number in range(1, 6)), (1500, 12000),
    ),
    "mid-market": Band(
        25_000, 94_000, 5, 100, "Mid-Market",
        tuple(f"ae-mid-market-{number}" for number in range(1, 6)), (200, 1500),
    ),
    "smb": Band(5_000, 24_000, 2, 50, "SMB", SMB_SELLERS, (20, 250)),
    "self-serve": Band(300, 4_800, 2, 10, "Self-Serve", ("",), (1, 40)),
}  # fmt: skip

# Mid-market and SMB accounts that carry the label of their customer's size, by book.
LABELLED_BY_LOGO = {
    ("csm-mid-market-full", "mid-market"): 9,
    ("csm-mid-market-part", "mid-market"): 16,
    ("csm-mid-market-1", "mid-market"): 14,
    ("csm-mid-market-2", "mid-market"): 13,
    ("open-csm", "smb"): 9,
}

REGIONS = ["Americas"] * 6 + ["EMEA"] * 3 + ["APAC"]
STAGES = ["onboarding"] + ["adoption"] * 4 + ["expansion"] * 2 + ["renewal"] * 2


def accounts(ids: dict[str, str]) -> list[dict[str, str]]:
    """Rows of accounts.csv; `ids` gives an employee's id by key in the outline."""
    dice = Dice(28_400_000)
    owners = {
        **ids,
        "in small letters": ids["csm-mid-market-2"].lower(),
        "long gone": _unused(ids),
        "nobody": "",
    }
    slots = [
        (owner, segment, number)
        for owner, book in BOOKS.items()
        for segment, count in book.items()
        for number in range(count)
    ]
    slots = dice.shuffled(slots)
    amounts = _amounts([segment for _, segment, _ in slots], dice)
    names = _names(len(slots), dice)
    rows = []
    for index, ((owner, segment, number), arr, (name, industry)) in enumerate(
        zip(slots, amounts, names)
    ):
        by_logo = number < LABELLED_BY_LOGO.get((owner, segment), 0)
        row = {
            "account_id": f"A{index + 1:04}",
            "name": name,
            "owner_id": owners[owner],
            "sales_owner_id": ids.get(dice.pick(BANDS[segment].sellers), ""),
            "arr": str(arr),
            "segment": BANDS["enterprise" if by_logo else segment].label,
            "industry": industry,
            "region": dice.pick(REGIONS),
        }
        rows.append({**row, **_state(owner, dice), **_customer(segment, by_logo, dice)})
    return rows


def _unused(ids: dict[str, str]) -> str:
    """The lowest number that people.csv skips: somebody who left years ago."""
    return next(f"E{n:04}" for n in range(1, 1000) if f"E{n:04}" not in ids.values())


def _amounts(segments: list[str], dice: Dice) -> list[int]:
    """ARR of each account, adding up to `ARR`. The last account of each segment is
    exactly at its lower bound; the first strategic one takes what rounding left."""
    lows = [BANDS[segment].low for segment in segments]
    excess = []
    for segment in segments:
        band, drawn = BANDS[segment], dice.share()
        crowded = drawn
        for _ in range(band.crowding - 1):
            crowded *= drawn
        excess.append((band.high - band.low) * (drawn + 5 * crowded) / 6)
    last = {segment: index for index, segment in enumerate(segments)}
    for index in last.values():
        excess[index] = 0.0
    scale = (ARR - sum(lows)) / sum(excess)
    amounts = []
    for low, extra, segment in zip(lows, excess, segments):
        step = BANDS[segment].step
        amounts.append(low + int(extra * scale) // step * step)
    amounts[segments.index("strategic")] += ARR - sum(amounts)
    return amounts


def _names(count: int, dice: Dice) -> list[tuple[str, str]]:
    """Customers' names, each once, with their industries."""
    every = [
        (f"{prefix} {trade}", industry)
        for prefix in CUSTOMER_PREFIXES.split()
        for industry, trades in CUSTOMER_TRADES.items()
        for trade in trades.split()
    ]
    return dice.shuffled(every)[:count]


def _state(owner: str, dice: Dice) -> dict[str, str]:
    """How the account does; worse where nobody looks after it."""
    neglected = owner in ("nobody", "csm-left", "long gone", "csm-mid-market-full")
    health = dice.between(30, 75) if neglected else dice.between(45, 98)
    risk = max(2, min(90, (100 - health) // 2 + dice.between(-5, 10)))
    renewal = AS_OF + datetime.timedelta(days=dice.between(1, 365))
    return {
        "health": f"{health / 100:.2f}",
        "churn_risk": f"{risk / 100:.2f}",
        "renewal_date": renewal.isoformat(),
        "lifecycle_stage": dice.pick(STAGES),
    }


def _customer(segment: str, by_logo: bool, dice: Dice) -> dict[str, str]:
    """The customer's own size, which is not ours: revenue in dollars, employees."""
    employees = dice.between(*BANDS["enterprise" if by_logo else segment].employees)
    revenue = employees * dice.between(150, 350) * 1000
    return {"customer_revenue": str(revenue), "customer_employees": str(employees)}
