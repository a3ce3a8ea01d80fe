import datetime

from resale import offers, sorting
from resale.app import app


def numbers(found):
    return [one["id"] for one in found]


def test_price_and_rating():
    client = app.test_client()
    assert numbers(client.get("/offers").json) == [2, 1, 3]
    assert numbers(client.get("/offers?sort=rating").json) == [1, 3, 2]
    assert client.get("/offers?sort=x").status_code == 400


def test_expiry():
    dated = [offers.OFFERS[0], offers.OFFERS[2]]
    assert numbers(sorting.by_expiry(dated)) == [3, 1]


def test_open():
    assert numbers(offers.open_on(datetime.date(2026, 4, 20))) == [1, 2]
