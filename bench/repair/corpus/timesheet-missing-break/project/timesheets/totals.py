from collections import defaultdict

from timesheets.clock import minutes


def worked(entry):
    """Minutes worked in one entry, the break taken off."""
    return minutes(entry["end"]) - minutes(entry["start"]) - entry["break"]


def overtime(entry, normal=480):
    return max(0, minutes(entry["end"]) - minutes(entry["start"]) - entry.get("break", 0) - normal)


def totals(entries):
    sums = defaultdict(lambda: {"worked": 0, "overtime": 0})
    for entry in entries:
        person = sums[entry["person"]]
        person["worked"] += worked(entry)
        person["overtime"] += overtime(entry)
    return dict(sums)
