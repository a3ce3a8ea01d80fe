def ship(stock, order):
    for article, count in order.items():
        stock.move(article, quantity=-count)


def take_back(stock, order):
    for article, count in order.items():
        stock.move(article, quantity=count, reason="return")
