import pytest

from recipescale.app import app

client = app.test_client()


def scale(amount, unit):
    ingredients = [{"name": "x", "amount": amount, "unit": unit}]
    answer = client.post("/scale", json={"portions": 2, "wanted": 4, "ingredients": ingredients})
    assert answer.status_code == 200
    return answer.get_json()


@pytest.mark.parametrize("unit, base", [("Cup", 120), ("CUPS", 120), ("Tbsp.", 8), ("KG", 500), ("L", 500), ("cup", 120), ("oz", 14)])
def test_measured(unit, base):
    body = scale(0.5, unit)
    assert body["base"] == base
    (one,) = body["ingredients"]
    assert one["amount"] == 1.0 and abs(one["base"] - 2 * base) <= 1
    # The unit may be shown as it came or as the house writes it.
    assert one["unit"].lower().rstrip(".s") == unit.lower().rstrip(".s")


def test_counted():
    body = scale(1, "Pinch")
    assert body["base"] == 0 and body["ingredients"][0]["amount"] == 2
    assert "base" not in body["ingredients"][0]
    assert client.post("/scale", json={"portions": 0, "wanted": 4}).status_code == 400
