from parking.clock import clock_time


def describe(passages):
    return [f"{clock_time(one.at)} {one.kind:<3} {one.plate}" for one in sorted(passages, key=lambda one: one.at)]


def inside(passages):
    """Plates that came in and did not leave."""
    there = {}
    for one in sorted(passages, key=lambda one: one.at):
        if one.kind == "in":
            there[one.plate] = one
        else:
            there.pop(one.plate, None)
    return sorted(there)
