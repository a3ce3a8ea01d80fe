from datetime import date

OFFERS = [
    {"id": 1, "event": "Opera", "price": 42.0, "expires": date(2026, 5, 1), "rating": 4.5},
    {"id": 2, "event": "Derby", "price": 30.0, "expires": None, "rating": None},
    {"id": 3, "event": "Ballet", "price": 55.5, "expires": date(2026, 4, 2), "rating": 3.9},
]


def open_on(day, offers=None):
    """Offers that can still be bought; one without a last day never runs out."""
    offers = OFFERS if offers is None else offers
    return [one for one in offers if one["expires"] is None or one["expires"] >= day]


def as_json(offer):
    expires = offer["expires"]
    return {**offer, "expires": expires.isoformat() if expires else None}
