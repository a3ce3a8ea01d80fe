from datetime import datetime, timezone
from zoneinfo import ZoneInfo

HOME = "Europe/Lisbon"


def zone_of(person):
    name = person.get("zone") or HOME
    return ZoneInfo(name)


def local(at, person):
    """A time as it is where the person lives."""
    return at.astimezone(zone_of(person))


def parse(text):
    at = datetime.fromisoformat(text)
    return at if at.tzinfo else at.replace(tzinfo=timezone.utc)
