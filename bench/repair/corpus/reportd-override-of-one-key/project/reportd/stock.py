STOCK = {
    "Lyon": {"tea": 12, "coffee": 3},
    "Turin": {"tea": 4, "coffee": 40, "sugar": 0},
}


def low(shop, limit):
    return sorted(name for name, count in STOCK.get(shop, {}).items() if count < limit)
