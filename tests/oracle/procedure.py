"""From a named limit and what happened to the days: service, readings, moves, the printed limit, the state on a day.

How days are counted: counting.py; which limits there are: limits.py.
"""
from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

import counting
from limits import LIMITS, Limit, Move, Version, read_as, version_for

DEPOSIT_DAYS = 15


@dataclass(frozen=True)
class Outcome:
    opens_on: date | None
    last_day: date | None
    safe_last_day: date | None
    last_moment: datetime | None
    state: str | None


@dataclass(frozen=True)
class Start:
    """Where a period starts, for whom, and before which court."""
    day: date
    at: str | None
    territory: str
    court: str
    relies_on_local: bool
    distance: int = 0

    def moment(self) -> datetime:
        if self.at is None:
            raise counting.CountingError("event_needs_time")
        if self.territory == "abroad":
            raise counting.CountingError("no_time_zone")
        moment = datetime.fromisoformat(f"{self.day}T{self.at}")
        if not counting.clock_shows(moment, self.territory):
            raise counting.CountingError("no_such_time")
        return moment


@dataclass(frozen=True)
class End:
    day: date
    moment: datetime | None = None


def notified_on(event: dict, court: str) -> date:
    """The day on which the paper counts as received, by the way it was served."""
    on = date.fromisoformat(event["on"])
    reached = date.fromisoformat(event["reached_on"]) if event.get("reached_on") else None
    end_of_deposit = on + timedelta(days=DEPOSIT_DAYS)
    served = event.get("served")
    if served in ("registered_letter", "online_space"):   # CE 24 April 2012 n° 341146; CRPA R.112-20: back to the first day
        return reached if reached and reached <= end_of_deposit else on
    if served == "ofpra_portal":                          # CESEDA R.531-17: at the end of the fifteen days
        return min(reached or end_of_deposit, end_of_deposit)
    if served == "court_portal":                          # CJA R.611-8-6: at the end of two working days
        end = counting.add_working_days(on, 2, court)
        return min(reached or end, end)
    return reached or on


def start_of(limit: Limit, event: dict) -> Start:
    """CJA R.421-7 for the distance; the calendar is the court's. A local holiday is relied upon only when the person and the
    court are in one place that is named, and never in Alsace-Moselle or Saint-Martin (deadlines.md, count-rollover)."""
    territory = event.get("territory", "metropole")
    court = limit.court or event.get("court") or ("metropole" if territory == "abroad" else territory)
    sure = court == territory and court not in ("alsace-moselle", "saint-martin")
    distance = counting.distance_months(territory, court, limit.overseas, limit.abroad)
    return Start(notified_on(event, court), event.get("at"), territory, court, sure, distance)


def end_of(version: Version, start: Start, with_local: bool = True, extra_days: int = 0) -> End:
    """The end of a version counted in one way; `extra_days` of suspension come before the franc day."""
    if version.unit == "hour":
        moment = counting.elapsed_hours(start.moment(), version.amount, start.territory)
        return End(moment.date(), moment)
    day = counting.count(start.day, version.amount, version.unit, version.direction, distance=start.distance,
                         territory=start.court, with_local=with_local) + timedelta(days=extra_days)
    return End(finish(version, day, start, with_local))


def finish(version: Version, day: date, start: Start, with_local: bool) -> date:
    """The franc day, the eve, the carry-over: what is done to an ordinary end."""
    step = counting.ONE_DAY if version.direction == "after" else -counting.ONE_DAY
    day = day + step if version.franc else day
    day = day - counting.ONE_DAY if version.eve else day
    return counting.carry_over(day, start.court, with_local) if version.carry and version.direction == "after" else day


def hour_ends(hours: int, start: Start) -> list[End]:
    """Both readings at a change of clocks."""
    moments = counting.elapsed_hours(start.moment(), hours, start.territory), counting.same_clock(start.moment(), hours)
    return [End(moment.date(), moment) for moment in moments]


def other_ends(version: Version, start: Start, extra_days: int = 0) -> list[End]:
    """The ends by every other reading."""
    ends = []
    for reading in version.readings:
        if reading.unit != "hour":
            ends.append(end_of(read_as(version, reading), start, extra_days=extra_days))
        elif start.at is not None:
            ends += hour_ends(reading.amount, start)
    if version.unit == "hour":
        return ends + hour_ends(version.amount, start)
    if not start.relies_on_local:
        ends.append(end_of(version, start, with_local=False, extra_days=extra_days))
    if version.franc and version.unit in counting.MONTHS_IN:
        day = counting.franc_by_the_day_after(start.day, version.amount, version.unit, start.distance) + timedelta(days=extra_days)
        ends += [End(finish(replace(version, franc=False), day, start, local)) for local in {True, start.relies_on_local}]
    return ends + named_safe_ends(version, start)


def named_safe_ends(version: Version, start: Start) -> list[End]:
    """What deadlines.md itself names as the safe day."""
    if version.safe:
        amount, unit = version.safe
        return [End(counting.count(start.day, amount, unit, territory=start.court))]
    if version.act_before:
        last = end_of(version, start).day
        return [End(counting.open_day_up_to(last, start.court))]
    return []


def restarted(version: Version, move: Move, start: Start, asked: date, answered: date | None) -> tuple[End, list[End]]:
    """A new full period from the answer, or from the refusal that silence makes of it."""
    if answered is None:
        answered = counting.count(asked, *move.silence, territory=start.court)
    after = replace(start, day=answered + timedelta(days=move.wait_days))
    others = other_ends(version, after)
    if move.plain_reading:
        others.append(end_of(replace(version, franc=False), replace(start, day=answered), start.relies_on_local))
    return end_of(version, after), others


def moved(version: Version, limit: Limit, start: Start, one: dict) -> tuple[End, list[End]] | None:
    """What a step taken during the period makes of it; None when it moves nothing (never, too late)."""
    move = limit.moves.get(one["by"], Move("none"))
    asked = date.fromisoformat(one["on"])
    answered = date.fromisoformat(one["answered_on"]) if one.get("answered_on") else None
    too_late = asked > end_of(version, start).day or (
        move.only_within_days is not None and asked > start.day + timedelta(days=move.only_within_days))
    if move.effect == "none" or too_late:
        return None
    if move.effect == "replaced":
        other = LIMITS[move.limit]
        then = version_for(other, {"on": one["on"], **({"case": move.case} if move.case else {})})
        there = replace(start, day=asked, at=one.get("at"), distance=0)
        return end_of(then, there), other_ends(then, there)
    if answered is None and move.silence is None:
        raise counting.CountingError("pending")
    if move.effect == "restarts":
        return restarted(version, move, start, asked, answered)
    extra = (answered - asked).days
    return end_of(version, start, extra_days=extra), other_ends(version, start, extra)


def earliest(ends: list[End]) -> End:
    """The earliest day; among the moments of that day, the earliest one."""
    day = min(end.day for end in ends)
    moments = [end.moment for end in ends if end.moment is not None and end.day == day]
    return End(day, min(moments) if moments else None)


def printed_end(event: dict) -> End | None:
    if not event.get("printed_on"):
        return None
    day = date.fromisoformat(event["printed_on"])
    at = event.get("printed_at")
    return End(day, datetime.fromisoformat(f"{day}T{at}") if at else None)


def state_on(kind: str, as_of: str, opens_on: date | None, last: date, last_moment: datetime | None) -> str:
    """`past` after the last day of the main reading, or after the safe moment of an hour limit; a day alone is past only when
    the moment's day is."""
    today = date.fromisoformat(as_of[:10])
    if opens_on is not None and today < opens_on:
        return "not_open"
    if kind == "opening":
        return "open"
    if last_moment is not None:
        is_past = datetime.fromisoformat(as_of) > last_moment if "T" in as_of else today > last_moment.date()
    else:
        is_past = today > last
    return "past" if is_past else "open"


def settle(kind: str, as_of: str, opens_on: date | None, main: End, others: list[End], printed: End | None) -> Outcome:
    """Main reading, safe day, and the printed limit when it is shorter."""
    safe = earliest([main, *others])
    safe = printed if printed and printed.day < safe.day else safe
    return Outcome(opens_on, main.day, safe.day, safe.moment, state_on(kind, as_of, opens_on, main.day, safe.moment))


def compute(limit_id: str, event: dict, as_of: str) -> Outcome:
    """The days of a named limit, for an event, on a day."""
    limit = LIMITS[limit_id]
    version = version_for(limit, event)
    printed = printed_end(event)
    if version is None:
        raise counting.CountingError("no_version_for_event")
    if version.known_change:
        return settle(limit.kind, as_of, None, printed, [], printed) if printed else Outcome(None, None, None, None, "unknown")
    start = start_of(limit, event)
    if version.closes:
        return window(version, start, as_of, printed)
    ends = end_of(version, start), other_ends(version, start)
    for one in event.get("moves", []):
        ends = moved(version, limit, start, one) or ends
    opens_on = ends[0].day if limit.kind == "opening" else None
    return settle(limit.kind, as_of, opens_on, *ends, printed)


def window(version: Version, start: Start, as_of: str, printed: End | None) -> Outcome:
    """CESEDA R.431-5: from the day it opens to the day it closes, both included."""
    opens_on = end_of(version, start).day
    amount, unit = version.closes
    return settle("window", as_of, opens_on, End(counting.count(start.day, amount, unit, version.direction)), [], printed)
