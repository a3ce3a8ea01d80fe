from collections import defaultdict


def hours_per_client(entries, since=None, until=None):
    totals = defaultdict(float)
    for entry in entries:
        if since is not None and entry.day < since:
            continue
        if until is not None and entry.day > until:
            continue
        totals[entry.client] += entry.hours
    return dict(totals)
