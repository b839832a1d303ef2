"""The named limits, copied by hand from the law sheet `deadlines.md` (not from rulebook/). How days are counted: counting.py.

`main` reading as deadlines.md encodes it (`franc: unknown` is ordinary, `rollover: unknown` is none); every doubt is one more
reading. A limit that is not here computes no day.
"""
from __future__ import annotations

from dataclasses import dataclass, field, replace

# Names of the alternatives (`event.case`). deadlines.md has words only; the ids are those of the rulebook, the figures are not.
CASES = {
    "health": "health", "other_state": "blue-card-other-state", "cra": "cra", "border": "border", "eu": "eu-citizen",
    "constrained": "house-arrest-or-detention", "high_numbers": "high-numbers", "re_examination": "reexamination",
    "detention": "detention", "accelerated": "accelerated", "renewal": "renewal", "dublin_first": "dublin-first",
    "dublin_renewal": "dublin-renewal", "in_eu": "in-eu", "offline": "offline", "threat": "serious-threat", "other_ban": "other-ban",
    "seven_days": "seven-days-procedure",
}


@dataclass(frozen=True)
class Reading:
    """Another way to count the same version; None: as in the version."""
    amount: int | None = None
    unit: str | None = None
    franc: bool | None = None
    carry: bool | None = None


@dataclass(frozen=True)
class Version:
    since: str
    amount: int = 0
    unit: str = "day"
    franc: bool = False
    carry: bool = False
    until: str = "9999-12-31"
    direction: str = "after"
    closes: tuple[int, str] | None = None   # a window: when it closes, in the same direction
    case: str | None = None
    territories: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()
    act_before: bool = False                # last day closed: the safe day is the open day before (cnda-legal-aid)
    eve: bool = False                       # ends on the eve of the day counted
    safe: tuple[int, str] | None = None     # a shorter period named as the safe one
    known_change: bool = False


@dataclass(frozen=True)
class Move:
    effect: str                             # none, restarts, suspends, replaced
    silence: tuple[int, str] | None = None  # without answer, what refuses by silence
    wait_days: int = 0
    plain_reading: bool = False
    limit: str | None = None
    case: str | None = None
    only_within_days: int | None = None     # asked later, it moves nothing


@dataclass(frozen=True)
class Limit:
    kind: str
    versions: tuple[Version, ...]
    event_may_come: bool = False            # the day counted from may lie ahead (expiry, meeting)
    overseas: int = 0
    abroad: int = 0
    court: str | None = None                # where the court always is
    moves: dict[str, Move] = field(default_factory=dict)


# CESEDA R.431-5: the day before the 120th and after the 60th day are outside.
def online_window(since: str) -> Version:
    return Version(since, 120, "day", direction="before", closes=(60, "day"))


def last_two_months(since: str, until: str = "9999-12-31", case: str | None = None) -> Version:
    return Version(since, 2, "month", direction="before", closes=(0, "day"), until=until, case=case)


FRANC, CARRIED, BOTH = Reading(franc=True), Reading(carry=True), Reading(franc=True, carry=True)
UNKNOWN = (FRANC, CARRIED, BOTH)            # franc: unknown and rollover: unknown
NOW = "2021-05-01"                          # the new CESEDA
REFORM, EVE_OF_REFORM = "2024-07-15", "2024-07-14"
PACT, EVE_OF_PACT = "2026-06-08", "2026-06-07"


def simple(kind: str, amount: int, unit: str, since: str = NOW, **more) -> Limit:
    event_may_come = more.pop("event_may_come", False)
    return Limit(kind, (Version(since, amount, unit, **more),), event_may_come)


APPLYING = {
    "first-application-after-entry": simple("limit", 2, "month"),
    "first-application-rld-ue-other-state": simple("limit", 3, "month"),
    "vlsts-validation": simple("limit", 3, "month"),
    # CESEDA R.431-18: since 16 June 2025 as R.431-5 1°, so the last two months where the card is not on the online list.
    "vlsts-successor-card": Limit("window", (
        last_two_months(NOW, "2025-06-15"), online_window("2025-06-16"), last_two_months("2025-06-16", case=CASES["offline"])), True),
    "renewal-window-online": Limit("window", (online_window(NOW),), True),
    "renewal-window-offline": Limit("window", (last_two_months(NOW),), True),
    "resident-card-early": simple("opening", 0, "day", event_may_come=True),
    "resident-and-permanent-card-renewal": Limit("window", (online_window("2023-04-05"),), True),
    "turning-18-entitled": simple("limit", 1, "year", eve=True, event_may_come=True),
    "turning-18-other": simple("limit", 2, "month", event_may_come=True),
    "turning-18-ase-16-18": simple("limit", 1, "year", eve=True, safe=(2, "month"), event_may_come=True),
    "loss-of-french-nationality": simple("limit", 2, "month"),
    "asylum-seeker-other-ground": Limit("limit", (
        Version(NOW, 2, "month", readings=(FRANC,)), Version(NOW, 3, "month", readings=(FRANC,), case=CASES["health"]))),
    "refugee-card-issue": simple("duration", 3, "month"),
    "no-renewal-six-months": simple("limit", 6, "month", event_may_come=True),
    # CESEDA L.436-5: from the day after the window.
    "late-renewal-fee": Limit("risk", (
        Version(NOW, 60, "day", direction="before"), Version(NOW, 0, "day", direction="before", case=CASES["offline"])), True),
    "overstay-without-renewal-request": simple("risk", 1, "month", readings=(FRANC,), event_may_come=True),
}

WAITING_PAPERS = {
    "recepisse": simple("validity", 1, "month"),
    "api-extension-certificate": simple("validity", 3, "month", event_may_come=True),
    "expired-card-three-months": simple("validity", 3, "month", event_may_come=True),
    "commission-certificate": simple("validity", 3, "month"),
}

# CRPA L.114-5: the time given for missing papers suspends the birth of an implied refusal.
MISSING_PAPERS = {"missing_papers": Move("suspends")}
# CRPA L.411-2 and L.411-7; decree 2020-1717 art. 43 and 69; CRPA L.232-4.
ADMINISTRATIVE_APPEAL = Move("restarts", silence=(2, "month"))
LEGAL_AID = Move("restarts", wait_days=15, plain_reading=True)
REASONS = Move("restarts", silence=(1, "month"))
NEVER = Move("none")

SILENCE = {
    "implied-refusal-general": Limit("silence", (Version(NOW, 4, "month"),), moves=MISSING_PAPERS),
    "implied-refusal-90-days": simple("silence", 90, "day"),
    "implied-refusal-blue-card": Limit("silence", (
        Version(NOW, 90, "day", until="2025-06-15"), Version("2025-06-16", 90, "day"),
        Version("2025-06-16", 30, "day", case=CASES["other_state"]))),
    "implied-refusal-researcher": simple("silence", 60, "day"),
    "implied-refusal-family-reunification": simple("silence", 6, "month"),
    "implied-refusal-challenge": Limit(
        "limit", (Version("2017-01-01", 2, "month", True, True),), overseas=1, abroad=2,
        moves={"administrative_appeal": ADMINISTRATIVE_APPEAL, "legal_aid": LEGAL_AID, "reasons_requested": REASONS}),
    "reasons-of-implied-refusal": simple("silence", 1, "month", "2016-01-01"),
    "visa-refusal-rapo": Limit("limit", (
        Version(NOW, 2, "month", until="2022-12-31", readings=UNKNOWN),
        Version("2023-01-01", 30, "day", readings=UNKNOWN))),
    "visa-rapo-silence": simple("silence", 2, "month", "2023-01-01"),
    # The `then` of visa-rapo-silence; CESEDA R.312-6: no distance, CJA R.312-18: always Nantes.
    "visa-court-two-months": Limit("limit", (Version("2023-01-01", 2, "month", True, True),), court="metropole"),
}

CHALLENGES = {
    "refusal-court-two-months": Limit(
        "limit", (Version("2001-01-01", 2, "month", True, True),), overseas=1, abroad=2,
        moves={"administrative_appeal": ADMINISTRATIVE_APPEAL, "legal_aid": LEGAL_AID}),
    "admin-appeal-ordinary": simple("limit", 2, "month", "2016-01-01", franc=True, carry=True),
    "admin-appeal-silence": simple("silence", 2, "month", "2016-01-01"),
    "czabaj-one-year": simple("limit", 1, "year", "2016-07-13", readings=UNKNOWN),
    "legal-aid-ordinary": simple("duration", 15, "day", "2021-01-01", readings=UNKNOWN, safe=(0, "day")),
    "liberty-interim": simple("duration", 48, "hour", "2001-01-01"),
    "appeal-judgment-ordinary": Limit("limit", (Version("2001-01-01", 2, "month", True, True),), overseas=1, abroad=2),
    "commission-summons": simple("limit", 15, "day", direction="before", readings=(FRANC,), event_may_come=True),
    "commission-deemed-opinion": simple("silence", 3, "month"),
}


def seven_days(moves: dict[str, Move] | None = None, with_cra: bool = False) -> Limit:
    """CESEDA L.921-1: not franc (CAA Lyon 24LY03013), CPC 642 applies; franc for CAA Toulouse 24TL02643."""
    week = Version(REFORM, 7, "day", carry=True, readings=(FRANC,))
    hours = Version(REFORM, 48, "hour", case=CASES["cra"])
    return Limit("limit", (week, hours) if with_cra else (week,), moves=moves or {})


# CESEDA R.921-1 to R.921-3.
INTO_DETENTION = Move("replaced", limit="switch-to-house-arrest-or-detention", case=CASES["cra"])
INTO_SEVEN_DAYS = Move("replaced", limit="switch-to-house-arrest-or-detention")
NO_EXTENSION = {"administrative_appeal": NEVER, "legal_aid": NEVER}

REMOVAL = {
    "oqtf-free-one-month": Limit(
        "limit", (Version(REFORM, 1, "month", True, True, EVE_OF_PACT), Version(PACT, 1, "month", True, True)),
        moves={"administrative_appeal": NEVER, "legal_aid": LEGAL_AID, "house_arrest": INTO_SEVEN_DAYS,
               "prison": INTO_SEVEN_DAYS, "detention": INTO_DETENTION}),
    "oqtf-house-arrest-seven-days": seven_days({**NO_EXTENSION, "detention": INTO_DETENTION}),
    "oqtf-prison-seven-days": seven_days({**NO_EXTENSION, "detention": INTO_DETENTION}),
    "oqtf-cra-48-hours": Limit("limit", (Version(REFORM, 48, "hour"),), moves=NO_EXTENSION),
    "irtf-later": seven_days(with_cra=True),
    "switch-to-house-arrest-or-detention": seven_days(with_cra=True),
    "transfer-decision": seven_days(with_cra=True),
    "transfer-execution": Limit("duration", (
        Version(NOW, 15, "day", readings=(FRANC,)), Version(NOW, 48, "hour", case=CASES["constrained"]))),
    "house-arrest-transfer": seven_days(),
    "asylum-entry-refusal-48-hours": simple("limit", 48, "hour", REFORM),
    "detention-order-jld": Limit("limit", (
        Version(NOW, 48, "hour", until=EVE_OF_REFORM),
        Version(REFORM, 4, "day", readings=(*UNKNOWN, Reading(96, "hour", carry=False))))),
    "house-arrest-long": simple("limit", 2, "month", franc=True, carry=True),
    "oqtf-appeal": Limit("limit", (
        Version(REFORM, 1, "month", True, True), Version(REFORM, 15, "day", True, True, case=CASES["border"]))),
    "oqtf-court-time": Limit("duration", (Version(REFORM, 6, "month"), Version(REFORM, 15, "day", case=CASES["seven_days"]))),
    "voluntary-departure": Limit("limit", (Version(NOW, 30, "day"), Version(NOW, 1, "month", case=CASES["eu"]))),
    "irtf-length": Limit("validity", (
        Version(NOW, 3, "year", until="2024-01-27"), Version(NOW, 2, "year", until="2024-01-27", case=CASES["other_ban"]),
        Version("2024-01-28", 5, "year"), Version("2024-01-28", 5, "year", case=CASES["other_ban"]),
        Version("2024-01-28", 10, "year", case=CASES["threat"]))),
    "house-arrest-length": simple("validity", 45, "day", "2024-01-28"),
}

REMOVAL_BEFORE_2024 = {
    "old-oqtf-30-days": Limit("limit", (Version(NOW, 30, "day", True, True, EVE_OF_REFORM),),
                              moves={"administrative_appeal": NEVER, "legal_aid": LEGAL_AID}),
    "old-oqtf-15-days": simple("limit", 15, "day", franc=True, carry=True, until=EVE_OF_REFORM),
    "old-oqtf-48-hours": simple("limit", 48, "hour", until=EVE_OF_REFORM),
    "old-transfer": Limit("limit", (
        Version(NOW, 15, "day", carry=True, until=EVE_OF_REFORM),
        Version(NOW, 48, "hour", until=EVE_OF_REFORM, case=CASES["constrained"]))),
}

ASYLUM = {
    "asylum-registration": Limit("duration", (
        Version(NOW, 3, "working_day", until="2026-06-11"),
        Version(NOW, 10, "working_day", until="2026-06-11", case=CASES["high_numbers"]))),
    # CESEDA L.591-3: sixty days in Guyane.
    "asylum-90-days-after-entry": Limit("limit", (
        Version("2019-01-01", 60, "day", territories=("guyane",)), Version("2019-01-01", 90, "day"))),
    "ofpra-file": Limit("limit", (
        Version(NOW, 21, "day", readings=UNKNOWN), Version(NOW, 5, "day", readings=UNKNOWN, case=CASES["detention"]))),
    "ofpra-incomplete": Limit("limit", (
        Version(NOW, 8, "day", readings=UNKNOWN), Version(NOW, 4, "day", readings=UNKNOWN, case=CASES["re_examination"]))),
    "reexamination": simple("limit", 8, "day", readings=UNKNOWN),
    "asylum-in-detention": simple("limit", 5, "day", readings=UNKNOWN),
    "ofpra-decision-time": simple("duration", 6, "month"),
    "ofpra-notification": simple("duration", 15, "day"),
    "cnda-appeal-pre-pact": Limit(
        "limit", (Version(NOW, 1, "month", True, True, EVE_OF_PACT),), overseas=1, court="metropole",
        moves={"administrative_appeal": NEVER, "legal_aid": Move("suspends", only_within_days=15)}),
    "cnda-appeal-pact": Limit("limit", (Version(PACT, known_change=True),)),
    "cnda-legal-aid": simple("limit", 15, "day", "2019-01-01", readings=UNKNOWN, act_before=True),
    "cnda-decision-time": Limit("duration", (
        Version(NOW, 5, "month"), Version(NOW, 5, "week", case=CASES["accelerated"]))),
    "asylum-work-access": simple("opening", 6, "month", "2019-03-01"),
    "asylum-certificate-length": Limit("validity", tuple(
        Version("2020-05-05", amount, "month", case=case) for amount, case in (
            (10, None), (6, CASES["accelerated"]), (6, CASES["renewal"]), (1, CASES["dublin_first"]), (4, CASES["dublin_renewal"])))),
    "asylum-work-silence": simple("silence", 2, "month", "2019-03-01"),  # the `then` of asylum-work-access: silence accepts
    "temporary-protection-aps": simple("validity", 6, "month", "2022-03-04"),
}

COUNTING = {
    "count-rollover": simple("rule", 0, "day", "1976-01-01", carry=True),
    "count-hours": simple("rule", 48, "hour", "2006-02-10"),
    "count-registered-letter": simple("rule", 15, "day", "2012-04-24"),
    "count-electronic-administration": simple("rule", 15, "day", "2016-01-01"),
    "count-telerecours": simple("rule", 2, "working_day", "2019-01-01"),
}

HOLDING = {
    "resident-card-absence": simple("risk", 3, "year"),
    "rld-ue-absence": Limit("risk", (Version(NOW, 3, "year"), Version(NOW, 6, "year", case=CASES["in_eu"]))),
    "change-of-address": simple("limit", 3, "month"),
}

LIMITS: dict[str, Limit] = {
    **APPLYING, **WAITING_PAPERS, **SILENCE, **CHALLENGES, **REMOVAL, **REMOVAL_BEFORE_2024, **ASYLUM, **COUNTING, **HOLDING}


def version_for(limit: Limit, event: dict) -> Version | None:
    """The version in force on the event's day, for the case and the place asked for."""
    for version in limit.versions:
        in_force = version.since <= event["on"] <= version.until
        same_case = version.case == event.get("case")
        there = not version.territories or event.get("territory", "metropole") in version.territories
        if in_force and same_case and there:
            return version
    return None


def read_as(version: Version, reading: Reading) -> Version:
    """The version as another reading has it."""
    changed = {name: value for name, value in vars(reading).items() if value is not None}
    return replace(version, **changed)
