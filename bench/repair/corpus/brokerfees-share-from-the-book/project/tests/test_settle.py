from decimal import Decimal

from brokerfees.app import app
from brokerfees.money import cents, decimal


def test_money():
    assert decimal(0.1) == Decimal("0.1")
    assert cents(Decimal("2.345")) == Decimal("2.35")


def test_whole_fee():
    answer = app.test_client().post(
        "/settlements",
        json={"broker": "harbour", "policies": [{"number": "a", "premium": "100.00"}, {"number": "b", "premium": 200.5}]},
    )
    assert answer.json == {
        "broker": "Harbour Insurance Brokers",
        "fees": {"a": "15.00", "b": "24.06"},
        "total": "39.06",
        "paid": "39.06",
        "kept": "0.00",
    }


def test_unknown():
    answer = app.test_client().post("/settlements", json={"broker": "x", "policies": []})
    assert answer.status_code == 404
