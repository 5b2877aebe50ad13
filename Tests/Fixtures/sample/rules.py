"""Which subjects each rule should find in the sample, worked out from `northbeam`."""

from __future__ import annotations

from .northbeam import (
    COMPANY,
    DIRECTOR_MANAGERS,
    MANAGER_SPAN,
    Tree,
    books,
    layers_allowed,
    least_needed,
    mislabelled,
    most_needed,
    rows,
)


def structure(tree: Tree) -> dict[str, set[str]]:
    """Subjects of the rules about reporting lines."""
    reports = tree.reports
    managers = {
        key: sum(report in reports for report in team)
        for key, team in tree.managers("director").items()
    }
    directors = {key: count for key, count in managers.items() if count}
    # A director straight over contributors leads as any manager does.
    leads = {
        key: len(team)
        for key, team in tree.managers("lead", "manager", "director").items()
        if key not in directors
    }
    flat = {
        key: sum(report not in reports for report in team)
        for key, team in tree.managers("vp", "cxo").items()
    }
    few, many = MANAGER_SPAN
    fewest, most = DIRECTOR_MANAGERS
    # Two who report to each other are a loop, and neither leads the other.
    pairs = {frozenset(cycle) for cycle in tree.cycles if len(cycle) == 2}
    top = max(tree.roots, key=tree.below)
    return {
        "span-too-wide": {key for key, count in leads.items() if count > many}
        | {key for key, count in directors.items() if count > most},
        "span-too-narrow": {key for key, count in leads.items() if 1 < count < few}
        | {key for key, count in directors.items() if count < fewest},
        "flat-hierarchy": {key for key, count in flat.items() if count > many},
        "single-report-manager": {
            key
            for key, team in reports.items()
            if len(team) == 1 and frozenset((key, team[0])) not in pairs
        },
        "too-many-layers": {COMPANY} if tree.depth > layers_allowed(len(tree.posts)) else set(),
        "reporting-cycle": {cycle[0] for cycle in tree.cycles},
        "self-report": set(tree.self_reports),
        "dangling-manager": {line["employee_id"] for line in tree.dangling},
        "several-roots": set(tree.roots) - {top},
        "duplicate-id": set(tree.duplicates),
    }


def coverage(tree: Tree) -> dict[str, set[str]]:
    """Subjects of the rules about accounts and their owners."""
    owned = books()
    owned.pop("")
    in_post = {
        key: book
        for key, book in owned.items()
        if key in tree.people and tree.people[key]["status"] in ("active", "on-leave")
    }
    known = {key for key in owned if key in tree.people}
    fte = {key: float(tree.people[key]["fte"]) for key in in_post}
    return {
        "orphan-account": {
            account["account_id"] for account in rows("accounts.csv") if not account["owner_id"]
        },
        "owner-not-in-people": set(owned) - known,
        "owner-not-in-post": known - set(in_post),
        "overloaded-book": {key for key in in_post if least_needed(owned[key]) > fte[key]},
        "underloaded-book": {key for key in in_post if most_needed(owned[key]) < fte[key]},
        "one-owner-all-segments": {
            key
            for key in in_post
            if {"strategic", "enterprise"} & set(owned[key])
            and {"smb", "self-serve"} & set(owned[key])
        },
        "segment-label-mismatch": {account["account_id"] for account in mislabelled()},
    }
