"""Statements: one head, then bookings; a booking may have a note on the next line."""


class StatementError(Exception):
    pass


def lines_of(text):
    for line in text.splitlines():
        if line.strip():
            yield line.split(";")


def head_of(lines):
    kind, month, currency = next(lines, ("", "", ""))
    if kind != "H":
        raise StatementError("no head")
    return {"month": month, "currency": currency}


def bookings(lines):
    """Bookings with their notes; None where a booking has no note."""
    line = next(lines)
    while True:
        _, cents, text = line
        note = None
        line = next(lines)
        if line[0] == "N":
            note = line[1]
            line = next(lines)
        yield {"cents": int(cents), "text": text, "note": note}
