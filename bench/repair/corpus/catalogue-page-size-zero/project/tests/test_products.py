from fastapi.testclient import TestClient

from catalogue.main import app

client = TestClient(app)


def test_pages():
    body = client.get("/products?page=2").json()
    assert (len(body["items"]), body["pages"]) == (10, 2)


def test_limits():
    assert client.get("/products?page=0").json() == {"error": "invalid_parameter", "name": "page", "reason": "must be at least 1"}
    assert client.get("/products?per_page=101").status_code == 422
