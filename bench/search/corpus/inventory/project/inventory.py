def apply(stock, changes):
    """Stock after the changes; what is used up is gone."""
    result = dict(stock)
    for name, amount in changes:
        result[name] = stock.get(name, 0) + amount
        if result[name] == 0:
            del result[name]
    return result
