from fastapi.testclient import TestClient

from kitchenplan.dishes import DISHES, SAUCE
from kitchenplan.main import app

client = TestClient(app)


def test_grams():
    assert SAUCE.grams == 315
    assert client.get("/dishes/pasta al sugo/grams").json()["grams"] == 405


def test_allergens():
    assert client.get("/dishes/lasagne/allergens").json() == ["milk", "wheat"]


def test_names():
    assert DISHES["lasagne"].names() == ["pasta", "tomato", "oil", "milk", "flour"]


def test_unknown():
    assert client.get("/dishes/soup/grams").status_code == 404
