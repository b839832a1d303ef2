"""Periods and hour limits worked out by hand, for count-vectors.csv and hours.csv. Nothing here is computed."""

# id, start, amount, unit, direction, day_counting, carry_over, distance_months, territory, expected
COUNTS = """
easter-monday-2000,2000-04-17,7,day,after,ordinary,next_open_day,0,metropole,2000-04-25
easter-monday-2008,2008-03-17,7,day,after,ordinary,next_open_day,0,metropole,2008-03-25
easter-monday-early-2035,2035-03-19,7,day,after,ordinary,next_open_day,0,metropole,2035-03-27
easter-monday-latest-2038,2038-04-19,7,day,after,ordinary,next_open_day,0,metropole,2038-04-27
good-friday-2008-strasbourg,2008-03-14,7,day,after,ordinary,next_open_day,0,alsace-moselle,2008-03-25
good-friday-2008-paris,2008-03-14,7,day,after,ordinary,next_open_day,0,metropole,2008-03-21
ascension-2000,2000-05-25,7,day,after,ordinary,next_open_day,0,metropole,2000-06-02
whit-monday-2000,2000-06-05,7,day,after,ordinary,next_open_day,0,metropole,2000-06-13
leap-century-month,2000-01-31,1,month,after,ordinary,none,0,metropole,2000-02-29
leap-century-month-franc,2000-01-31,1,month,after,franc,next_open_day,0,metropole,2000-03-01
leap-day-one-year,2000-02-29,1,year,after,ordinary,none,0,metropole,2001-02-28
leap-day-four-years,2000-02-29,4,year,after,ordinary,none,0,metropole,2004-02-29
last-leap-day-of-the-century,2096-02-29,3,year,after,ordinary,none,0,metropole,2099-02-28
no-leap-day-in-2099,2099-01-31,1,month,after,ordinary,none,0,metropole,2099-02-28
new-years-eve-into-leap-year,2027-12-31,2,month,after,ordinary,none,0,metropole,2028-02-29
new-years-eve-into-leap-year-franc,2027-12-31,2,month,after,franc,next_open_day,0,metropole,2028-03-01
new-years-eve,2026-12-31,2,month,after,franc,next_open_day,0,metropole,2027-03-01
thirty-first-to-thirtieth,2026-08-31,1,month,after,ordinary,none,0,metropole,2026-09-30
thirty-first-to-thirty-first,2026-07-31,1,month,after,ordinary,none,0,metropole,2026-08-31
january-31-and-a-month-carried,2026-01-31,1,month,after,ordinary,next_open_day,0,metropole,2026-03-02
ends-on-christmas,2026-11-25,1,month,after,ordinary,next_open_day,0,metropole,2026-12-28
franc-day-falls-on-christmas,2026-11-24,1,month,after,franc,next_open_day,0,metropole,2026-12-28
before-leap-year-month-end,2028-04-30,2,month,before,ordinary,none,0,metropole,2028-02-29
before-march-31-in-2000,2000-03-31,1,month,before,ordinary,none,0,metropole,2000-02-29
before-march-31-in-2099,2099-03-31,1,month,before,ordinary,none,0,metropole,2099-02-28
before-120-days-over-february,2028-06-29,120,day,before,ordinary,none,0,metropole,2028-03-01
before-60-days-to-leap-day,2024-04-29,60,day,before,ordinary,none,0,metropole,2024-02-29
before-two-weeks,2026-11-23,2,week,before,ordinary,none,0,metropole,2026-11-09
before-leap-day-one-year,2028-02-29,1,year,before,ordinary,none,0,metropole,2027-02-28
before-a-sunday-stays-a-sunday,2026-11-29,7,day,before,ordinary,none,0,metropole,2026-11-22
before-summons-15-days,2026-12-15,15,day,before,ordinary,none,0,metropole,2026-11-30
before-working-day-guadeloupe,2027-05-28,1,working_day,before,ordinary,none,0,guadeloupe,2027-05-26
before-working-day-paris,2027-05-28,1,working_day,before,ordinary,none,0,metropole,2027-05-27
week-to-leap-day,2024-02-22,1,week,after,ordinary,none,0,metropole,2024-02-29
fifty-two-weeks,2026-11-23,52,week,after,ordinary,none,0,metropole,2027-11-22
working-day-guadeloupe,2027-05-26,1,working_day,after,ordinary,none,0,guadeloupe,2027-05-28
working-day-paris,2027-05-26,1,working_day,after,ordinary,none,0,metropole,2027-05-27
working-day-saint-martin,2027-05-26,1,working_day,after,ordinary,none,0,saint-martin,2027-05-31
working-day-saint-martin-before-2018,2010-05-26,1,working_day,after,ordinary,none,0,saint-martin,2010-05-28
ten-working-days-over-whit-monday,2026-05-15,10,working_day,after,ordinary,none,0,metropole,2026-06-01
abolition-reunion-2000,2000-12-13,7,day,after,ordinary,next_open_day,0,reunion,2000-12-21
abolition-guyane-2003,2003-06-03,7,day,after,ordinary,next_open_day,0,guyane,2003-06-11
abolition-guadeloupe-2027,2027-05-20,7,day,after,ordinary,next_open_day,0,guadeloupe,2027-05-28
abolition-is-no-holiday-abroad,2027-05-20,7,day,after,ordinary,next_open_day,0,abroad,2027-05-27
saint-stephen-strasbourg,2028-12-19,7,day,after,ordinary,next_open_day,0,alsace-moselle,2028-12-27
saint-stephen-paris,2028-12-19,7,day,after,ordinary,next_open_day,0,metropole,2028-12-26
distance-one-month-franc,2026-11-30,2,month,after,franc,next_open_day,1,metropole,2027-03-01
distance-into-leap-february,2027-11-30,2,month,after,franc,next_open_day,1,metropole,2028-03-01
distance-two-months-franc,2026-10-31,2,month,after,franc,none,2,metropole,2027-03-01
"""

# start_local, territory, hours, safe, elapsed, same clock
HOURS = """
2026-11-20T17:40,metropole,48,2026-11-22T17:40,2026-11-22T17:40,2026-11-22T17:40
2026-10-24T10:00,metropole,48,2026-10-26T09:00,2026-10-26T09:00,2026-10-26T10:00
2027-03-27T10:00,metropole,48,2027-03-29T10:00,2027-03-29T11:00,2027-03-29T10:00
2027-03-27T23:30,metropole,48,2027-03-29T23:30,2027-03-30T00:30,2027-03-29T23:30
2026-10-24T00:30,metropole,48,2026-10-25T23:30,2026-10-25T23:30,2026-10-26T00:30
2026-10-25T03:00,metropole,48,2026-10-27T03:00,2026-10-27T03:00,2026-10-27T03:00
2026-10-25T01:59,metropole,48,2026-10-27T00:59,2026-10-27T00:59,2026-10-27T01:59
2027-03-28T01:59,metropole,48,2027-03-30T01:59,2027-03-30T02:59,2027-03-30T01:59
2027-03-28T03:00,metropole,48,2027-03-30T03:00,2027-03-30T03:00,2027-03-30T03:00
2026-10-24T10:00,alsace-moselle,48,2026-10-26T09:00,2026-10-26T09:00,2026-10-26T10:00
2026-10-24T10:00,reunion,48,2026-10-26T10:00,2026-10-26T10:00,2026-10-26T10:00
2027-03-27T10:00,reunion,48,2027-03-29T10:00,2027-03-29T10:00,2027-03-29T10:00
2026-10-24T10:00,mayotte,48,2026-10-26T10:00,2026-10-26T10:00,2026-10-26T10:00
2027-03-27T10:00,guyane,48,2027-03-29T10:00,2027-03-29T10:00,2027-03-29T10:00
2026-10-24T22:15,guadeloupe,48,2026-10-26T22:15,2026-10-26T22:15,2026-10-26T22:15
2027-03-27T22:15,martinique,48,2027-03-29T22:15,2027-03-29T22:15,2027-03-29T22:15
2026-10-31T23:00,saint-martin,48,2026-11-02T23:00,2026-11-02T23:00,2026-11-02T23:00
2027-03-13T23:00,saint-barthelemy,48,2027-03-15T23:00,2027-03-15T23:00,2027-03-15T23:00
2028-02-28T15:30,metropole,48,2028-03-01T15:30,2028-03-01T15:30,2028-03-01T15:30
2027-02-28T15:30,metropole,48,2027-03-02T15:30,2027-03-02T15:30,2027-03-02T15:30
2028-02-28T15:30,reunion,48,2028-03-01T15:30,2028-03-01T15:30,2028-03-01T15:30
2026-12-31T00:00,metropole,48,2027-01-02T00:00,2027-01-02T00:00,2027-01-02T00:00
2026-11-23T14:00,metropole,96,2026-11-27T14:00,2026-11-27T14:00,2026-11-27T14:00
2026-10-23T14:00,metropole,96,2026-10-27T13:00,2026-10-27T13:00,2026-10-27T14:00
2027-03-26T14:00,metropole,96,2027-03-30T14:00,2027-03-30T15:00,2027-03-30T14:00
"""


def rows(text: str) -> list[list[str]]:
    return [line.split(",") for line in text.strip().splitlines()]
