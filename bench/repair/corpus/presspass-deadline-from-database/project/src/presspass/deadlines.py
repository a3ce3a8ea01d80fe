from datetime import datetime


def has_passed(deadline: datetime | None, now: datetime) -> bool:
    """An event without a deadline takes applications until it begins."""
    return deadline is not None and deadline < now


def hours_left(deadline: datetime, now: datetime) -> int:
    return max(int((deadline - now).total_seconds() // 3600), 0)
