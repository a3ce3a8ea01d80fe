from datetime import datetime, timezone


def now() -> datetime:
    return datetime.now(timezone.utc)


def from_text(text: str) -> datetime:
    """A moment as it is written in ISO 8601; without an offset it is UTC."""
    moment = datetime.fromisoformat(text.strip())
    return moment if moment.tzinfo else moment.replace(tzinfo=timezone.utc)
