from datetime import datetime, timezone


def now():
    return datetime.now(timezone.utc)


def parse(text):
    """A time of the booking system, always with its offset."""
    return datetime.fromisoformat(text)
