def owes(stall):
    return stall.fee > 0


def written(amount):
    return f"{amount:.2f} EUR"
