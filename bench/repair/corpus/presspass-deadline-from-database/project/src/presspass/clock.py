from datetime import datetime, timezone


def now() -> datetime:
    return datetime.now(timezone.utc)


def as_utc(moment: datetime) -> datetime:
    """The database gives times without their zone, which is always UTC."""
    return moment.replace(tzinfo=timezone.utc) if moment.tzinfo is None else moment
