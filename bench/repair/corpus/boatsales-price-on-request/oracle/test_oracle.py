from fastapi.testclient import TestClient

from boatsales.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_price_on_request():
    answer = client.get("/boats/2")
    assert answer.status_code == 200
    assert answer.json() == {
        "id": 2,
        "name": "Halcyon 62",
        "metres": 18.9,
        "price": None,
        "photos": ["halcyon-1.jpg", "halcyon-2.jpg"],
    }


def test_a_new_one_without_a_price():
    number = client.post("/boats", json={"name": "Ark", "metres": 40}).json()["id"]
    assert client.get(f"/boats/{number}").json()["price"] is None
    assert number not in [boat["id"] for boat in client.get("/boats?most=999999").json()]


def test_the_contract_stays():
    schema = client.get("/openapi.json").json()["components"]["schemas"]["Detail"]
    assert {"id", "name", "metres", "photos"} <= set(schema["required"])
    assert set(schema["properties"]) == {"id", "name", "metres", "price", "photos"}
    assert client.get("/boats/1").json()["price"] == 18500
    assert client.post("/boats", json={"name": "x", "metres": 1, "price": -1}).status_code == 422
