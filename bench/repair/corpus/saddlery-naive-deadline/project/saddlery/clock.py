from datetime import datetime, timezone


def now() -> datetime:
    """The time of day, always in UTC and aware. Times from outside are aware too: they carry their offset."""
    return datetime.now(timezone.utc)
