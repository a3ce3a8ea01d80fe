from fastapi.testclient import TestClient

from app.main import create_app
from app.store import Store


def client():
    store = Store()
    store.add_donor("Ines Prado", "0-")
    return TestClient(create_app(store))


def test_show():
    assert client().get("/donors/1").json()["name"] == "Ines Prado"
    assert client().get("/donors/2").status_code == 404


def test_card():
    one = client()
    one.post("/donors/1/donations", json={"given_on": "2026-03-01"})
    assert one.get("/donors/1/card").json() == {
        "holder": "INES PRADO",
        "group": "0-",
        "litres": 0.5,
        "last": "2026-03-01",
    }
