from datetime import date, timedelta

PEOPLE = ["nadia", "tomasz", "eve"]
START = date(2026, 1, 5)


def week_of(day: date) -> int:
    return (day - START).days // 7


def on_call(day: date) -> str:
    return PEOPLE[week_of(day) % len(PEOPLE)]


def handover(day: date) -> tuple[str, str]:
    """Who leaves and who comes on the Monday of that week."""
    return on_call(day - timedelta(days=7)), on_call(day)
