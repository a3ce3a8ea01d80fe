ORDERS = {
    11: {"customer": "Ines", "lines": [("Tulips", 3, 250), ("Vase", 1, 1490)], "paid": True},
    12: {"customer": "Olaf", "lines": [("Roses", 12, 320)], "paid": False},
}


def total_of(order):
    return sum(quantity * cents for _, quantity, cents in order["lines"])
