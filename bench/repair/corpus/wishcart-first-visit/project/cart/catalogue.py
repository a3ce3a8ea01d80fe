PRICES = {"mug": 1250, "tote": 1900, "poster": 800}


def price_of(sku):
    return PRICES[sku]


def is_sold(sku):
    return sku in PRICES
