from fastapi.testclient import TestClient

from shipping.customers import Customer
from shipping.labels import parcel_label
from shipping.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_private_customers_have_no_line_for_a_company():
    assert client.get("/customers/2/label").json() == {"lines": ["Tom Lang", "Am Markt 9", "50667 Köln"]}
    assert parcel_label(Customer(3, "A", "", "B", "C")) == ["A", "B", "C"]


def test_companies():
    assert client.get("/customers/1/label").json()["lines"] == ["BERG & CO", "Ines Berg", "Hafenweg 3", "20457 Hamburg"]
    assert client.get("/customers/9/label").status_code == 404
