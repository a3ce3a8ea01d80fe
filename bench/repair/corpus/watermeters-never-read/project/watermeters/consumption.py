"""What was used: all figures in litres; days on which a meter was not reached do not count."""


def total(rows):
    used = 0
    for row in rows:
        used += row["litres"]
    return used


def peak(rows):
    """The day on which most was used; None if no day is known."""
    known = [row for row in rows if row["litres"] is not None]
    if not known:
        return None
    return max(known, key=lambda row: row["litres"])["day"]


def days_missing(rows):
    return sum(1 for row in rows if row["litres"] is None)
