import json
from datetime import datetime, timedelta

import clock

LATE = timedelta(minutes=10)


def load(path):
    with open(path) as f:
        rides = json.load(f)
    for r in rides:
        r["pickup"] = clock.parse(r["pickup"])
    return rides


def upcoming(rides, within=timedelta(hours=1)):
    t = clock.now()
    return [r for r in rides if not r["done"] and t <= r["pickup"] <= t + within]


def late(rides):
    """Rides that should have begun more than ten minutes ago."""
    t = datetime.now()
    return [r for r in rides if not r["done"] and t - r["pickup"] > LATE]
