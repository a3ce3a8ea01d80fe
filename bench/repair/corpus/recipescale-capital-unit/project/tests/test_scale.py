from recipescale.app import app
from recipescale.units import canonical, factor

client = app.test_client()


def test_units():
    assert canonical(" cups ") == "cup"
    assert factor("kg") == 1000
    assert factor("pinch") is None


def test_scale():
    ingredients = [{"name": "flour", "amount": 500, "unit": "g"}, {"name": "eggs", "amount": 2}]
    body = client.post("/scale", json={"portions": 4, "wanted": 6, "ingredients": ingredients}).get_json()
    assert body["ingredients"] == [
        {"name": "flour", "amount": 750.0, "unit": "g", "base": 750},
        {"name": "eggs", "amount": 3.0, "unit": ""},
    ]
