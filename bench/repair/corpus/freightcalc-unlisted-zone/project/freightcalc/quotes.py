from freightcalc import zones


def price_cents(country, kilos):
    per_kilo, parcel = zones.rate(country)
    return parcel + per_kilo * kilos


def quote(country, kilos):
    first, last = zones.days(country)
    return {"country": country, "cents": price_cents(country, kilos), "days": f"{first}-{last}"}
