PRICES = {"solo": 900, "team": 4900}


def list_price(row):
    return PRICES[row["plan"]]


def discount(row):
    """Per cent, 0 where none was agreed."""
    return row["discount"] or 0


def renewal_price(row):
    """Cents to charge, the discount taken off."""
    return list_price(row) * (100 - row.get("discount", 0)) // 100
