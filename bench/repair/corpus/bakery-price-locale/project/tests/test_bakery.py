from bakery.money import price
from bakery.web import create_app

client = create_app().test_client()


def test_price():
    assert price(480, "de-DE") == "4,80 €"
    assert price(1005, "en-IE") == "€10.05"


def test_goods():
    assert client.get("/goods").json[1] == {"name": "Bun", "price": "0,95 €"}
    assert client.get("/goods/rye", headers={"Accept-Language": "en-IE"}).json == {"name": "Rye loaf", "price": "€4.80"}
    assert client.get("/goods/pie").status_code == 404


def test_nothing_of_yesterday():
    assert client.get("/goods/bun?when=evening").json == {"name": "Bun", "price": "0,95 €"}
