"""What the sample company's CSV files say, worked out in plain Python.

This knows nothing of OrgKit: the numbers below are typed from the CS organisation guide
(CSM-to-Account Ratios; Right span of control) and the definitions of the rules.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path
from statistics import mean, median

SAMPLE = Path(__file__).resolve().parents[3] / "Sources/CatalogData/data/sample"
COMPANY = "Northbeam"

# Lower bound of ARR, fewest and most accounts per CSM.
SEGMENTS = {
    "strategic": (500_000, 5, 10),
    "enterprise": (100_000, 15, 25),
    "mid-market": (25_000, 40, 75),
    "smb": (5_000, 100, 200),
    "self-serve": (0, 500, None),
}
MANAGER_SPAN = (5, 8)
DIRECTOR_MANAGERS = (2, 4)
REPORTS_PER_MANAGER = 5
SPAN_BANDS = {
    "1": (1, 1),
    "2-3": (2, 3),
    "4-7": (4, 7),
    "8-12": (8, 12),
    "13-16": (13, 16),
}

Row = dict[str, str]


def rows(name: str) -> list[Row]:
    """The rows of one of the sample's CSV files."""
    with (SAMPLE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@dataclass
class Tree:
    """The reporting tree. Of an id on several rows the first counts; who left does not,
    since nobody in the sample reports to them any more."""

    people: dict[str, Row]
    duplicates: list[str]
    posts: dict[str, Row]
    manager: dict[str, str]
    self_reports: list[str]
    dangling: list[dict[str, str]]

    @classmethod
    def read(cls) -> Tree:
        """The tree of people.csv."""
        people: dict[str, Row] = {}
        duplicates = []
        for row in rows("people.csv"):
            if people.setdefault(row["employee_id"], row) is not row:
                duplicates.append(row["employee_id"])
        posts = {key: row for key, row in people.items() if row["status"] != "departed"}
        manager, self_reports, dangling = {}, [], []
        for key, row in posts.items():
            above = row["manager_id"]
            if above == key:
                self_reports.append(key)
            elif above and above not in posts:
                dangling.append({"employee_id": key, "manager_id": above})
            elif above:
                manager[key] = above
        return cls(people, duplicates, posts, manager, self_reports, dangling)

    @property
    def roots(self) -> list[str]:
        """Posts whose manager is empty, in the order of the file."""
        return [key for key, row in self.posts.items() if not row["manager_id"]]

    @property
    def reports(self) -> dict[str, list[str]]:
        """Direct reports of each manager."""
        found = defaultdict(list)
        for key, above in self.manager.items():
            found[above].append(key)
        return found

    @property
    def depth(self) -> int:
        """Levels from a root, which is 1, down to the lowest post below one."""
        level, depth = self.roots, 0
        while level:
            depth += 1
            level = [key for above in level for key in self.reports[above]]
        return depth

    @property
    def cycles(self) -> list[list[str]]:
        """Posts each of which is above all the others, upwards from the file's first."""
        found: dict[frozenset[str], list[str]] = {}
        for key in self.posts:
            seen, above = [key], self.manager.get(key)
            while above and above not in seen:
                seen.append(above)
                above = self.manager.get(above)
            if above == key:
                found.setdefault(frozenset(seen), seen)
        return list(found.values())

    def below(self, key: str) -> int:
        """Everybody below a post that is on no cycle."""
        return sum(1 + self.below(report) for report in self.reports[key])

    def level(self, key: str) -> str:
        """The level of somebody with reports: as given, else by words of the title."""
        post = self.posts[key]
        title = f" {post['title'].lower().replace(',', ' ')} "
        if post["level"]:
            return post["level"]
        if " chief " in title:
            return "cxo"
        if " vp " in title:
            return "vp"
        if " director " in title or " head " in title:
            return "director"
        return "manager"

    def managers(self, *levels: str) -> dict[str, list[str]]:
        """Direct reports of the managers at `levels`."""
        return {key: team for key, team in self.reports.items() if self.level(key) in levels}

    def summary(self) -> dict[str, object]:
        """The fields of `orgkit structure` that are numbers."""
        spans = [len(team) for team in self.reports.values()]
        bands = {
            name: sum(low <= span <= high for span in spans)
            for name, (low, high) in SPAN_BANDS.items()
        }
        others = len(self.posts) - len(spans)
        vacant = [row for row in self.posts.values() if row["status"] in ("vacant", "planned")]
        return {
            "people": len(self.posts),
            "managers": len(spans),
            "individual_contributors": others,
            "vacancies": len(vacant),
            "depth": self.depth,
            "span": {
                "mean": mean(spans),
                "median": median(spans),
                "max": max(spans),
                "bands": {**bands, "17+": sum(span >= 17 for span in spans)},
            },
            "non_managers_per_manager": others / len(spans),
        }


def segment(arr: float) -> str:
    """The segment of an account by its ARR."""
    return next(name for name, (low, _, _) in SEGMENTS.items() if arr >= low)


def books() -> dict[str, Counter[str]]:
    """Accounts by segment of each owner; "" for accounts without one."""
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for account in rows("accounts.csv"):
        found[account["owner_id"]][segment(float(account["arr"]))] += 1
    return found


def mislabelled() -> list[Row]:
    """Accounts whose own label is not the segment of their ARR."""
    return [
        account
        for account in rows("accounts.csv")
        if account["segment"].lower() != segment(float(account["arr"]))
    ]


def most_needed(book: Counter[str]) -> float:
    """CSMs that the book takes if each has as few accounts as the guide has it."""
    return sum(count / SEGMENTS[name][1] for name, count in book.items())


def least_needed(book: Counter[str]) -> float:
    """CSMs that the book takes if each has as many accounts as the guide allows."""
    return sum(count / most for name, count in book.items() if (most := SEGMENTS[name][2]))


def layers_allowed(people: int) -> int:
    """One more than the levels in which a tree of five reports each holds everybody."""
    levels, places, width = 0, 0, 1
    while places < people:
        levels, places, width = levels + 1, places + width, width * REPORTS_PER_MANAGER
    return levels + 1
