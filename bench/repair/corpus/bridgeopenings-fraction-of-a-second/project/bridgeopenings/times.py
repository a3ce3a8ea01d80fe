from datetime import datetime, timedelta, timezone


def parse_utc(text: str) -> datetime:
    """A time as the bridges and the harbour write it: always UTC, with or without fractions of a second."""
    form = "%Y-%m-%dT%H:%M:%S.%fZ" if "." in text else "%Y-%m-%dT%H:%M:%SZ"
    return datetime.strptime(text, form).replace(tzinfo=timezone.utc)


def minutes(span: timedelta) -> int:
    return round(span.total_seconds() / 60)
