"""Which cases rest on a point that the law sheet leaves open. Each number is explained in tests/tables/README.md."""
from __future__ import annotations

CONSTRAINTS = ("house_arrest", "prison", "detention")


def numbers(one: dict):
    """The open points that decide a case."""
    limit, event, expect = one["time_limit"], one["event"], one["expect"]
    move = (event.get("moves") or [{}])[0]
    by, is_answered = move.get("by"), "answered_on" in move
    if limit == "rld-ue-absence" and event.get("case") == "in-eu":
        yield "A1"
    if limit == "cnda-appeal-pre-pact" and event.get("territory", "metropole") != "metropole":
        yield "A2"
    if limit == "turning-18-entitled":
        yield "A3"
    if by == "reasons_requested" and not is_answered:
        yield "A4"
    if limit == "visa-refusal-rapo" and event["on"] < "2023":
        yield "A5"
    if limit == "cnda-appeal-pre-pact" and by == "legal_aid":
        yield "A6"
    if limit != "cnda-appeal-pre-pact" and by == "legal_aid" and expect.get("last_day") != expect.get("safe_last_day"):
        yield "A7"
    if by in CONSTRAINTS:
        yield "A8"
    if expect.get("last_moment") and expect.get("last_day", "") != expect["last_moment"][:10]:
        yield "A9"
    if "printed_on" in event:
        yield "A10"


def note_on(one: dict) -> dict:
    found = [f"ambiguous {number}" for number in numbers(one)]
    return {"note": ", ".join(found)} if found else {}
