"""How French law counts time: holidays, days, months, franc limits, carry-over, distance, hours.

An implementation of its own, written from the articles (law sheet `deadlines.md`, sections 5 and 6) and not from the
product's code or data; the product is held against it. Named limits live in limits.py, what a person did in procedure.py.
"""
from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from functools import lru_cache
from zoneinfo import ZoneInfo

ONE_DAY = timedelta(days=1)
FIRST_KNOWN_YEAR, LAST_KNOWN_YEAR = 1984, 2100
OVERSEAS = ("guadeloupe", "martinique", "guyane", "reunion", "mayotte", "saint-martin", "saint-barthelemy")
TERRITORIES = ("metropole", "alsace-moselle", *OVERSEAS, "abroad")

# Where the clock of each place is kept; somebody abroad has no one time (an hour limit cannot be computed there).
ZONES = {
    "metropole": "Europe/Paris", "alsace-moselle": "Europe/Paris", "guadeloupe": "America/Guadeloupe",
    "martinique": "America/Martinique", "guyane": "America/Cayenne", "reunion": "Indian/Reunion",
    "mayotte": "Indian/Mayotte", "saint-martin": "America/Marigot", "saint-barthelemy": "America/St_Barthelemy",
}

# Code du travail L.3133-1: the eleven national holidays; eight of them have a fixed date, three follow Easter.
NATIONAL_FIXED = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
NATIONAL_AFTER_EASTER = (1, 39, 50)
# Code du travail L.3422-2, decree 83-1003 of 23 November 1983: abolition of slavery.
ABOLITION = {"mayotte": (4, 27), "martinique": (5, 22), "guadeloupe": (5, 27), "guyane": (6, 10),
             "saint-barthelemy": (10, 9), "reunion": (12, 20)}


class CountingError(ValueError):
    """A question that has no answer; the text is the code used in the tables."""


def easter(year: int) -> date:
    """Easter Sunday by Oudin's algorithm (1940), not the Meeus/Jones/Butcher form the product is allowed to use."""
    golden, century = year % 19, year // 100
    epact = (century - century // 4 - (8 * century + 13) // 25 + 19 * golden + 15) % 30
    full_moon = epact - (epact // 28) * (1 - (epact // 28) * (29 // (epact + 1)) * ((21 - golden) // 11))
    weekday = (year + year // 4 + full_moon + 2 - century + century // 4) % 7
    days_after_21_march = full_moon - weekday
    return date(year, 3, 21) + timedelta(days=days_after_21_march + 7)


def is_known_year(year: int) -> bool:
    return FIRST_KNOWN_YEAR <= year <= LAST_KNOWN_YEAR


@lru_cache(maxsize=None)
def national_holidays(year: int) -> frozenset[date]:
    """Code du travail L.3133-1."""
    moving = {easter(year) + timedelta(days=n) for n in NATIONAL_AFTER_EASTER}
    return frozenset({date(year, month, day) for month, day in NATIONAL_FIXED} | moving)


@lru_cache(maxsize=None)
def local_holidays(year: int, territory: str) -> frozenset[date]:
    """Code du travail L.3134-13 (Alsace-Moselle), L.3422-2 (overseas). Saint-Martin: 27 May in the code, 28 May in practice
    since 2018; both are closed. Good Friday: only in some communes; closed here, never relied upon."""
    if territory == "alsace-moselle":
        return frozenset({date(year, 12, 26), easter(year) - 2 * ONE_DAY})
    if territory == "saint-martin":
        return frozenset({date(year, 5, 27)} | ({date(year, 5, 28)} if year >= 2018 else set()))
    return frozenset({date(year, *ABOLITION[territory])} if territory in ABOLITION else ())


def is_open(day: date, territory: str, with_local: bool = True) -> bool:
    """Whether a limit may end that day: no Saturday, Sunday or holiday (CPC 642)."""
    if not is_known_year(day.year):
        raise CountingError("out_of_known_range")
    closed = national_holidays(day.year) | (local_holidays(day.year, territory) if with_local else frozenset())
    return day.weekday() < 5 and day not in closed


def carry_over(day: date, territory: str, with_local: bool = True) -> date:
    """CPC 642: the first open day from `day` on."""
    while not is_open(day, territory, with_local):
        day += ONE_DAY
    return day


def open_day_up_to(day: date, territory: str, with_local: bool = True) -> date:
    """The last open day not after `day`: when to act where no carry-over is promised."""
    while not is_open(day, territory, with_local):
        day -= ONE_DAY
    return day


def length_of_month(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - ONE_DAY).day


def add_months(day: date, months: int) -> date:
    """CPC 641 second paragraph: the same number, or the last day of the month that has none. Backwards alike."""
    year, zero_based_month = divmod(day.year * 12 + day.month - 1 + months, 12)
    month = zero_based_month + 1
    return date(year, month, min(day.day, length_of_month(year, month)))


def add_working_days(day: date, amount: int, territory: str, with_local: bool = True) -> date:
    """Open days only; the day of the event never counts (CJA R.611-8-6). A negative amount goes back."""
    step = ONE_DAY if amount > 0 else -ONE_DAY
    for _ in range(abs(amount)):
        day += step
        while not is_open(day, territory, with_local):
            day += step
    return day


MONTHS_IN = {"month": 1, "year": 12}
DAYS_IN = {"day": 1, "week": 7}


def ordinary_end(start: date, amount: int, unit: str, territory: str, *, distance: int = 0, with_local: bool = True) -> date:
    """The period alone: CPC 640 and 641, with the distance months (CPC 643, CJA R.421-7) that lengthen it. The day of the
    event is not counted: seven days from the 17th end on the 24th. A negative amount counts back."""
    if unit in MONTHS_IN:
        return add_months(start, amount * MONTHS_IN[unit] + distance)
    if unit in DAYS_IN:
        return add_months(start + timedelta(days=amount * DAYS_IN[unit]), distance)
    if unit == "working_day":
        return add_months(add_working_days(start, amount, territory, with_local), distance)
    raise CountingError("unit_needs_time_of_day")


def count(start: date, amount: int, unit: str, direction: str = "after", *, franc: bool = False, carry: bool = False,
          distance: int = 0, territory: str = "metropole", with_local: bool = True) -> date:
    """The last day of a limit; counted backwards, the first. Order: period, distance, franc day, carry-over (deadlines.md 5).
    Backwards the franc day goes one day further back, and nothing is carried over: CPC 642 speaks of limits that end."""
    if direction == "before":
        end = ordinary_end(start, -amount, unit, territory, with_local=with_local)
        return end - ONE_DAY if franc else end
    end = ordinary_end(start, amount, unit, territory, distance=distance, with_local=with_local)
    end = end + ONE_DAY if franc else end
    return carry_over(end, territory, with_local) if carry else end


def franc_by_the_day_after(start: date, amount: int, unit: str, distance: int = 0) -> date:
    """The other reading of a franc limit in months: the number of the day AFTER the event. It ends earlier when the event is
    on the last days before a shorter month (30 January + 1 month: 28 February, not 1 March)."""
    return add_months(start + ONE_DAY, amount * MONTHS_IN[unit] + distance)


def elapsed_hours(start: datetime, hours: int, territory: str) -> datetime:
    """Hours that really passed, as the clock of the place then shows (CE 10 February 2006 n° 273484: hour to hour). An hour
    that the clock shows twice is taken as the first."""
    zone = ZoneInfo(ZONES[territory])
    moment = start.replace(tzinfo=zone, fold=0).astimezone(timezone.utc) + timedelta(hours=hours)
    return moment.astimezone(zone).replace(tzinfo=None, fold=0)


def same_clock(start: datetime, hours: int) -> datetime:
    """The same time of the clock so many days later."""
    return start + timedelta(hours=hours)


def safe_hours(start: datetime, hours: int, territory: str) -> datetime:
    """The earlier of the two readings at a change of clocks (deadlines.md, count-hours)."""
    return min(elapsed_hours(start, hours, territory), same_clock(start, hours))


def clock_shows(moment: datetime, territory: str) -> bool:
    """Whether the clock of the place ever shows that time (it does not in the hour skipped in March)."""
    zone = ZoneInfo(ZONES[territory])
    there = moment.replace(tzinfo=zone).astimezone(timezone.utc).astimezone(zone)
    return there.replace(tzinfo=None, fold=0) == moment


def seat(place: str) -> str:
    """Metropolitan France is one place for the distance; each overseas territory is its own."""
    return place if place in OVERSEAS else "metropole"


def distance_months(territory: str, court: str, overseas: int, abroad: int) -> int:
    """CJA R.421-7: one month more between metropolitan France and overseas, or between two overseas territories; two months
    for somebody who lives abroad, whatever the court."""
    if territory == "abroad":
        return abroad
    return overseas if seat(territory) != seat(court) else 0
