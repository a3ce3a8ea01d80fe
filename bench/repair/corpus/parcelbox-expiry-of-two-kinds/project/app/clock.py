from datetime import datetime, timezone


def utcnow() -> datetime:
    """Now, with its zone: every moment of the service has one."""
    return datetime.now(timezone.utc)
