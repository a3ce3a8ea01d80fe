from fastapi.testclient import TestClient

from catalogue.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_sizes_below_one_are_refused_as_the_house_does():
    for size in (0, -1, -20):
        response = client.get(f"/products?per_page={size}")
        assert response.status_code == 422
        assert response.json()["error"] == "invalid_parameter"
        assert response.json()["name"] == "per_page"


def test_others():
    assert client.get("/products?per_page=1").json()["pages"] == 30
    assert client.get("/products?per_page=100").json()["pages"] == 1
    assert client.get("/products?per_page=101").json()["reason"] == "must be at most 100"
    assert client.get("/products?page=9").json()["items"] == []
