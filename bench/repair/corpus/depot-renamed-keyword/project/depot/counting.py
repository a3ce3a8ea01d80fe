def differences(stock, counted):
    return {
        article: count - stock.levels.get(article, 0)
        for article, count in counted.items()
        if count != stock.levels.get(article, 0)
    }


def correct(stock, counted):
    """Brings the books to what was counted."""
    found = differences(stock, counted)
    for article, difference in found.items():
        stock.move(article, amount=difference, reason="count")
    return found
