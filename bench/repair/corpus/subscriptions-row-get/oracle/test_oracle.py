from subscriptions import prices, store
from subscriptions.renew import charges


def test_rows_of_the_database():
    connection = store.connect()
    assert charges(connection, "2026-05-01") == [("Acme", 4900), ("Bolt", 720)]
    assert charges(connection, "2026-04-01") == []


def test_plain_rows_as_before():
    assert prices.renewal_price({"plan": "team"}) == 4900
    assert prices.renewal_price({"plan": "solo", "discount": 50}) == 450
    assert prices.renewal_price({"plan": "solo", "discount": None}) == 900
