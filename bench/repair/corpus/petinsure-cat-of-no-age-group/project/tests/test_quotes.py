from decimal import Decimal

import pytest

from petinsure.quotes import monthly_premium
from petinsure.tariff import age_surcharge, neutered_discount
from petinsure.web import app


@pytest.mark.parametrize("age, surcharge", [(8, "0.25"), (11, "0.25"), (12, "0.60"), (19, "0.60")])
def test_surcharge(age, surcharge):
    assert age_surcharge(age) == Decimal(surcharge)


def test_discount():
    assert neutered_discount(False) == 0


def test_premium():
    assert monthly_premium("dog", 9, "plus") == Decimal("36.00")
    assert monthly_premium("cat", 13, "basic", True) == Decimal("17.28")


def test_quote():
    response = app.test_client().post("/quotes", json={"species": "cat", "age": 10, "plan": "basic"})
    assert response.json == {"monthly": "15.00", "yearly": "180.00"}


def test_invalid():
    response = app.test_client().post("/quotes", json={"species": "cow", "age": "old"})
    assert (response.status_code, response.json["fields"]) == (422, ["species", "plan", "age"])
