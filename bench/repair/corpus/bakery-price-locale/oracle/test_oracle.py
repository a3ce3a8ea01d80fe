import pytest

from bakery.money import price
from bakery.web import create_app

client = create_app().test_client()


def rye(language):
    answer = client.get("/goods/rye?when=evening", headers={"Accept-Language": language})
    assert answer.status_code == 200
    return answer.json


def test_both_prices_are_in_the_reader_s_form():
    assert rye("de-DE") == {"name": "Rye loaf", "price": "4,80 €", "yesterday": "2,40 €"}
    assert rye("en-IE") == {"name": "Rye loaf", "price": "€4.80", "yesterday": "€2.40"}


def test_the_others_are_as_they_were():
    assert client.get("/goods/rye").json == {"name": "Rye loaf", "price": "4,80 €"}
    assert price(5, "en-IE") == "€0.05"
    assert client.get("/goods/x").status_code == 404
