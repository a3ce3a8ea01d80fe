from shopfeed.importer import article, price


def test_price():
    assert price("19.99") == 1999


def test_article():
    one = article({"sku": "a", "title": " T ", "price": "1", "brand": "B", "stock": "3"})
    assert (one.title, one.brand, one.stock, one.available) == ("T", "B", 3, True)
