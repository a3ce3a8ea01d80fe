from fleettrack import clock
from fleettrack.pings import Ping

SILENT_AFTER_MINUTES = 30


def minutes_since(ping: Ping) -> int:
    return int((clock.now() - ping.at).total_seconds() // 60)


def describe(ping: Ping) -> dict:
    minutes = minutes_since(ping)
    return {
        "vehicle": ping.vehicle,
        "position": [ping.lat, ping.lon],
        "minutes": minutes,
        "state": "silent" if minutes > SILENT_AFTER_MINUTES else "driving",
    }


def newest_first(pings: list[Ping]) -> list[str]:
    return [ping.vehicle for ping in sorted(pings, key=lambda ping: ping.at, reverse=True)]
