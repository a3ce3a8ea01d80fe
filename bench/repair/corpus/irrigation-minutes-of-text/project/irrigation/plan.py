from irrigation.clock import clock, minutes_of


def plan(start, valves):
    """When each valve opens: one after the other, and after each its pause."""
    at = minutes_of(start)
    for valve in valves:
        yield f"{clock(at)} {valve.name}"
        at = at + valve.minutes + valve.pause
    yield f"{clock(at)} done"
