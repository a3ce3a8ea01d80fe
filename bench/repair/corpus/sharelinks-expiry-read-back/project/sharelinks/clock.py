from datetime import datetime, timezone


def now() -> datetime:
    return datetime.now(timezone.utc)


def as_utc(moment: datetime) -> datetime:
    """What the database gives back: it keeps UTC, but forgets to say so."""
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
