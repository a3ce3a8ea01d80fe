"""All moments of the cellar are in UTC and say so."""
from datetime import datetime, timezone


def now():
    return datetime.now(timezone.utc)


def to_utc(moment):
    """Clients that name no zone mean UTC."""
    if moment.tzinfo is None:
        return moment.replace(tzinfo=timezone.utc)
    return moment.astimezone(timezone.utc)
