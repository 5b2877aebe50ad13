#!/usr/bin/env python3
"""Write the files of the sample company Northbeam beside this script.

generate.py           write people.csv, accounts.csv and company.json
generate.py --check   exit 1 if what is there differs from what would be written
"""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path

from accounts import ARR, AS_OF, accounts
from accounts import COLUMNS as ACCOUNT_COLUMNS
from people import COLUMNS as PEOPLE_COLUMNS
from people import people

HERE = Path(__file__).resolve().parent


def documents() -> dict[str, str]:
    """The text of each file by its name."""
    staff, ids = people()
    customers = accounts(ids)
    return {
        "people.csv": _csv(PEOPLE_COLUMNS, staff),
        "accounts.csv": _csv(ACCOUNT_COLUMNS, customers),
        "company.json": json.dumps(_company(staff, customers), indent=2) + "\n",
    }


def _csv(columns: list[str], rows: list[dict[str, str]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def _company(staff: list[dict[str, str]], customers: list[dict[str, str]]) -> dict[str, object]:
    present = {
        row["employee_id"]
        for row in staff
        if row["status"] in ("active", "on-leave") and row["title"] != "Board Advisor"
    }
    sellers = {
        row["employee_id"]
        for row in staff
        if row["title"].endswith("Account Executive")
        and row["status"] == "active"
        and row["employee_id"] in present
    }
    return {
        "name": "Northbeam",
        "as_of": AS_OF.isoformat(),
        "currency": "USD",
        "arr": ARR,
        "headcount": len(present),
        "customers": len(customers),
        "sellers": len(sellers),
        "growth": 0.27,
        "funding": "series-c",
        "products": 2,
        "regions": ["Americas", "EMEA", "APAC"],
    }


def main(arguments: list[str]) -> int:
    """Write the files or, with `--check`, compare them. Returns the exit code."""
    if arguments not in ([], ["--check"]):
        print(__doc__, file=sys.stderr)
        return 2
    stale = []
    for name, text in documents().items():
        path = HERE / name
        if not path.exists() or path.read_bytes() != text.encode():
            stale.append(name)
            if not arguments:
                path.write_bytes(text.encode())
    if arguments and stale:
        print(f"{', '.join(stale)} differ: run {Path(__file__).name}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
