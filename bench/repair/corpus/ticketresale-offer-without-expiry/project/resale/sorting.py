"""Orders in which offers are shown. What is not known comes last."""


def by_price(offers):
    return sorted(offers, key=lambda offer: offer["price"])


def by_rating(offers):
    return sorted(offers, key=lambda offer: (offer["rating"] is None, -(offer["rating"] or 0)))


def by_expiry(offers):
    return sorted(offers, key=lambda offer: offer["expires"])


ORDERS = {"price": by_price, "rating": by_rating, "expires": by_expiry}
