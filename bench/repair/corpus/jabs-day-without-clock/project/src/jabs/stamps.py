"""Times are UTC throughout; what the practices send may be a whole day or a time with its offset."""

from datetime import datetime, timedelta, timezone

DAY = "%Y-%m-%d"


def read_stamp(text):
    """The time of a booking. A whole day begins at midnight UTC."""
    if len(text) == 10:
        return datetime.strptime(text, DAY)
    return datetime.fromisoformat(text).astimezone(timezone.utc)


def write_stamp(moment):
    return moment.strftime("%Y-%m-%dT%H:%MZ")


def later(moments, now):
    return sorted(moment for moment in moments if moment >= now)


def second_dose(first, weeks=4):
    return first + timedelta(weeks=weeks)
