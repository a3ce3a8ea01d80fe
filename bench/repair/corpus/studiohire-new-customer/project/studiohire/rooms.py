RATES = {"A": 4500, "B": 3000}


def price(room, hours, discount):
    full = RATES[room] * hours
    return full - full * discount // 100
