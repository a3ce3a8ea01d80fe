"""Alarms come by telephone, by the form on the site, and from beacons. All become the same record."""

from datetime import datetime, timezone


def _now():
    return datetime.now(timezone.utc)


def from_phone(name, place, urgency, now=None):
    return {
        "source": "phone",
        "caller": name,
        "place": place,
        "urgency": int(urgency),
        "received": now or _now(),
    }


def from_form(fields, now=None):
    urgency = 3
    if fields.get("injured"):
        urgency = 1
    elif fields.get("weather") in ("storm", "snow"):
        urgency = 2
    return {
        "source": "form",
        "caller": fields["name"],
        "place": fields["place"],
        "urgancy": urgency,
        "received": now or _now(),
    }


def from_beacon(signal, now=None):
    return {
        "source": "beacon",
        "caller": signal["owner"],
        "place": f"{signal['lat']:.4f} {signal['lon']:.4f}",
        "urgency": 1,
        "received": now or _now(),
    }
