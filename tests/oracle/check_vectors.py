"""Recomputes what the tables expect and compares. Usage: check_vectors.py FILE... Last line: `N passed, N failed`.

Reads case files (JSON with `cases` of a named limit or a count) and the tables of periods, hours, holidays and Easter (CSV,
known by their columns). A row that expects an error code is about the product's own bounds and is left out.
"""
from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, datetime

import counting
from procedure import compute

# name, what is expected, what the oracle says
Comparison = tuple[str, dict, dict]


def shown(value) -> str | None:
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat() if isinstance(value, date) else value


def computed(one: dict) -> dict:
    if "count" in one:
        asked = one["count"]
        return {"last_day": shown(counting.count(
            date.fromisoformat(asked["start"]), asked["amount"], asked["unit"], asked.get("direction", "after"),
            franc=asked.get("franc", False), carry=asked.get("rollover", False), territory=asked.get("territory", "metropole")))}
    outcome = compute(one["time_limit"], one["event"], one["as_of"])
    return {name: shown(value) for name, value in asdict(outcome).items()}


def case_comparisons(path: str) -> Iterator[Comparison]:
    with open(path, encoding="utf-8") as file:
        cases = json.load(file)["cases"]
    for one in cases:
        if "time_limit" not in one and "count" not in one:
            continue
        try:
            yield one["id"], one["expect"], computed(one)
        except (counting.CountingError, KeyError) as error:
            yield one["id"], one["expect"], {"error": repr(error)}


def counted_row(row: dict) -> dict:
    day = counting.count(
        date.fromisoformat(row["start"]), int(row["amount"]), row["unit"], row["direction"], franc=row["day_counting"] == "franc",
        carry=row["carry_over"] == "next_open_day", distance=int(row["distance_months"]), territory=row["territory"])
    return {"expected": shown(day)}


def hours_row(row: dict) -> dict:
    start, hours, territory = datetime.fromisoformat(row["start_local"]), int(row["hours"]), row["territory"]
    return {"expected_safe_local": shown(counting.safe_hours(start, hours, territory)),
            "expected_elapsed_local": shown(counting.elapsed_hours(start, hours, territory)),
            "expected_same_clock_local": shown(counting.same_clock(start, hours))}


def holiday_row(row: dict) -> dict:
    day = date.fromisoformat(row["date"])
    if day.weekday() >= 5:
        return {"expected": ("saturday", "sunday")[day.weekday() - 5]}
    return {"expected": "open" if counting.is_open(day, row["territory"]) else "holiday"}


def easter_row(row: dict) -> dict:
    return {"easter": shown(counting.easter(int(row["year"])))}


ROWS = {"start_local": hours_row, "day_counting": counted_row, "easter": easter_row, "territory": holiday_row}
CODE_LETTERS = set("abcdefghijklmnopqrstuvwxyz_")
STATES = {"open", "holiday", "saturday", "sunday"}


def expects_error(row: dict) -> bool:
    expected = row.get("expected", "")
    return bool(expected) and expected not in STATES and set(expected) <= CODE_LETTERS


def table_comparisons(path: str) -> Iterator[Comparison]:
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        judge = next((judge for column, judge in ROWS.items() if column in reader.fieldnames), None)
        if judge is None:
            raise SystemExit(f"{path}: not a table that this oracle knows")
        for line, row in enumerate(reader, start=2):
            if not expects_error(row):
                got = judge(row)
                yield row.get("id") or f"line {line}", {name: row[name] for name in got}, got


def differences(expected: dict, got: dict) -> list[str]:
    if "error" in got:
        return [got["error"]]
    return [f"{name}: expected {value}, got {got.get(name)}" for name, value in expected.items() if got.get(name) != value]


def main(paths: list[str]) -> int:
    passed = failed = 0
    for path in paths:
        for name, expected, got in (case_comparisons if path.endswith(".json") else table_comparisons)(path):
            found = differences(expected, got)
            passed, failed = passed + (not found), failed + bool(found)
            for difference in found:
                print(f"{path}: {name}: {difference}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or passed == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
