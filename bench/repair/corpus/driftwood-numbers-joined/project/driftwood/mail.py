"""The mail to buyers on Fridays."""

from driftwood import lots as wood


def kinds(lots):
    return ", ".join(sorted({lot.wood for lot in lots}))


def numbers(lots):
    """Numbers of the lots in order: '3, 7, 12'."""
    return ", ".join(sorted(lot.number for lot in lots))


def subject(lots):
    left = wood.unsold(lots)
    return f"{len(left)} lots, {wood.kilos(left)} kg: {kinds(left)}" if left else "Nothing left this week"


def body(lots):
    left = wood.unsold(lots)
    if not left:
        return "All is sold. Come back on Friday."
    return f"Still to be had: {numbers(left)}.\nReply with the numbers you want."
