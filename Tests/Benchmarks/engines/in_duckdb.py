"""DuckDB: SQL over the CSV files, with types given so that nothing is guessed."""

from __future__ import annotations

import resource
from typing import Any

import duckdb

from ..generate import Data
from . import BANDS, LOWER_BOUNDS, SEGMENTS, segment_numbers, structure_numbers

USAGE = resource.RUSAGE_SELF

PEOPLE = """
CREATE TEMP TABLE people AS SELECT employee_id, manager_id
FROM read_csv('{path}', header = true, delim = ',', quote = '"', all_varchar = true)
"""
SPANS = "CREATE TEMP TABLE spans AS SELECT count(*) AS span FROM people JOIN (SELECT employee_id\
 AS above FROM people) ON manager_id = above GROUP BY manager_id"
BAND_COUNTS = ", ".join(
    [f"count(*) FILTER (span BETWEEN {low} AND {high})" for low, high in BANDS.values()]
    + ["count(*) FILTER (span >= 17)"]
)
DEPTH = """
WITH RECURSIVE tree AS (
  SELECT employee_id, 1 AS depth FROM people WHERE manager_id IS NULL
  UNION ALL
  SELECT people.employee_id, depth + 1 FROM tree JOIN people ON manager_id = tree.employee_id
)
SELECT max(depth), count(*) FILTER (depth = 1) FROM tree
"""

CASES = " ".join(f"WHEN arr >= {low} THEN '{name}'" for name, low in zip(SEGMENTS, LOWER_BOUNDS))
ACCOUNTS = f"""
CREATE TEMP TABLE accounts AS
SELECT account_id, owner_id, arr, label, CASE {CASES} END AS segment
FROM (
  SELECT account_id, owner_id, arr, segment AS label
  FROM read_csv('{{path}}', header = true, delim = ',', quote = '"', columns = {{{{
    'account_id': 'VARCHAR', 'name': 'VARCHAR', 'owner_id': 'VARCHAR', 'arr': 'DOUBLE',
    'segment': 'VARCHAR', 'industry': 'VARCHAR', 'region': 'VARCHAR'}}}})
)
"""
BOOK_COUNTS = ", ".join(f"count(*) FILTER (segment = '{name}')" for name in SEGMENTS)
BOOKS = f"""
SELECT owner_id, count(*), sum(arr), count(*) FILTER (segment IS NULL), {BOOK_COUNTS}
FROM accounts WHERE owner_id IS NOT NULL GROUP BY owner_id ORDER BY owner_id
"""
UNKNOWN_OWNERS = """
SELECT DISTINCT owner_id FROM accounts ANTI JOIN people ON owner_id = employee_id
WHERE owner_id IS NOT NULL
"""

_connection: Any = None


def version() -> str:
    """DuckDB's version."""
    return str(duckdb.__version__)


def prepare() -> None:
    """Opens a database in memory."""
    global _connection
    _connection = duckdb.connect()


def run(stage: str, data: Data) -> dict[str, Any]:
    """The answers of `stage`, as rows and Arrow tables."""
    _connection.execute(PEOPLE.format(path=data.people))
    answers: dict[str, Any] = {}
    if stage != "segment":
        _connection.execute(SPANS)
        answers["people"] = _connection.execute("SELECT count(*) FROM people").fetchone()
        answers["spans"] = _connection.execute(
            f"SELECT count(*), max(span), {BAND_COUNTS} FROM spans"
        ).fetchone()
        answers["depth"] = _connection.execute(DEPTH).fetchone()
    if stage != "structure":
        _connection.execute(ACCOUNTS.format(path=data.accounts))
        for name, query in {
            "segments": "SELECT segment, count(*), sum(arr) FROM accounts GROUP BY segment",
            "mislabelled": "SELECT count(*) FROM accounts WHERE lower(label) <> segment",
            "orphans": "SELECT account_id FROM accounts WHERE owner_id IS NULL",
            "unknown owners": UNKNOWN_OWNERS,
            "books": BOOKS,
        }.items():
            answers[name] = _connection.sql(query).to_arrow_table()
    return answers


def numbers(answers: dict[str, Any]) -> dict[str, Any]:
    """The answers in the common form."""
    found: dict[str, Any] = {}
    if "depth" in answers:
        managers, widest, *bands = answers["spans"]
        depth, roots = answers["depth"]
        found |= structure_numbers(answers["people"][0], managers, widest, depth, roots, bands)
    if "books" in answers:
        segments = {row[0]: row[1:] for row in _rows(answers["segments"])}
        found |= segment_numbers(
            segments,
            segments.get(None, (0,))[0],
            _rows(answers["mislabelled"])[0][0],
            [row[0] for row in _rows(answers["orphans"])],
            [row[0] for row in _rows(answers["unknown owners"])],
            [(*row[:4], list(row[4:])) for row in _rows(answers["books"])],
        )
    return found


def _rows(table: Any) -> list[tuple[Any, ...]]:
    return list(zip(*(column.to_pylist() for column in table.columns)))
