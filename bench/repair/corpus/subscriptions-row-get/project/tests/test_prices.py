from subscriptions import prices, store


def test_prices_of_plain_rows():
    assert prices.renewal_price({"plan": "team"}) == 4900
    assert prices.renewal_price({"plan": "solo", "discount": 50}) == 450


def test_discount():
    row = store.due(store.connect(), "2026-05-01")[0]
    assert prices.discount(row) == 0
    assert prices.list_price(row) == 4900


def test_due():
    assert len(store.due(store.connect(), "2026-05-31")) == 2
