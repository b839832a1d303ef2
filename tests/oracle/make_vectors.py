"""Writes tests/tables/{time-limit-vectors.json,count-vectors.csv,hours.csv}: the hand-worked rows, then seeded generated ones.

Usage: make_vectors.py [FOLDER]. Same seed, same bytes. How the rows are checked: check_vectors.py.
"""
from __future__ import annotations

import json
import random
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import counting
from ambiguities import note_on
from check_vectors import computed, counted_row, hours_row
from hand_cases import HAND
from hand_tables import COUNTS, HOURS, rows
from limits import LIMITS, Version, version_for

SEED = 20261126
COUNT_COLUMNS = "id,start,amount,unit,direction,day_counting,carry_over,distance_months,territory,expected,origin"
HOUR_COLUMNS = "start_local,territory,hours,expected_safe_local,expected_elapsed_local,expected_same_clock_local,origin"
ONE_DAY = timedelta(days=1)
# Kinds whose state says nothing to a person, and limits whose safe day is open to doubt: only the day is expected.
DAY_ONLY_KINDS = ("duration", "rule")
DAY_ONLY_LIMITS = ("commission-summons", "legal-aid-ordinary", "reasons-of-implied-refusal", "commission-deemed-opinion")


def day_between(chance: random.Random, first: date, last: date) -> date:
    return first + timedelta(days=chance.randrange((last - first).days + 1))


def month_end_between(chance: random.Random, first: date, last: date) -> date:
    """One of the last three days of a month: where months are hard."""
    day = day_between(chance, first, last)
    length = counting.length_of_month(day.year, day.month)
    near = day.replace(day=length - chance.randrange(3))
    return near if first <= near <= last else day


def range_of(version: Version) -> tuple[date, date]:
    first = max(date.fromisoformat(version.since), date(2019, 1, 1))
    return first, min(date.fromisoformat(version.until), date(2032, 12, 31))


def starting_days(chance: random.Random, version: Version) -> list[date]:
    """The first and last day of the version, a month end, and where it matters an ordinary day and one that ends on a holiday."""
    first, last = range_of(version)
    days = [first, month_end_between(chance, first, last)]
    if version.unit not in counting.MONTHS_IN or version.carry:
        days.append(day_between(chance, first, last))
    if version.until < "9999":
        days.append(last)
    if version.carry:
        days.append(before_a_holiday(chance, version, first, last))
    return days


def before_a_holiday(chance: random.Random, version: Version, first: date, last: date) -> date:
    """A day from which the period, before carry-over, ends on a holiday that is no week-end."""
    for _ in range(20000):
        day = day_between(chance, first, last)
        end = counting.count(day, version.amount, version.unit, franc=version.franc)
        if end.weekday() < 5 and not counting.is_open(end, "metropole"):
            return day
    return first


def asking_days(event: dict, last: date, opens: date | None, event_may_come: bool) -> list[str]:
    """The day before, the day, the day after; for a window also the eve and the day of its opening."""
    days = [last - ONE_DAY, last, last + ONE_DAY] + ([opens - ONE_DAY, opens] if opens else [])
    known = [event["on"], event.get("reached_on", "")] + [one[key] for one in event.get("moves", []) for key in ("on", "answered_on") if key in one]
    earliest = date.min if event_may_come else date.fromisoformat(max(known))
    return [str(day) for day in days if day >= earliest] or [str(earliest)]


def expectation(limit_id: str, got: dict) -> dict:
    if LIMITS[limit_id].kind in DAY_ONLY_KINDS or limit_id in DAY_ONLY_LIMITS:
        return {"last_moment": got["last_moment"]} if got["last_moment"] else {"last_day": got["last_day"]}
    return got


def generated(chance: random.Random, limit_id: str, event: dict) -> dict | None:
    """A case for an event, asked on one of the days that matter; None where the clock never shows the time."""
    limit = LIMITS[limit_id]
    try:
        first = computed({"time_limit": limit_id, "event": event, "as_of": "2040-01-01"})
    except counting.CountingError:
        return None
    last = date.fromisoformat(first["last_day"])
    opens = date.fromisoformat(first["opens_on"]) if first["opens_on"] else None
    as_of = chance.choice(asking_days(event, last, opens, limit.event_may_come))
    if counts_days_and_hours(limit_id, event):  # on the last day itself the two readings disagree
        as_of = str(last + chance.choice((-2, 1)) * ONE_DAY)
    if first["last_moment"] and limit.kind == "limit" and not counts_days_and_hours(limit_id, event):
        moment = datetime.fromisoformat(first["last_moment"]) + timedelta(minutes=chance.choice((-1, 0, 1)))
        as_of = moment.isoformat(timespec="minutes")
        if "at" in event and not counting.clock_shows(moment, event.get("territory", "metropole")):
            return None
    got = computed({"time_limit": limit_id, "event": event, "as_of": as_of})
    return {"as_of": as_of, "time_limit": limit_id, "event": event, "expect": expectation(limit_id, got)}


def counts_days_and_hours(limit_id: str, event: dict) -> bool:
    version = version_for(LIMITS[limit_id], event)
    return any(reading.unit == "hour" for reading in version.readings)


def clock(chance: random.Random) -> str:
    return f"{chance.randrange(24):02}:{chance.choice((0, 5, 17, 30, 45, 59)):02}"


def plain_events(chance: random.Random, version: Version) -> list[dict]:
    events = []
    for day in starting_days(chance, version):
        event = {"on": str(day)}
        if version.unit == "hour" or any(reading.unit == "hour" for reading in version.readings):
            event |= {"at": clock(chance), "served": "by_hand", "territory": chance.choice(list(counting.ZONES))}
        if version.case:
            event["case"] = version.case
        if version.territories:
            event["territory"] = version.territories[0]
        events.append(event)
    return events


def clock_change_events() -> list[dict]:
    """Saturdays and Sundays of both changes of clocks, in every place."""
    days = ["2026-10-24", "2026-10-25", "2027-03-27", "2028-03-25", "2028-10-28"]
    places = list(counting.ZONES)
    return [{"on": day, "at": at, "served": "by_hand", "territory": places[(i + j) % len(places)] if j else "metropole"}
            for i, day in enumerate(days) for j, at in enumerate(("09:20", "23:45"))]


def place_events(chance: random.Random) -> list[dict]:
    """Months that end on the local holiday of each place, and somebody who lives elsewhere than the court."""
    events = []
    for place in counting.TERRITORIES[:-1]:
        for year in (2025, 2027, 2028):
            holidays = sorted(counting.local_holidays(year, place) or counting.national_holidays(year))
            event = {"on": str(counting.add_months(chance.choice(holidays) - ONE_DAY, -2)), "territory": place}
            events.append(event)
        events.append({"on": str(month_end_between(chance, date(2025, 1, 1), date(2029, 12, 31))), "territory": place,
                       "court": chance.choice([other for other in counting.TERRITORIES[:-1] if other != place])})
    return events + [{"on": str(month_end_between(chance, date(2025, 1, 1), date(2029, 12, 31))), "territory": "abroad"} for _ in range(3)]


def service_events(chance: random.Random, first: date, last: date) -> list[dict]:
    events = []
    for served in ("letter", "registered_letter", "online_space"):
        for after in (None, 0, 7, 15):
            day = day_between(chance, first, last)
            event = {"on": str(day), "served": served}
            if after is not None and served != "letter":
                event["reached_on"] = str(day + timedelta(days=after))
            events.append(event)
    return events


def portal_events(chance: random.Random, served: str, longest: int, first: date, last: date) -> list[dict]:
    events = []
    for after in (None, None, 0, longest):
        day = day_between(chance, first, last)
        events.append({"on": str(day), "served": served, **({"reached_on": str(day + timedelta(days=after))} if after is not None else {})})
    return events


def move_events(chance: random.Random, by: str, wait: tuple[int, int], answer: tuple[int, int] | None, count: int,
                first: date = date(2026, 7, 1), last: date = date(2031, 12, 31)) -> list[dict]:
    events = []
    for _ in range(count):
        day = day_between(chance, first, last)
        asked = day + timedelta(days=chance.randint(*wait))
        one = {"by": by, "on": str(asked)}
        if answer:
            one["answered_on"] = str(asked + timedelta(days=chance.randint(*answer)))
        if by == "detention":
            one["at"] = clock(chance)
        events.append({"on": str(day), "moves": [one]})
    return events


def special_events(chance: random.Random):
    """Limit ids with events of more than a day."""
    refusal, implied, order = "refusal-court-two-months", "implied-refusal-challenge", "oqtf-free-one-month"
    modern = date(2026, 7, 1), date(2031, 12, 31)
    yield from (("oqtf-cra-48-hours", event) for event in clock_change_events())
    yield from ((refusal, event) for event in place_events(chance))
    yield from ((implied, event) for event in place_events(chance)[::4])
    yield from ((order, event) for event in service_events(chance, *modern))
    yield from (("oqtf-appeal", event) for event in portal_events(chance, "court_portal", 1, *modern))
    yield from (("cnda-appeal-pre-pact", event) for event in portal_events(chance, "ofpra_portal", 14, date(2024, 1, 1), date(2026, 5, 1)))
    for limit_id in (refusal, implied):
        yield from ((limit_id, event) for event in move_events(chance, "administrative_appeal", (0, 55), None, 3))
        yield from ((limit_id, event) for event in move_events(chance, "administrative_appeal", (0, 55), (5, 55), 3))
    for limit_id in (refusal, implied, order):
        yield from ((limit_id, event) for event in move_events(chance, "legal_aid", (0, 25), (10, 120), 4))
    yield from ((implied, event) for event in move_events(chance, "reasons_requested", (0, 55), (1, 29), 4))
    yield from ((implied, event) for event in move_events(chance, "reasons_requested", (0, 55), None, 3))
    yield from (("implied-refusal-general", event) for event in move_events(chance, "missing_papers", (3, 90), (5, 40), 4))
    yield from (("cnda-appeal-pre-pact", event) for event in move_events(
        chance, "legal_aid", (0, 14), (10, 90), 4, date(2023, 1, 1), date(2026, 2, 1)))
    for by in ("house_arrest", "prison", "detention"):
        yield from ((order, event) for event in move_events(chance, by, (0, 28), None, 3))
    yield from (("oqtf-prison-seven-days", event) for event in move_events(chance, "detention", (0, 6), None, 2))
    yield from ((order, event) for event in move_events(chance, "administrative_appeal", (0, 28), None, 2))
    yield from (("oqtf-house-arrest-seven-days", event) for event in move_events(chance, "legal_aid", (0, 6), (1, 20), 2))


def plain_generated(chance: random.Random):
    for limit_id, limit in LIMITS.items():
        for version in limit.versions:
            if not version.known_change:
                yield from ((limit_id, event) for event in plain_events(chance, version))


def unknown_cases() -> list[dict]:
    expected = {"opens_on": None, "last_day": None, "safe_last_day": None, "last_moment": None, "state": "unknown"}
    return [{"as_of": "2027-01-15", "time_limit": "cnda-appeal-pact", "event": {"on": on}, "expect": expected}
            for on in ("2026-06-12", "2026-12-31", "2027-01-14")]


def named_cases() -> list[dict]:
    chance = random.Random(SEED)
    pairs = [*plain_generated(chance), *special_events(chance)]
    made = [one for one in (generated(chance, *pair) for pair in pairs) if one] + unknown_cases()
    by_hand = [{"id": f"H{i:03}", **one, **note_on(one), "origin": "hand"} for i, one in enumerate(HAND, start=1)]
    return by_hand + [{"id": f"G{i:03}", **one, **note_on(one), "origin": "generated"} for i, one in enumerate(made, start=1)]


AMOUNTS = {"day": (0, 1, 2, 4, 5, 7, 8, 15, 21, 30, 45, 60, 90, 120), "working_day": (1, 2, 3, 5, 10),
           "week": (1, 2, 5), "month": (1, 2, 3, 4, 6, 10), "year": (1, 2, 3, 5, 10)}


def count_row(chance: random.Random, number: int) -> str:
    unit = list(AMOUNTS)[number % len(AMOUNTS)]
    territory = counting.TERRITORIES[number % len(counting.TERRITORIES)]
    direction = "before" if number % 4 == 3 else "after"
    pick = month_end_between if number % 3 else day_between
    start = pick(chance, date(2000, 1, 1), date(2089, 6, 30))
    is_after, is_counted_in_open_days = direction == "after", unit == "working_day"
    row = {"id": f"generated-{number:03}", "start": str(start), "amount": str(chance.choice(AMOUNTS[unit])), "unit": unit,
           "direction": direction, "day_counting": chance.choice(("ordinary", "franc")) if not is_counted_in_open_days else "ordinary",
           "carry_over": chance.choice(("next_open_day", "next_open_day", "none")) if is_after else "none",
           "distance_months": str(chance.choice((0, 0, 1, 2))) if is_after and unit == "month" else "0", "territory": territory}
    return ",".join([*row.values(), counted_row(row)["expected"], "generated"])


def holiday_count_rows() -> list[str]:
    """Seven days that end on every holiday of every place, one year in three."""
    lines = []
    for i, territory in enumerate(counting.TERRITORIES):
        for year in range(2000 + i, 2100, 33):
            for holiday in sorted(counting.local_holidays(year, territory) | counting.national_holidays(year))[i % 2::2]:
                row = {"id": f"onto-{holiday}-{territory}", "start": str(holiday - 7 * ONE_DAY), "amount": "7", "unit": "day", "direction": "after",
                       "day_counting": "ordinary", "carry_over": "next_open_day", "distance_months": "0", "territory": territory}
                lines.append(",".join([*row.values(), counted_row(row)["expected"], "generated"]))
    return lines


def count_lines() -> list[str]:
    chance = random.Random(SEED + 1)
    by_hand = [",".join([*cells, "hand"]) for cells in rows(COUNTS)]
    return [COUNT_COLUMNS, *by_hand, *(count_row(chance, i) for i in range(1, 261)), *holiday_count_rows()]


def hour_line(chance: random.Random, territory: str) -> str | None:
    year = chance.randrange(2000, 2100)
    change = chance.choice((3, 10))
    sunday = date(year, change, 31) - timedelta(days=(date(year, change, 31).weekday() + 1) % 7)
    day = chance.choice((sunday - 2 * ONE_DAY, sunday - ONE_DAY, sunday, day_between(chance, date(year, 1, 1), date(year, 12, 31))))
    start, hours = datetime.fromisoformat(f"{day}T{clock(chance)}"), chance.choice((48, 48, 96, 72, 24, 144))
    if not counting.clock_shows(start, territory) or not counting.clock_shows(counting.same_clock(start, hours), territory):
        return None
    row = {"start_local": start.isoformat(timespec="minutes"), "territory": territory, "hours": str(hours)}
    return ",".join([*row.values(), *hours_row(row).values(), "generated"])


def hour_lines() -> list[str]:
    chance = random.Random(SEED + 2)
    places = ["metropole", "alsace-moselle"] * 3 + list(counting.ZONES)
    made = (hour_line(chance, places[i % len(places)]) for i in range(120))
    return [HOUR_COLUMNS, *(",".join([*cells, "hand"]) for cells in rows(HOURS)), *filter(None, made)]


ABOUT = ("Named time limits: 'hand' was worked out by a person from the article or copied from the law sheet (why), 'generated' by "
         "tests/oracle. A note 'ambiguous An' is explained in README.md beside this file. Written by tests/oracle/make_vectors.py.")


def main(folder: Path) -> None:
    cases = ",\n".join("  " + json.dumps(one, ensure_ascii=False) for one in named_cases())
    about = json.dumps(ABOUT)
    (folder / "time-limit-vectors.json").write_text(f'{{\n "about": {about},\n "cases": [\n{cases}\n ]\n}}\n', encoding="utf-8")
    (folder / "count-vectors.csv").write_text("\n".join(count_lines()) + "\n", encoding="utf-8")
    (folder / "hours.csv").write_text("\n".join(hour_lines()) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "tables")
