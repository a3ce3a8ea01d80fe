PRICES = {"alpine": 28, "touring": 34, "snowshoe": 12}


def price(rental):
    return PRICES[rental["kind"]] * rental["days"]


def describe(rental):
    parts = [rental["kind"]]
    if rental["length"] is not None:
        parts.append(f"{rental['length']} cm")
    if rental["boot"] is not None:
        parts.append(f"boot {rental['boot']}")
    return ", ".join(parts)


def summary(rentals):
    lines = [f"{rental['guest']}: {describe(rental)} = {price(rental)}" for rental in rentals]
    lines.append(f"total {sum(map(price, rentals))}")
    return lines
