import pytest

from billing.web import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def charge(**more):
    one = {
        "id": "ch_1",
        "amount": 500,
        "currency": "usd",
        "receipt_email": "Ann@Example.com",
        "billing_details": {"name": "Ann", "address": {"country": "US", "line1": None}},
    }
    return {"id": "evt", "type": "charge.succeeded", "data": {"object": {**one, **more}}}


def test_recorded_once(client):
    assert client.post("/hooks/charges", json=charge()).json == {"recorded": True}
    assert client.post("/hooks/charges", json=charge()).json == {"recorded": False}
    assert client.get("/ledger").json == [
        {"charge": "ch_1", "cents": 500, "currency": "USD", "mail": "ann@example.com", "country": "US"}
    ]


def test_without_mail(client):
    client.post("/hooks/charges", json=charge(receipt_email=None))
    assert client.get("/ledger").json[0]["mail"] is None


def test_other_events(client):
    assert client.post("/hooks/charges", json={"type": "payout.paid"}).json == {"ignored": "payout.paid"}
