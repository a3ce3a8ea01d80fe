import pytest

from repairshop.web import create_app


@pytest.fixture
def client():
    return create_app("sqlite://").test_client()


def test_show(client):
    assert client.get("/invoices/2").get_json() == {"id": 2, "customer": "Brandt", "paid": False}
    assert client.get("/invoices/3").status_code == 404


def test_unpaid(client):
    assert client.get("/unpaid").get_json() == [{"id": 2, "cents": 7690}]


def test_pay(client):
    assert client.post("/invoices/2/payment").status_code == 204
    assert client.get("/unpaid").get_json() == []
    assert client.post("/invoices/9/payment").status_code == 404
