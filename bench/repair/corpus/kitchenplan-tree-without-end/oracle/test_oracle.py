from fastapi.testclient import TestClient

from kitchenplan.components import Ingredient, Mixture, Portion
from kitchenplan.main import app


def test_a_portion():
    assert Portion(Ingredient("rice", 100), 0.3).grams == 30
    half = Portion(Mixture("m", Ingredient("a", 10), Ingredient("b", 30), loss=0.5), 0.5)
    assert half.grams == 10
    assert Portion(half, 0.5).grams == 5
    assert half.name == "m" and half.names() == ["a", "b"]


def test_a_dish():
    client = TestClient(app, raise_server_exceptions=False)
    # 90 g, half of 315 g and a quarter of 486 g
    assert client.get("/dishes/lasagne/grams").json() == {"dish": "lasagne", "grams": 370}
