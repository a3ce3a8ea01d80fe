import pytest

from cashbox import create_app, outbox, texts


@pytest.fixture
def client():
    outbox.SENT.clear()
    return create_app().test_client()


def test_pay(client):
    assert client.post("/visits/501/payment").status_code == 201
    assert outbox.SENT == [("ella@example.com", "Thank you for your visit. Paid: €85.00")]
    assert client.post("/visits/501/payment").status_code == 409


def test_refund_needs_a_reason(client):
    assert client.post("/visits/503/refund", json={}).status_code == 422
    assert client.post("/visits/1/refund").status_code == 404


def test_texts():
    assert texts.refund_note(1250, "fr") == "Nous avons remboursé 12,50 €"
    assert texts.refund_note(5, "en") == "We have refunded €0.05"
