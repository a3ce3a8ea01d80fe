from decimal import Decimal

from petinsure.quotes import monthly_premium
from petinsure.tariff import age_surcharge
from petinsure.web import app


def test_young_animals_pay_no_surcharge():
    client = app.test_client()
    response = client.post("/quotes", json={"species": "cat", "age": 2, "plan": "basic"})
    assert response.status_code == 200
    assert response.json == {"monthly": "12.00", "yearly": "144.00"}
    assert monthly_premium("dog", 7, "plus", True) == Decimal("25.92")
    assert monthly_premium("dog", 0, "basic") == Decimal("18.00")


def test_the_rule_itself_has_a_value():
    assert age_surcharge(3) == 0


def test_older_ones():
    assert monthly_premium("cat", 8, "basic") == Decimal("15.00")
    assert monthly_premium("cat", 12, "basic") == Decimal("19.20")
