from fastapi.testclient import TestClient

from shipping.main import app

client = TestClient(app)


def test_label_of_a_company():
    assert client.get("/customers/1/label").json()["lines"][0] == "BERG & CO"


def test_invoice_head_of_a_private_customer():
    assert client.get("/customers/2/invoice-head").json()["head"].startswith("Tom Lang\n")


def test_unknown():
    assert client.get("/customers/9/label").status_code == 404
