from datetime import date, timedelta

NAMED = {"today": 0, "tomorrow": 1, "yesterday": -1}


def day_of(text: str, today: date | None = None) -> date:
    """A day as people write it: ``today``, or ``2026-05-17``. Raises ValueError for anything else."""
    if text in NAMED:
        return (today or date.today()) + timedelta(days=NAMED[text])
    return date.fromisoformat(text)


def span(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]
