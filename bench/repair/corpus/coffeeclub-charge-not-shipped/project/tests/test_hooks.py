import pytest

from coffeeclub.app import create_app


@pytest.fixture
def app():
    return create_app()


def send(app, kind, **charge):
    return app.test_client().post("/hooks/payments", json={"type": kind, "data": {"object": charge}})


def test_charge(app):
    shipping = {"address": {"country": "NL"}}
    send(app, "charge.succeeded", id="ch_1", amount=1500, billing_details=None, shipping=shipping)
    send(app, "charge.refunded", id="ch_1", amount_refunded=500, shipping={"address": None})
    assert app.ledger.lines == [
        {"id": "ch_1", "cents": 1500, "email": None, "country": "NL"},
        {"id": "ch_1", "cents": -500, "email": None, "country": None},
    ]


def test_ignored(app):
    assert send(app, "payout.paid", id="po_1").json == {"ignored": True}
