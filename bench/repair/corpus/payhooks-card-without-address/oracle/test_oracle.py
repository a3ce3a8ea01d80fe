import pytest

from billing.web import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def charge(name, details):
    return {
        "type": "charge.succeeded",
        "data": {
            "object": {"id": name, "amount": 700, "currency": "eur", "receipt_email": "A@b.de", "billing_details": details}
        },
    }


def test_a_charge_without_address_is_recorded_without_country(client):
    answer = client.post("/hooks/charges", json=charge("ch_1", {"name": "X", "address": None}))
    assert answer.status_code == 200 and answer.json == {"recorded": True}
    (row,) = client.get("/ledger").json
    # The ledger's own totals tell what stands for no country: nothing that is true.
    assert not row["country"]
    assert (row["cents"], row["currency"], row["mail"]) == (700, "EUR", "a@b.de")
    assert client.get("/ledger/countries").json == {"unknown": 700}


def test_addresses_that_are_there(client):
    client.post("/hooks/charges", json=charge("ch_2", {"name": "X", "address": {"country": "FR"}}))
    client.post("/hooks/charges", json=charge("ch_3", {"name": "X", "address": {"country": None}}))
    assert client.get("/ledger/countries").json == {"FR": 700, "unknown": 700}
