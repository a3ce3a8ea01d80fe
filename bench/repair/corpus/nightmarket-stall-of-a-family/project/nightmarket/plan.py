from itertools import groupby

from nightmarket.contacts import contact_of


def plan(stalls, day):
    """The stalls by rows, with whom to ask for."""
    yield f"Plan for {day}"
    by_row = sorted(stalls, key=lambda stall: (stall.row, stall.number))
    for row, found in groupby(by_row, key=lambda stall: stall.row):
        yield f"Row {row}"
        for stall in found:
            yield f"  {stall.number:>2} {stall.title} ({contact_of(stall).name})"
