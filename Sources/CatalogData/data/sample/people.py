"""The people of Northbeam: an outline of posts, filled with invented holders."""

from __future__ import annotations

import datetime
import unicodedata
from dataclasses import dataclass, field

from dice import Dice
from outline import DUPLICATE, MANAGER_AS_EXPORTED, OUTLINE
from words import FIRST_NAMES, LAST_NAMES

COLUMNS = [
    "employee_id",
    "name",
    "title",
    "department",
    "function",
    "level",
    "manager_id",
    "email",
    "region",
    "country",
    "segment",
    "start_date",
    "status",
    "fte",
]

# Finance tags the go-to-market departments only, so the export has no other functions.
FUNCTIONS = {
    "Sales": "sales",
    "Marketing": "marketing",
    "Customer Success": "customer-success",
    "Support": "customer-support",
    "Revenue Operations": "revenue-operations",
    "Partnerships": "partnerships",
}

COUNTRIES = {
    "Americas": ["United States", "United States", "United States", "Canada", "Brazil"],
    "EMEA": ["United Kingdom", "Ireland", "Germany", "Netherlands"],
    "APAC": ["Australia", "Singapore", "India"],
}
REGIONS = ["Americas"] * 6 + ["EMEA"] * 3 + ["APAC"]

FOUNDED = datetime.date(2015, 3, 30)
LAST_HIRE = datetime.date(2025, 12, 1)


@dataclass
class Post:
    """A line of the outline: a post, its manager's key and what the line says of it."""

    key: str
    title: str
    department: str
    manager: str | None
    depth: int
    facts: dict[str, str] = field(default_factory=dict)
    start: datetime.date | None = None
    id: str = ""

    @property
    def is_held(self) -> bool:
        """Whether somebody holds the post or held it until lately."""
        return self.facts.get("status") not in ("vacant", "planned")


def people() -> tuple[list[dict[str, str]], dict[str, str]]:
    """Rows of people.csv, and the id of each post by its key in the outline."""
    dice = Dice(20260331)
    posts = _posts()
    managers = {post.manager for post in posts}
    for post in posts:
        if post.is_held:
            post.start = _start(post, post.key in managers, dice)
    ids = _number(posts, dice)
    names = _names(posts, dice)
    rows = []
    for post in sorted(posts, key=lambda post: post.id):
        row = _row(post, names.get(post.key, ""), ids, dice)
        rows.append(row)
        if post.key == DUPLICATE["key"]:
            rows.append(
                {**row, "title": DUPLICATE["title"], "manager_id": ids[DUPLICATE["manager"]]}
            )
    return rows, ids


def _posts() -> list[Post]:
    posts: list[Post] = []
    above: list[str] = []
    for line in OUTLINE.strip().splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        label, title, department, *facts = [part.strip() for part in line.split("|")]
        key, _, times = label.partition(" x")
        keys = [f"{key}-{number}" for number in range(1, int(times) + 1)] if times else [key]
        for each in keys:
            said = dict(fact.split("=") for part in facts for fact in part.split(", "))
            manager = above[depth - 1] if depth else None
            posts.append(Post(each, title, department, manager, depth, said))
        above[depth:] = [key]
    return posts


def _start(post: Post, manages: bool, dice: Dice) -> datetime.date:
    """A first day, a Monday: managers came at any time, most others lately."""
    drawn = dice.share()
    if "start" in post.facts:
        return datetime.date.fromisoformat(post.facts["start"])
    elapsed = 0.1 + 0.8 * drawn if manages else 1 - 0.85 * drawn * drawn
    weeks = int((LAST_HIRE - FOUNDED).days * elapsed) // 7
    return FOUNDED + datetime.timedelta(weeks=weeks)


def _number(posts: list[Post], dice: Dice) -> dict[str, str]:
    """Employee ids in order of hiring, with the gaps that leavers leave; posts that
    nobody holds have the number of their requisition."""
    number, requisition = 0, 100
    for post in sorted(posts, key=lambda post: (post.start or datetime.date.max, post.depth)):
        if post.is_held:
            number += 1 + (dice.below(4) == 0)
            post.id = f"E{number:04}"
        else:
            requisition += 1
            post.id = f"R{requisition:04}"
    return {post.key: post.id for post in posts}


def _names(posts: list[Post], dice: Dice) -> dict[str, str]:
    given = {post.key: post.facts["name"] for post in posts if "name" in post.facts}
    used_first = [name.split()[0] for name in given.values()]
    used_last = [name.split()[1] for name in given.values()]
    lasts = iter(dice.shuffled([name for name in LAST_NAMES.split() if name not in used_last] * 2))
    firsts = iter(
        dice.shuffled([name for name in FIRST_NAMES.split() if name not in used_first] * 2)
    )
    names = dict(given)
    for post in posts:
        if post.is_held and post.key not in names:
            names[post.key] = f"{next(firsts)} {next(lasts)}"
    if len(set(names.values())) != len(names):
        raise ValueError("two people share a name")
    return names


def _row(post: Post, name: str, ids: dict[str, str], dice: Dice) -> dict[str, str]:
    region = dice.pick(REGIONS)
    region = post.facts.get("region", region)
    manager = ids[post.manager] if post.manager else ""
    if post.key in MANAGER_AS_EXPORTED:
        manager = MANAGER_AS_EXPORTED[post.key](ids)
    return {
        "employee_id": post.id,
        "name": name,
        "title": post.title,
        "department": post.department,
        "function": FUNCTIONS.get(post.department, ""),
        "level": post.facts.get("level", ""),
        "manager_id": manager,
        "email": _email(name) if name else "",
        "region": region,
        "country": dice.pick(COUNTRIES[region]),
        "segment": post.facts.get("segment", ""),
        "start_date": post.start.isoformat() if post.start else "",
        "status": post.facts.get("status", "active"),
        "fte": post.facts.get("fte", "1.0"),
    }


def _email(name: str) -> str:
    letters = name.lower().replace("ø", "o")
    plain = unicodedata.normalize("NFKD", letters).encode("ascii", "ignore").decode("ascii")
    return plain.replace(" ", ".") + "@northbeam.example"
