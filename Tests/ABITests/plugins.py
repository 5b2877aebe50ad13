"""Segments and findings of the shipped plugins, computed anew in plain Python.

    plugins.py SAMPLE_FOLDER PLUGIN...

Asks the installed command with all plugins loaded, for the sample company and for one
that is made up with a seed, and compares owner by owner.
"""

import csv
import json
import random
import subprocess
import sys
from collections import Counter, defaultdict
from pathlib import Path

INDUSTRIES = ["Healthcare", "Software", "Retail", "Energy", ""]


def number(text):
    return float(text) if text else None


def tiers(row):
    arr, seats = number(row["arr"]), number(row["customer_employees"])
    factor = 0.5 if row["industry"] == "Healthcare" else 1
    if arr is not None:
        return "key" if arr >= 250000 * factor else "named" if arr >= 50000 * factor else "shared"
    return None if seats is None else "named" if seats >= 1000 else "shared"


def touch(row):
    health, risk = number(row["health"]), number(row["churn_risk"])
    if health is None:
        return None
    return "rescue" if health < 0.5 or (risk is not None and risk >= 0.7) else "steady"


def score(row):
    arr, health = number(row["arr"]), number(row["health"])
    if arr is None or health is None or not row["industry"]:
        return None
    return grade(arr * health * (1.2 if row["industry"] == "Software" else 1))


def score_batch(row):
    arr, health = number(row["arr"]), number(row["health"])
    return None if arr is None or health is None else grade(arr * health)


def grade(points):
    return "gold" if points >= 100000 else "silver" if points >= 20000 else "bronze"


def regions(row):
    arr = number(row["arr"])
    if not row["region"]:
        return None
    if row["region"] == "Americas":
        return "home"
    return "large-abroad" if arr is not None and arr >= 50000 else "abroad"


SCHEMES = {
    "seat-tiers:tiers": tiers,
    "health-touch:touch": touch,
    "bound-score:score": score,
    "bound-score:score-batch": score_batch,
    "rust-regions:regions": regions,
}


def findings(people, accounts):
    """What the two rules in Swift must say: rule, subject and number."""
    directors = {row["employee_id"] for row in people if row["level"] == "director"}
    books = Counter(row["owner_id"] for row in accounts)
    found = {("director-with-book", id, books[id]) for id in directors if books[id]}
    sums = defaultdict(float)
    total = 0.0
    for row in accounts:
        arr = number(row["arr"]) or 0.0
        total += arr
        if row["industry"]:
            sums[row["industry"]] += arr
    return found | {
        ("one-industry", "organisation", round(arr / total, 9))
        for arr in sums.values()
        if arr > total / 2
    }


def made_up(folder):
    dice = random.Random(20261121)
    people = [
        {"employee_id": f"e{n}", "title": title, "level": level, "manager_id": "e0" if n else ""}
        for n, (title, level) in enumerate(
            [("Chief Executive Officer", "cxo")]
            + [("Director of Customer Success", "director")] * 4
            + [("Customer Success Manager", "ic")] * 20
        )
    ]
    accounts = []
    for n in range(3000):
        arr = dice.choice(["", str(dice.randrange(400_000)), "25000", "50000", "125000", "250000"])
        industry = "Software" if dice.random() < 0.6 else dice.choice(INDUSTRIES)
        accounts.append(
            {
                "account_id": f"a{n}",
                # The last two directors have no book.
                "owner_id": dice.choice(["e1", "e2", *(f"e{m}" for m in range(5, 25))]),
                "arr": arr,
                "industry": industry,
                "region": dice.choice(["Americas", "EMEA", "APAC", ""]),
                "health": dice.choice(["", "0.5", f"{dice.random():.3f}"]),
                "churn_risk": dice.choice(["", "0.7", f"{dice.random():.3f}"]),
                "customer_employees": dice.choice(["", "1000", str(dice.randrange(3000))]),
            }
        )
    for name, rows in (("people", people), ("accounts", accounts)):
        with (folder / f"{name}.csv").open("w", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)


def orgkit(*arguments):
    done = subprocess.run(["orgkit", *arguments, "--json"], capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"orgkit {' '.join(arguments)}: status {done.returncode}: {done.stderr}")
    return json.loads(done.stdout)


def check(folder, plugins, schemes, isolation):
    people, accounts = (
        list(csv.DictReader((folder / f"{name}.csv").open())) for name in ("people", "accounts")
    )
    options = ["--allow-bound", *isolation]
    for plugin in plugins:
        options += ["--plugin", plugin]
    files = ["--accounts", str(folder / "accounts.csv")]
    for scheme in schemes:
        expected = defaultdict(Counter)
        for row in accounts:
            expected[row["owner_id"]][SCHEMES[scheme](row)] += 1
        found = orgkit("segment", *files, "--scheme", scheme, *options)
        for owner in found["owners"]:
            counts = {**owner["by_segment"], None: owner["unclassified"]}
            wanted = expected[owner["owner_id"]]
            if any(counts[name] != wanted[name] for name in {*counts, *wanted}):
                sys.exit(f"{scheme}, owner {owner['owner_id']}: {counts}, not {dict(wanted)}")
        if found["plugin"] != scheme.split(":")[0] or found["accounts"] != len(accounts):
            sys.exit(f"{scheme}: {found['plugin']}, {found['accounts']} accounts")
    if not any("swift-rules" in plugin for plugin in plugins):
        return 0
    said = orgkit("diagnose", "--people", str(folder / "people.csv"), *files, *options)
    found = {
        (row["rule"].removeprefix("swift-rules:"), row["subject"]["id"], round(row["observed"], 9))
        for row in said["findings"]
        if row["plugin"] == "swift-rules"
    }
    if found != findings(people, accounts):
        sys.exit(f"findings: {sorted(found)}, not {sorted(findings(people, accounts))}")
    return len(found)


def main():
    sample, plugins = Path(sys.argv[1]), sys.argv[2:]
    schemes = [
        name for name in SCHEMES if "rust" not in name or any("rust" in path for path in plugins)
    ]
    own = Path("made-up")
    own.mkdir(exist_ok=True)
    made_up(own)
    for folder in (sample, own):
        for isolation in ([], ["--isolate-plugins"]):
            count = check(folder, plugins, schemes, isolation)
            print(f"{folder.name}{' isolated' if isolation else ''}: {count} findings of rules")


main()
