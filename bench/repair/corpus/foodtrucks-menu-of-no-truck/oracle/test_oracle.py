from fastapi.testclient import TestClient

from app.db import SessionLocal
from app.main import app
from app.models import Dish, Truck

client = TestClient(app, raise_server_exceptions=False)


def truck(name, *dishes):
    with SessionLocal() as db:
        row = Truck(name=name, kitchen="any", dishes=list(dishes))
        db.add(row)
        db.commit()
        return row.id


def test_no_such_truck():
    # As the other routes answer; the text is the maintainer's.
    for path in ("/trucks/4711/menu", "/trucks/0/menu?vegan=true"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert answer.json()["detail"]


def test_trucks_that_are_there():
    empty = truck("Waffle Wim")
    answer = client.get(f"/trucks/{empty}/menu")
    assert answer.status_code == 200
    assert answer.json() == {"truck": "Waffle Wim", "dishes": []}
    full = truck("Soup", Dish(name="Pho", price_cents=990), Dish(name="Dal", price_cents=700, vegan=True))
    assert [dish["name"] for dish in client.get(f"/trucks/{full}/menu").json()["dishes"]] == ["Dal", "Pho"]
    assert client.get(f"/trucks/{full}/menu?vegan=1").json()["dishes"] == [
        {"name": "Dal", "price": "7.00 EUR", "vegan": True}
    ]
    assert client.get(f"/trucks/{full}").json()["name"] == "Soup"
