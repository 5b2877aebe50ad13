"""Polars: lazy scans of the CSV files; depth level by level, for want of recursion."""

from __future__ import annotations

import resource
from typing import Any

import polars as pl

from ..generate import Data
from . import BANDS, LOWER_BOUNDS, SEGMENTS, segment_numbers, structure_numbers

USAGE = resource.RUSAGE_SELF


def version() -> str:
    """Polars' version."""
    return pl.__version__


def prepare() -> None:
    """Nothing to prepare."""


def run(stage: str, data: Data) -> dict[str, Any]:
    """The answers of `stage`, as data frames."""
    people = pl.scan_csv(data.people, infer_schema=False).select("employee_id", "manager_id")
    answers: dict[str, Any] = {}
    if stage == "both":
        people = people.collect().lazy()
    if stage != "segment":
        answers |= _structure(people)
    if stage != "structure":
        answers |= _segment(people, data)
    return answers


def _structure(people: pl.LazyFrame) -> dict[str, Any]:
    frame = people.collect()
    reports = (
        frame.lazy()
        .drop_nulls()
        .join(frame.lazy().select(manager_id="employee_id"), on="manager_id")
    )
    span = pl.col("len")
    bands = [span.is_between(low, high).sum().alias(name) for name, (low, high) in BANDS.items()]
    spans = (
        reports.group_by("manager_id")
        .len()
        .select(pl.len(), span.max().alias("max"), *bands, (span >= 17).sum().alias("17+"))
    )
    level = frame.filter(pl.col("manager_id").is_null()).select("employee_id")
    roots, depth = level.height, 0
    while level.height:
        depth += 1
        level = frame.join(level, left_on="manager_id", right_on="employee_id", how="semi").select(
            "employee_id"
        )
    return {
        "people": frame.height,
        "spans": spans.collect(),
        "roots": roots,
        "depth": depth,
    }


def _segment(people: pl.LazyFrame, data: Data) -> dict[str, Any]:
    arr = pl.col("arr")
    segment = pl.when(arr >= LOWER_BOUNDS[0]).then(pl.lit(SEGMENTS[0]))
    for name, low in zip(SEGMENTS[1:], LOWER_BOUNDS[1:]):
        segment = segment.when(arr >= low).then(pl.lit(name))
    accounts = (
        pl.scan_csv(
            data.accounts,
            schema={
                "account_id": pl.String, "name": pl.String, "owner_id": pl.String,
                "arr": pl.Float64, "segment": pl.String, "industry": pl.String,
                "region": pl.String,
            },
        )
        .select("account_id", "owner_id", "arr", label="segment")
        .with_columns(segment=segment)
    )  # fmt: skip
    in_segment = pl.col("segment")
    owned = accounts.filter(pl.col("owner_id").is_not_null())
    books = owned.group_by("owner_id").agg(
        pl.len(),
        # The sum of nothing known is nothing known, not zero.
        pl.when(arr.is_not_null().any()).then(arr.sum()).alias("arr"),
        in_segment.is_null().sum().alias("unclassified"),
        *((in_segment == name).sum().alias(name) for name in SEGMENTS),
    )
    queries = {
        "segments": accounts.group_by("segment").agg(pl.len(), arr.sum()),
        "mislabelled": accounts.select((pl.col("label").str.to_lowercase() != in_segment).sum()),
        "orphans": accounts.filter(pl.col("owner_id").is_null()).select("account_id"),
        "unknown owners": owned.select("owner_id")
        .unique()
        .join(people, left_on="owner_id", right_on="employee_id", how="anti"),
        "books": books.sort("owner_id"),
    }
    return dict(zip(queries, pl.collect_all(list(queries.values()))))


def numbers(answers: dict[str, Any]) -> dict[str, Any]:
    """The answers in the common form."""
    found: dict[str, Any] = {}
    if "depth" in answers:
        managers, widest, *bands = answers["spans"].row(0)
        found |= structure_numbers(
            answers["people"],
            managers,
            widest,
            answers["depth"],
            answers["roots"],
            bands,
        )
    if "books" in answers:
        segments = {row[0]: row[1:] for row in answers["segments"].rows()}
        found |= segment_numbers(
            segments,
            segments.get(None, (0,))[0],
            answers["mislabelled"].item(),
            answers["orphans"].to_series().to_list(),
            answers["unknown owners"].to_series().to_list(),
            [(*row[:4], list(row[4:])) for row in answers["books"].rows()],
        )
    return found
