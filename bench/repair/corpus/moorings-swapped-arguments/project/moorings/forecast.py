from moorings.tariff import fee


def forecast(berths, nights):
    """What a season brings where every berth is taken."""
    return sum(fee(nights, berth) for berth in berths)
