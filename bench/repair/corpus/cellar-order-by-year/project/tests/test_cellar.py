from cellar.bottles import Bottle
from cellar.ordering import by_vintage
from cellar.web import create_app

client = create_app().test_client()


def ids(sort):
    return [one["id"] for one in client.get(f"/bottles?sort={sort}").json]


def test_orders():
    assert ids("name") == [1, 2, 3]
    assert ids("rating") == [2, 1, 3]


def test_vintage():
    assert [one.id for one in by_vintage([Bottle(1, "a", 2020), Bottle(2, "b", 2010)])] == [2, 1]


def test_unknown():
    assert client.get("/bottles?sort=price").status_code == 400
