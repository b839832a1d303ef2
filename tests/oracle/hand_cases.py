"""Named limits worked out by hand: from the examples of deadlines.md, or from the article with a calendar.

Nothing here is computed. `check_vectors.py` compares these with the oracle; when they differ, one of the two is wrong.
"""
from __future__ import annotations

HAND: list[dict] = []


def case(limit: str, on: str, as_of: str, why: str, event: dict | None = None, **expect) -> None:
    """One case: the limit, the event's day (or `day time`), the day of asking, why, more of the event, and what is expected."""
    day, _, at = on.partition(" ")
    HAND.append({"as_of": as_of, "time_limit": limit, "event": {"on": day, **({"at": at} if at else {}), **(event or {})},
                 "expect": expect, "why": why})


def ends(limit: str, on: str, day: str, as_of: str, why: str, event: dict | None = None, state: str = "open") -> None:
    """A limit with one reading: last day and safe day are the same."""
    case(limit, on, as_of, why, event, opens_on=None, last_day=day, safe_last_day=day, last_moment=None, state=state)


def opens(limit: str, on: str, first: str, last: str, as_of: str, state: str, why: str) -> None:
    case(limit, on, as_of, why, opens_on=first, last_day=last, safe_last_day=last, last_moment=None, state=state)


def moment(limit: str, on: str, last: str, as_of: str, why: str, event: dict | None = None, state: str = "open") -> None:
    """An hour limit without change of clocks: every reading ends at the same moment."""
    case(limit, on, as_of, why, event, opens_on=None, last_day=last[:10], safe_last_day=last[:10], last_moment=last, state=state)


def inform(limit: str, on: str, day: str, as_of: str, why: str, event: dict | None = None) -> None:
    """How long others may take, or how to count: a day, and no state that a person could miss."""
    case(limit, on, as_of, why, event, last_day=day)


SHEET = "deadlines.md, example"
BY_HAND = {"served": "by_hand", "territory": "metropole"}

# 1. Applying and renewing
ends("first-application-after-entry", "2026-09-15", "2026-11-15", "2026-11-15", f"{SHEET}; a Sunday, not carried over; the day itself is in time")
ends("first-application-after-entry", "2026-09-15", "2026-11-15", "2026-11-16", f"{SHEET}; the day after", state="past")
ends("first-application-rld-ue-other-state", "2026-09-15", "2026-12-15", "2026-11-23", SHEET)
ends("vlsts-validation", "2026-08-31", "2026-11-30", "2026-11-23", f"{SHEET}: there is no 31 November")
ends("vlsts-validation", "2027-11-30", "2028-02-29", "2028-02-29", "30 November + 3 months: no 30 February, the last day of a leap February")
ends("vlsts-validation", "2026-11-30", "2027-02-28", "2027-03-01", "30 November + 3 months: 28 February 2027, a Sunday, not carried over", state="past")
opens("vlsts-successor-card", "2027-03-31", "2026-12-01", "2027-01-30", "2026-11-30", "not_open", f"{SHEET}; the eve")
opens("vlsts-successor-card", "2027-03-31", "2026-12-01", "2027-01-30", "2026-12-01", "open", f"{SHEET}; the day it opens")
opens("vlsts-successor-card", "2025-05-31", "2025-03-31", "2025-05-31", "2025-04-10", "open", "before 16 June 2025: the last two months of the visa (R.431-18)")
case("vlsts-successor-card", "2027-03-31", "2027-02-01", "R.431-18 and R.431-5 1° second sentence: card not on the online list", {"case": "offline"}, opens_on="2027-01-31", last_day="2027-03-31", state="open")
opens("renewal-window-online", "2027-03-31", "2026-12-01", "2027-01-30", "2026-12-01", "open", SHEET)
opens("renewal-window-online", "2027-03-31", "2026-12-01", "2027-01-30", "2027-01-30", "open", f"{SHEET}; the last day")
opens("renewal-window-online", "2027-03-31", "2026-12-01", "2027-01-30", "2027-01-31", "past", f"{SHEET}; the day after")
opens("renewal-window-online", "2027-05-15", "2027-01-15", "2027-03-16", "2026-11-23", "not_open", SHEET)
opens("renewal-window-online", "2027-01-15", "2026-09-17", "2026-11-16", "2026-11-23", "past", f"{SHEET}: already closed on 2026-11-23")
opens("renewal-window-online", "2028-06-29", "2028-03-01", "2028-04-30", "2028-02-29", "not_open", "29 June less 120 days: 29 in June, 31 in May, 30 in April, 30 of March leave 1 March; the eve is 29 February")
opens("renewal-window-offline", "2027-03-31", "2027-01-31", "2027-03-31", "2027-01-30", "not_open", f"{SHEET}; the eve")
opens("renewal-window-offline", "2027-03-31", "2027-01-31", "2027-03-31", "2027-03-31", "open", f"{SHEET}; the day of expiry")
opens("renewal-window-offline", "2027-03-31", "2027-01-31", "2027-03-31", "2027-04-01", "past", f"{SHEET}; the day after")
opens("renewal-window-offline", "2027-05-15", "2027-03-15", "2027-05-15", "2027-03-15", "open", SHEET)
opens("renewal-window-offline", "2027-04-30", "2027-02-28", "2027-04-30", "2027-02-28", "open", "two months before 30 April: no 30 February, its last day")
opens("renewal-window-offline", "2028-04-30", "2028-02-29", "2028-04-30", "2028-02-28", "not_open", "two months before 30 April of a leap year")
opens("resident-and-permanent-card-renewal", "2027-05-15", "2027-01-15", "2027-03-16", "2027-01-14", "not_open", SHEET)
opens("resident-card-early", "2026-11-23", "2026-11-23", "2026-11-23", "2026-11-24", "open", f"{SHEET}; an opening is never past")
ends("turning-18-entitled", "2026-09-10", "2027-09-09", "2027-09-09", f"{SHEET}: the eve of the 19th birthday")
ends("turning-18-entitled", "2026-09-10", "2027-09-09", "2027-09-10", f"{SHEET}; the 19th birthday is too late", state="past")
ends("turning-18-entitled", "2027-01-01", "2027-12-31", "2027-06-01", "R.431-5 2°: the eve of 1 January 2028")
ends("turning-18-other", "2026-10-05", "2026-12-05", "2026-11-23", SHEET)
case("turning-18-ase-16-18", "2026-10-05", "2026-11-23", f"{SHEET}: safe date and outer limit", last_day="2027-10-04", safe_last_day="2026-12-05", state="open")
ends("loss-of-french-nationality", "2026-11-23", "2027-01-23", "2026-11-23", SHEET)
ends("asylum-seeker-other-ground", "2026-11-23", "2027-01-23", "2026-11-23", SHEET)
ends("asylum-seeker-other-ground", "2026-11-23", "2027-02-23", "2026-11-23", f"{SHEET}, sick person (D.431-7)", {"case": "health"})
inform("refugee-card-issue", "2026-11-23", "2027-02-23", "2026-11-23", SHEET)
ends("no-renewal-six-months", "2026-08-31", "2027-02-28", "2027-02-28", SHEET)
ends("no-renewal-six-months", "2026-08-31", "2027-02-28", "2027-03-01", f"{SHEET}; the day after", state="past")
ends("late-renewal-fee", "2027-03-31", "2027-01-30", "2027-02-10", f"{SHEET}: filed 10 February, the window closed on 30 January", state="past")
ends("late-renewal-fee", "2027-03-31", "2027-03-31", "2027-02-10", "not on the online list: the window closes on the day of expiry", {"case": "offline"})
ends("overstay-without-renewal-request", "2026-11-23", "2026-12-23", "2026-12-23", f"{SHEET}: the risk is there from the 24th")
ends("overstay-without-renewal-request", "2026-11-23", "2026-12-23", "2026-12-24", SHEET, state="past")
# 1.1 Papers while waiting
ends("recepisse", "2026-11-23", "2026-12-23", "2026-11-23", "R.431-13: at least one month from its issue")
ends("api-extension-certificate", "2027-03-31", "2027-06-30", "2027-04-01", SHEET)
ends("expired-card-three-months", "2026-11-30", "2027-02-28", "2027-02-28", SHEET)
ends("expired-card-three-months", "2026-11-30", "2027-02-28", "2027-03-01", f"{SHEET}; the day after", state="past")
ends("commission-certificate", "2026-11-23", "2027-02-23", "2026-11-23", SHEET)
# 2. Silence
ends("implied-refusal-general", "2026-07-15", "2026-11-15", "2026-11-15", f"{SHEET}; born that Sunday, no carry-over")
ends("implied-refusal-general", "2026-10-31", "2027-02-28", "2026-11-23", "31 October + 4 months: the last day of February")
ends("implied-refusal-general", "2026-07-15", "2026-11-30", "2026-11-23", "CRPA L.114-5: 15 days for missing papers (10 to 25 August) suspend: 15 + 15 November", {"moves": [{"by": "missing_papers", "on": "2026-08-10", "answered_on": "2026-08-25"}]})
ends("implied-refusal-90-days", "2026-09-01", "2026-11-30", "2026-11-23", SHEET)
ends("implied-refusal-blue-card", "2026-11-02", "2026-12-02", "2026-11-23", f"{SHEET}: blue card from Germany", {"case": "blue-card-other-state"})
ends("implied-refusal-blue-card", "2026-09-01", "2026-11-30", "2026-11-23", "R.421-23: 90 days, as in the 90-day rule")
ends("implied-refusal-blue-card", "2025-06-15", "2025-09-13", "2025-07-01", "the last day of the former rule, 90 days: 15 in June, 31, 31, 13")
ends("implied-refusal-researcher", "2026-09-01", "2026-10-31", "2026-10-31", SHEET)
ends("implied-refusal-family-reunification", "2026-07-15", "2027-01-15", "2026-11-23", SHEET)
ends("implied-refusal-challenge", "2026-11-15", "2027-01-18", "2027-01-18", f"{SHEET}: Saturday 16 January, Monday 18")
ends("implied-refusal-challenge", "2026-11-15", "2027-02-22", "2026-12-28", "deadlines.md, reasons-of-implied-refusal: reasons sent 20 December, Sunday 21 February, Monday 22", {"moves": [{"by": "reasons_requested", "on": "2026-11-30", "answered_on": "2026-12-20"}]})
ends("implied-refusal-challenge", "2026-11-15", "2027-03-01", "2026-12-28", "reasons never sent: 2 months after the end of that month (30 December): 28 February, franc 1 March (Monday)", {"moves": [{"by": "reasons_requested", "on": "2026-11-30"}]})
ends("implied-refusal-challenge", "2026-11-15", "2027-02-16", "2026-11-23", "R.421-7: lives in La Réunion, court in Paris, 3 months: 15 February, franc Tuesday 16", {"territory": "reunion", "court": "metropole"})
inform("reasons-of-implied-refusal", "2026-11-30", "2026-12-30", "2026-11-30", SHEET)
case("visa-refusal-rapo", "2026-11-23", "2026-12-23", SHEET, {"territory": "abroad"}, last_day="2026-12-23", safe_last_day="2026-12-23", state="open")
case("visa-refusal-rapo", "2022-12-31", "2023-01-15", "before 2023: two months; no 31 February", {"territory": "abroad"}, last_day="2023-02-28", safe_last_day="2023-02-28", state="open")
case("visa-refusal-rapo", "2023-01-01", "2023-02-01", "from 2023: 30 days", {"territory": "abroad"}, last_day="2023-01-31", safe_last_day="2023-01-31", state="past")
ends("visa-rapo-silence", "2026-12-10", "2027-02-10", "2026-12-10", SHEET)
ends("visa-court-two-months", "2027-02-10", "2027-04-12", "2027-02-10", "deadlines.md, visa-rapo-silence: Sunday 11 April, Monday 12; no distance from abroad", {"territory": "abroad"})
# 3.1 Ordinary refusal
ends("refusal-court-two-months", "2026-11-23", "2027-01-25", "2026-11-23", f"{SHEET}: Sunday 24 January, Monday 25", BY_HAND)
ends("refusal-court-two-months", "2026-11-23", "2027-01-25", "2027-01-26", f"{SHEET}; the day after", BY_HAND, state="past")
ends("refusal-court-two-months", "2026-12-31", "2027-03-01", "2027-01-15", SHEET, BY_HAND)
ends("refusal-court-two-months", "2026-11-23", "2027-02-24", "2026-11-23", "deadlines.md, distance-extension: La Réunion, court in Paris", {"territory": "reunion", "court": "metropole"})
ends("refusal-court-two-months", "2026-11-23", "2027-03-24", "2026-11-23", "deadlines.md, distance-extension: lives in Tunisia", {"territory": "abroad"})
ends("refusal-court-two-months", "2026-11-23", "2027-01-25", "2026-11-23", "Strasbourg and Paris are both in metropolitan France: no distance", {"territory": "alsace-moselle", "court": "metropole"})
ends("refusal-court-two-months", "2026-11-23", "2027-02-24", "2026-11-23", "R.421-7 second paragraph: lives in Martinique, court of Guadeloupe", {"territory": "martinique", "court": "guadeloupe"})
ends("refusal-court-two-months", "2026-11-23", "2027-02-24", "2026-11-23", "R.421-7 second paragraph: lives in Paris, court of La Réunion", {"territory": "metropole", "court": "reunion"})
ends("refusal-court-two-months", "2026-12-31", "2027-04-01", "2027-01-15", "3 months at once: 31 March, franc 1 April (not 28 February + 1 month)", {"territory": "reunion", "court": "metropole"})
case("refusal-court-two-months", "2027-12-30", "2028-01-15", "29 February, franc 1 March; by the day after (31 December), 29 February: the earlier is safe", BY_HAND, last_day="2028-03-01", safe_last_day="2028-02-29", state="open")
ends("refusal-court-two-months", "2027-12-31", "2028-03-01", "2028-01-15", "29 February, franc 1 March; the day after is 1 January: 1 March too", BY_HAND)
ends("refusal-court-two-months", "2028-02-29", "2028-05-02", "2028-03-15", "29 April, franc Sunday 30, Monday 1 May is a holiday, Tuesday 2", BY_HAND)
ends("refusal-court-two-months", "2026-11-23", "2027-05-05", "2027-01-15", "deadlines.md, admin-appeal-silence: appeal 4 January, rejected by silence 4 March, court until 5 May", {"moves": [{"by": "administrative_appeal", "on": "2027-01-04"}]})
ends("refusal-court-two-months", "2026-11-23", "2027-04-12", "2027-02-10", "rejected on 10 February: 10 April, franc Sunday 11, Monday 12", {"moves": [{"by": "administrative_appeal", "on": "2027-01-04", "answered_on": "2027-02-10"}]})
ends("refusal-court-two-months", "2026-11-23", "2027-05-26", "2027-01-25", "appeal on the last day (25 January): silence 25 March, 25 May, franc 26", {"moves": [{"by": "administrative_appeal", "on": "2027-01-25"}]})
ends("refusal-court-two-months", "2026-11-23", "2027-01-25", "2027-01-26", "appeal the day after: too late, it moves nothing (L.411-2)", {"moves": [{"by": "administrative_appeal", "on": "2027-01-26"}]}, state="past")
case("refusal-court-two-months", "2026-11-23", "2027-02-20", "aid decision 1 February, + 15 days 16 February, 16 April, franc Saturday 17, Monday 19; plain: 1 April", {"moves": [{"by": "legal_aid", "on": "2026-12-01", "answered_on": "2027-02-01"}]}, last_day="2027-04-19", safe_last_day="2027-04-01", state="open")
ends("admin-appeal-ordinary", "2026-11-23", "2027-01-25", "2026-11-23", "L.411-2: made within the time limit for the court")
ends("admin-appeal-silence", "2027-01-04", "2027-03-04", "2027-03-05", f"{SHEET}; the day after", state="past")
case("czabaj-one-year", "2026-01-12", "2026-11-23", SHEET, last_day="2027-01-12", safe_last_day="2027-01-12", state="open")
case("czabaj-one-year", "2028-02-29", "2028-11-23", "29 February + 1 year: the last day of February", last_day="2029-02-28", safe_last_day="2029-02-28", state="open")
inform("legal-aid-ordinary", "2027-01-08", "2027-01-23", "2027-01-08", f"{SHEET}: the new month starts 2027-01-23")
case("liberty-interim", "2026-11-23 10:00", "2026-11-23", "L.521-2: the judge decides in 48 hours", last_moment="2026-11-25T10:00")
ends("appeal-judgment-ordinary", "2026-11-23", "2027-01-25", "2026-11-23", SHEET)
inform("commission-summons", "2026-12-15", "2026-11-30", "2026-11-23", SHEET)
inform("commission-deemed-opinion", "2026-11-23", "2027-02-23", "2026-11-23", SHEET)
# 3.2 Removal
ends("oqtf-free-one-month", "2026-11-23", "2026-12-24", "2026-12-24", SHEET, BY_HAND)
ends("oqtf-free-one-month", "2026-11-23", "2026-12-24", "2026-12-25", f"{SHEET}; the day after", BY_HAND, state="past")
ends("oqtf-free-one-month", "2026-11-24", "2026-12-28", "2026-12-28", f"{SHEET}: 25 December, Saturday, Sunday, Monday 28", BY_HAND)
ends("oqtf-free-one-month", "2026-11-23", "2026-12-24", "2026-12-20", "R.911-1: an administrative appeal never moves it", {"moves": [{"by": "administrative_appeal", "on": "2026-12-01"}]})
case("oqtf-free-one-month", "2026-11-23", "2027-01-10", "deadlines.md, legal-aid-ordinary: new month starts 23 January; safe without the 15 days 8 February", {"moves": [{"by": "legal_aid", "on": "2026-12-10", "answered_on": "2027-01-08"}]}, last_day="2027-02-24", safe_last_day="2027-02-08", state="open")
ends("oqtf-free-one-month", "2026-11-23", "2026-12-24", "2026-11-23", "no distance for the special month: R.421-7 names R.421-1 only", {"territory": "reunion", "court": "metropole"})
ends("oqtf-free-one-month", "2024-07-15", "2024-08-16", "2024-08-01", "the first day of the reform: 15 August, franc Friday 16", BY_HAND)
ends("oqtf-free-one-month", "2026-06-07", "2026-07-08", "2026-06-20", "the last day of L.911-1", BY_HAND)
ends("oqtf-free-one-month", "2026-06-08", "2026-07-09", "2026-06-20", "the first day of decree 2026-455: the same month", BY_HAND)
case("oqtf-free-one-month", "2025-01-30", "2025-02-10", "28 February, franc 1 March (Saturday), Monday 3; by the day after, Friday 28 February", BY_HAND, last_day="2025-03-03", safe_last_day="2025-02-28", state="open")
case("oqtf-free-one-month", "2025-01-30", "2025-03-03", "between the safe day and the last one: still open", BY_HAND, last_day="2025-03-03", safe_last_day="2025-02-28", state="open")
case("oqtf-free-one-month", "2026-08-30", "2026-09-10", "30 September, franc Thursday 1 October; by the day after (31 August), Wednesday 30 September", BY_HAND, last_day="2026-10-01", safe_last_day="2026-09-30", state="open")
ends("oqtf-free-one-month", "2026-01-31", "2026-03-02", "2026-02-10", "deadlines.md tv-04: 28 February, franc Sunday 1 March, Monday 2", BY_HAND)
case("oqtf-free-one-month", "2028-01-29", "2028-02-10", "29 February, franc Wednesday 1 March; by the day after (30 January), Tuesday 29 February", BY_HAND, last_day="2028-03-01", safe_last_day="2028-02-29", state="open")
case("oqtf-free-one-month", "2026-11-23", "2026-12-01", "the paper says 8 December: shorter, so it is the day to act by", {"served": "by_hand", "printed_on": "2026-12-08"}, safe_last_day="2026-12-08", state="open")
case("oqtf-free-one-month", "2026-11-23", "2026-12-01", "the paper says 30 December: longer than the law, not relied upon", {"served": "by_hand", "printed_on": "2026-12-30"}, last_day="2026-12-24", safe_last_day="2026-12-24", state="open")
case("oqtf-house-arrest-seven-days", "2026-12-17", "2026-12-24", f"{SHEET}: not franc", BY_HAND, last_day="2026-12-24", safe_last_day="2026-12-24", last_moment=None, state="open")
case("oqtf-house-arrest-seven-days", "2026-11-20", "2026-11-28", f"{SHEET}; the day after the main reading", BY_HAND, last_day="2026-11-27", safe_last_day="2026-11-27", state="past")
case("oqtf-house-arrest-seven-days", "2026-12-18", "2026-12-20", "deadlines.md tv-10: 25 December, Monday 28", BY_HAND, last_day="2026-12-28", safe_last_day="2026-12-28", state="open")
case("oqtf-house-arrest-seven-days", "2026-11-20", "2026-11-26", "R.921-3: legal aid never moves the seven days", {"moves": [{"by": "legal_aid", "on": "2026-11-23", "answered_on": "2026-11-26"}]}, last_day="2026-11-27", safe_last_day="2026-11-27", state="open")
case("oqtf-prison-seven-days", "2026-11-23", "2026-11-30", SHEET, BY_HAND, last_day="2026-11-30", safe_last_day="2026-11-30", state="open")
moment("oqtf-cra-48-hours", "2026-11-20 17:40", "2026-11-22T17:40", "2026-11-22T17:40", f"{SHEET}; at the minute itself", BY_HAND)
moment("oqtf-cra-48-hours", "2026-11-20 17:40", "2026-11-22T17:40", "2026-11-22T17:41", f"{SHEET}; a minute later", BY_HAND, "past")
moment("oqtf-cra-48-hours", "2026-12-24 18:00", "2026-12-26T18:00", "2026-12-25", "Christmas and Saturday count: hour to hour", BY_HAND)
moment("oqtf-cra-48-hours", "2026-12-31 00:00", "2027-01-02T00:00", "2026-12-31", "from midnight to midnight", BY_HAND)
moment("oqtf-cra-48-hours", "2028-02-28 15:30", "2028-03-01T15:30", "2028-02-29", "over 29 February", BY_HAND)
moment("oqtf-cra-48-hours", "2027-02-28 15:30", "2027-03-02T15:30", "2027-03-01", "no 29 February in 2027", BY_HAND)
moment("oqtf-cra-48-hours", "2026-10-24 10:00", "2026-10-26T10:00", "2026-10-25", "La Réunion changes no clock", {"served": "by_hand", "territory": "reunion"})
moment("oqtf-cra-48-hours", "2027-03-27 10:00", "2027-03-29T10:00", "2027-03-28", "Cayenne changes no clock", {"served": "by_hand", "territory": "guyane"})
case("oqtf-cra-48-hours", "2026-10-24 10:00", "2026-10-25", "deadlines.md, count-hours: clocks back, elapsed 09:00 is safe", BY_HAND, last_day="2026-10-26", safe_last_day="2026-10-26", last_moment="2026-10-26T09:00", state="open")
case("oqtf-cra-48-hours", "2027-03-27 10:00", "2027-03-28", "deadlines.md, count-hours: clocks forward, same clock 10:00 is safe", BY_HAND, last_day="2027-03-29", safe_last_day="2027-03-29", last_moment="2027-03-29T10:00", state="open")
case("oqtf-cra-48-hours", "2027-03-27 23:30", "2027-03-28", "clocks forward: elapsed 00:30 on the 30th, same clock 23:30 on the 29th", BY_HAND, last_day="2027-03-30", safe_last_day="2027-03-29", last_moment="2027-03-29T23:30", state="open")
case("oqtf-cra-48-hours", "2026-10-24 00:30", "2026-10-24", "clocks back: elapsed 23:30 on the 25th", BY_HAND, last_day="2026-10-25", safe_last_day="2026-10-25", last_moment="2026-10-25T23:30", state="open")
case("irtf-later", "2026-11-23", "2026-11-23", SHEET, last_day="2026-11-30", safe_last_day="2026-11-30", state="open")
moment("irtf-later", "2026-11-23 08:05", "2026-11-25T08:05", "2026-11-23", "L.614-4: 48 hours in a detention centre", {"case": "cra"})
case("switch-to-house-arrest-or-detention", "2026-11-23", "2026-11-23", SHEET, last_day="2026-11-30", safe_last_day="2026-11-30", state="open")
case("oqtf-free-one-month", "2026-11-10", "2026-11-25", "deadlines.md, switch-to-house-arrest-or-detention: house arrest 23 November", {"moves": [{"by": "house_arrest", "on": "2026-11-23"}]}, last_day="2026-11-30", safe_last_day="2026-11-30", state="open")
moment("oqtf-free-one-month", "2026-11-10", "2026-11-25T09:15", "2026-11-23", "R.921-1: detained on 23 November at 09:15, 48 hours", {"moves": [{"by": "detention", "on": "2026-11-23", "at": "09:15"}]})
moment("oqtf-house-arrest-seven-days", "2026-11-20", "2026-11-26T08:00", "2026-11-24", "R.921-1 second paragraph: detention interrupts the seven days too", {"moves": [{"by": "detention", "on": "2026-11-24", "at": "08:00"}]})
ends("oqtf-free-one-month", "2026-10-01", "2026-11-02", "2026-11-23", "house arrest after the month was over: nothing opens again", {"moves": [{"by": "house_arrest", "on": "2026-11-23"}]}, state="past")
case("transfer-decision", "2026-11-23", "2026-11-30", SHEET, last_day="2026-11-30", safe_last_day="2026-11-30", state="open")
moment("transfer-decision", "2026-11-23 16:00", "2026-11-25T16:00", "2026-11-24", "L.572-4, L.921-2: 48 hours in a detention centre", {"case": "cra"})
inform("transfer-execution", "2026-11-23", "2026-12-08", "2026-11-23", SHEET)
case("house-arrest-transfer", "2026-11-23", "2026-12-01", f"{SHEET}; the day after", last_day="2026-11-30", safe_last_day="2026-11-30", state="past")
moment("asylum-entry-refusal-48-hours", "2026-11-23 09:00", "2026-11-25T09:00", "2026-11-24", SHEET)
case("detention-order-jld", "2026-11-23 14:00", "2026-11-24", f"{SHEET}: four days; safe 96 hours", last_day="2026-11-27", safe_last_day="2026-11-27", last_moment="2026-11-27T14:00", state="open")
moment("detention-order-jld", "2024-07-14 10:00", "2024-07-16T10:00", "2024-07-15", "until 14 July 2024: 48 hours")
case("detention-order-jld", "2026-10-23 00:30", "2026-10-24", "clocks back: 96 hours end on the 26th at 23:30, four days on the 27th", last_day="2026-10-27", safe_last_day="2026-10-26", last_moment="2026-10-26T23:30", state="open")
ends("house-arrest-long", "2026-11-23", "2027-01-25", "2026-11-23", SHEET)
ends("oqtf-appeal", "2026-11-23", "2026-12-24", "2026-11-23", SHEET)
ends("oqtf-appeal", "2026-11-23", "2026-12-09", "2026-11-23", "R.922-27: 15 days at the border, 8 December, franc 9", {"case": "border"})
inform("oqtf-court-time", "2026-11-23", "2027-05-23", "2026-11-23", "L.911-1: six months")
inform("oqtf-court-time", "2026-11-23", "2026-12-08", "2026-11-23", "L.921-1: fifteen days", {"case": "seven-days-procedure"})
ends("voluntary-departure", "2026-11-23", "2026-12-23", "2026-11-23", SHEET)
ends("voluntary-departure", "2027-01-31", "2027-03-02", "2027-02-01", "30 days: 28 in February, then 2")
ends("voluntary-departure", "2027-01-31", "2027-02-28", "2027-02-01", "L.251-3: one month for an EU citizen", {"case": "eu-citizen"})
inform("irtf-length", "2026-12-20", "2031-12-20", "2026-12-20", "L.612-6: five years from the departure")
inform("irtf-length", "2026-12-20", "2036-12-20", "2026-12-20", "L.612-6: ten years for a serious threat", {"case": "serious-threat"})
inform("irtf-length", "2024-01-27", "2027-01-27", "2024-02-01", "the last day of the former three years")
inform("house-arrest-length", "2026-11-23", "2027-01-07", "2026-11-23", SHEET)
# 3.3 Before 15 July 2024
ends("old-oqtf-30-days", "2024-06-20", "2024-07-22", "2024-07-22", SHEET)
case("old-oqtf-30-days", "2024-05-20", "2024-07-10", "aid decision 1 July, + 15 days 16 July, 15 August, franc 16; plain 31 July", {"moves": [{"by": "legal_aid", "on": "2024-06-10", "answered_on": "2024-07-01"}]}, last_day="2024-08-16", safe_last_day="2024-07-31", state="open")
ends("old-oqtf-30-days", "2024-07-14", "2024-08-14", "2024-08-15", "the last day of the former regime: 13 August, franc 14", state="past")
ends("old-oqtf-15-days", "2024-07-01", "2024-07-17", "2024-07-17", SHEET)
moment("old-oqtf-48-hours", "2024-07-12 10:00", "2024-07-14T10:00", "2024-07-13", SHEET)
ends("old-transfer", "2024-06-14", "2024-07-01", "2024-07-02", f"{SHEET}; the day after", state="past")
# 4. Asylum
inform("asylum-registration", "2026-05-15", "2026-05-20", "2026-05-15", SHEET)
inform("asylum-registration", "2026-05-15", "2026-06-01", "2026-05-15", "ten working days, Whit Monday 25 May left out: 18 to 22 May, 26 to 29 May, 1 June", {"case": "high-numbers"})
ends("asylum-90-days-after-entry", "2026-09-01", "2026-11-30", "2026-12-01", f"{SHEET}; the day after", state="past")
ends("asylum-90-days-after-entry", "2026-09-01", "2026-10-31", "2026-10-31", "L.591-3: sixty days in Guyane", {"territory": "guyane"})
ends("ofpra-file", "2026-12-02", "2026-12-23", "2026-12-02", SHEET)
ends("ofpra-file", "2026-12-02", "2026-12-07", "2026-12-02", "R.531-2: five days in detention", {"case": "detention"})
ends("ofpra-incomplete", "2026-11-23", "2026-12-01", "2026-11-23", SHEET)
ends("ofpra-incomplete", "2026-11-23", "2026-11-27", "2026-11-23", "four days for a re-examination", {"case": "reexamination"})
ends("reexamination", "2026-11-23", "2026-12-01", "2026-12-01", SHEET)
ends("asylum-in-detention", "2026-11-23", "2026-11-28", "2026-11-28", f"{SHEET}: Saturday, not carried over on the safe side")
inform("ofpra-notification", "2026-11-23", "2026-12-08", "2026-11-23", SHEET)
ends("cnda-appeal-pre-pact", "2026-04-10", "2026-05-11", "2026-05-11", SHEET)
ends("cnda-appeal-pre-pact", "2026-04-10", "2026-06-11", "2026-05-11", "one month more for somebody overseas; the court is in Montreuil: 10 June, franc 11", {"territory": "reunion"})
ends("cnda-appeal-pre-pact", "2026-03-02", "2026-05-15", "2026-04-21", "aid asked 10 March, decided 20 April: 41 days suspended, 2 April + 41 = 13 May, franc Ascension 14, Friday 15", {"moves": [{"by": "legal_aid", "on": "2026-03-10", "answered_on": "2026-04-20"}]})
ends("cnda-appeal-pre-pact", "2026-06-07", "2026-07-08", "2026-06-20", "the last day of the known rule")
case("cnda-appeal-pact", "2026-06-08", "2026-06-20", "the first day of a change whose content is not known: no computed day", opens_on=None, last_day=None, safe_last_day=None, last_moment=None, state="unknown")
case("cnda-appeal-pact", "2026-11-02", "2026-11-10", "the day printed on the decision is the one to follow", {"printed_on": "2026-11-17"}, safe_last_day="2026-11-17", state="open")
case("cnda-legal-aid", "2026-12-10", "2026-12-10", f"{SHEET}: the 15th day is Christmas, the safe day its eve", last_day="2026-12-25", safe_last_day="2026-12-24", state="open")
case("cnda-legal-aid", "2027-03-14", "2027-03-20", "the 15th day is Easter Monday; Sunday, Saturday: Friday 26 March is the last open day", last_day="2027-03-29", safe_last_day="2027-03-26", state="open")
inform("cnda-decision-time", "2026-01-05", "2026-06-05", "2026-01-05", "L.532-6: five months")
inform("cnda-decision-time", "2026-01-05", "2026-02-09", "2026-01-05", "L.532-6: five weeks, from a Monday to a Monday", {"case": "accelerated"})
opens("asylum-work-access", "2026-05-20", "2026-11-20", "2026-11-20", "2026-11-20", "open", SHEET)
opens("asylum-work-access", "2026-05-20", "2026-11-20", "2026-11-20", "2026-11-19", "not_open", f"{SHEET}; the eve")
ends("asylum-certificate-length", "2026-01-10", "2026-11-10", "2026-11-10", SHEET)
ends("asylum-certificate-length", "2026-01-10", "2026-07-10", "2026-03-01", "six months in accelerated procedure", {"case": "accelerated"})
ends("asylum-work-silence", "2026-11-20", "2027-01-20", "2026-11-20", "L.554-3: two months, silence accepts")
ends("temporary-protection-aps", "2026-11-23", "2027-05-23", "2026-11-23", SHEET)
# 5. Ways of service
ends("oqtf-free-one-month", "2026-11-10", "2026-12-21", "2026-11-20", "deadlines.md, count-registered-letter: collected 20 November counts; Sunday 20 December, franc Monday 21", {"served": "registered_letter", "reached_on": "2026-11-20"})
ends("oqtf-free-one-month", "2026-11-10", "2026-12-11", "2026-11-30", "deadlines.md, count-registered-letter: never collected, the notice of 10 November counts", {"served": "registered_letter"})
ends("oqtf-free-one-month", "2026-11-10", "2026-12-28", "2026-11-30", "collected on the fifteenth day: 25 December, franc Saturday 26, Monday 28", {"served": "registered_letter", "reached_on": "2026-11-25"})
ends("refusal-court-two-months", "2026-11-23", "2027-02-02", "2026-12-10", "deadlines.md, count-electronic-administration: read on 1 December", {"served": "online_space", "reached_on": "2026-12-01"})
ends("refusal-court-two-months", "2026-11-23", "2027-01-25", "2026-12-20", "deadlines.md, count-electronic-administration: never read, the day it was put there", {"served": "online_space"})
ends("cnda-appeal-pre-pact", "2026-04-01", "2026-05-18", "2026-04-30", "R.531-17: never read, 16 April; 16 May, franc Sunday 17, Monday 18", {"served": "ofpra_portal"})
ends("cnda-appeal-pre-pact", "2026-04-01", "2026-05-11", "2026-04-30", "R.531-17: read on 10 April", {"served": "ofpra_portal", "reached_on": "2026-04-10"})
ends("oqtf-appeal", "2026-11-20", "2026-12-28", "2026-11-30", "deadlines.md, count-telerecours: posted Friday, unread, Tuesday 24; 24 December, franc 25, Monday 28", {"served": "court_portal"})
ends("oqtf-appeal", "2026-11-20", "2026-12-24", "2026-11-30", "read on Monday 23 November", {"served": "court_portal", "reached_on": "2026-11-23"})
inform("count-registered-letter", "2026-11-10", "2026-11-25", "2026-11-10", "15 days of storage")
inform("count-telerecours", "2026-11-20", "2026-11-24", "2026-11-20", SHEET)
inform("count-rollover", "2026-12-25", "2026-12-28", "2026-12-25", "Christmas on a Friday: Monday")
case("count-hours", "2026-10-24 10:00", "2026-10-24", SHEET, last_moment="2026-10-26T09:00")
# 6. Holidays: each of the eleven, then the local ones (seven days, so the day itself is easy to see)
for holiday, on, day, said in [
    ("1 January", "2026-12-25", "2027-01-04", "Friday"), ("Easter Monday", "2027-03-22", "2027-03-30", "Monday"),
    ("1 May", "2028-04-24", "2028-05-02", "Monday"), ("8 May", "2028-05-01", "2028-05-09", "Monday"),
    ("Ascension", "2027-04-29", "2027-05-07", "Thursday"), ("Whit Monday", "2027-05-10", "2027-05-18", "Monday"),
    ("14 July", "2027-07-07", "2027-07-15", "Wednesday"), ("15 August", "2028-08-08", "2028-08-16", "Tuesday"),
    ("1 November", "2027-10-25", "2027-11-02", "Monday"), ("11 November", "2027-11-04", "2027-11-12", "Thursday"),
    ("25 December", "2029-12-18", "2029-12-26", "Tuesday"),
]:
    ends("house-arrest-transfer", on, day, on, f"the seventh day is {holiday}, a {said}: the next open day", BY_HAND)
for place, on, day, safe, said in [
    ("guadeloupe", "2027-05-20", "2027-05-28", "2027-05-28", "27 May, a Thursday"),
    ("martinique", "2029-05-15", "2029-05-23", "2029-05-23", "22 May, a Tuesday"),
    ("guyane", "2027-06-03", "2027-06-11", "2027-06-11", "10 June, a Thursday"),
    ("mayotte", "2027-04-20", "2027-04-28", "2027-04-28", "27 April, a Tuesday"),
    ("reunion", "2027-12-13", "2027-12-21", "2027-12-21", "20 December, a Monday"),
    ("saint-barthelemy", "2026-10-02", "2026-10-12", "2026-10-12", "9 October, a Friday"),
    ("saint-martin", "2027-05-20", "2027-05-31", "2027-05-27", "27 and 28 May closed, neither relied upon"),
    ("saint-martin", "2027-05-21", "2027-05-31", "2027-05-28", "28 May closed, not relied upon"),
    ("alsace-moselle", "2028-12-19", "2028-12-27", "2028-12-26", "26 December, a Tuesday; not relied upon"),
    ("alsace-moselle", "2025-12-18", "2025-12-29", "2025-12-26", "25 December, then the 26th, a Friday, not relied upon"),
    ("alsace-moselle", "2027-03-19", "2027-03-30", "2027-03-26", "Good Friday, then Easter Monday; not relied upon"),
    ("metropole", "2027-03-19", "2027-03-26", "2027-03-26", "Good Friday is open in Paris"),
]:
    case("oqtf-prison-seven-days", on, on, f"the seventh day in {place}: {said}", {"territory": place}, last_day=day, safe_last_day=safe, state="open")
case("oqtf-prison-seven-days", "2027-05-20", "2027-05-20", "told in Paris, court of Guadeloupe: its calendar, but 27 May is not relied upon", {"territory": "metropole", "court": "guadeloupe"}, last_day="2027-05-28", safe_last_day="2027-05-27", state="open")
case("oqtf-prison-seven-days", "2027-05-20", "2027-05-20", "told in Guadeloupe, court in Paris, where 27 May is an open day", {"territory": "guadeloupe", "court": "metropole"}, last_day="2027-05-27", safe_last_day="2027-05-27", state="open")
ends("refusal-court-two-months", "2027-03-26", "2027-05-28", "2027-04-01", "26 May, franc 27 May in Guadeloupe, Friday 28", {"territory": "guadeloupe"})
# 9. Holding
ends("resident-card-absence", "2023-12-01", "2026-12-01", "2026-12-01", f"{SHEET}: lapses if still away on 2026-12-02")
ends("resident-card-absence", "2023-12-01", "2026-12-01", "2026-12-02", SHEET, state="past")
inform("rld-ue-absence", "2022-01-10", "2028-01-10", "2026-11-23", "L.411-5: six years outside France, counted as in the example of deadlines.md", {"case": "in-eu"})
ends("change-of-address", "2026-11-15", "2027-02-15", "2026-11-23", SHEET)
