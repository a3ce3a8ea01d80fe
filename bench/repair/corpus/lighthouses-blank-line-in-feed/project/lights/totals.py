from collections import defaultdict


def totals(feed):
    hours = defaultdict(float)
    faults = defaultdict(int)
    for message in feed.messages:
        if message["kind"] == "burned":
            hours[message["station"]] += message["hours"]
        elif message["kind"] == "fault":
            faults[message["station"]] += 1
    return {"hours": dict(hours), "faults": dict(faults), "unreadable": feed.unreadable}
