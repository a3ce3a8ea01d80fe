import pytest
from fastapi.testclient import TestClient

from packplanner.boxes import NoBox, smallest_for
from packplanner.main import app

client = TestClient(app)


def test_smallest():
    assert smallest_for(4).code == "S1"
    assert smallest_for(4.1).code == "S2"
    with pytest.raises(NoBox):
        smallest_for(41)


def test_boxes():
    assert [box["code"] for box in client.get("/boxes").json()] == ["S1", "S2", "M1", "L1"]


def test_nothing_fits():
    answer = client.post("/plans", json={"items": [{"sku": "piano", "litres": 900}]})
    assert (answer.status_code, answer.json()["detail"]) == (422, "nothing holds 900 litres")
    assert client.post("/plans", json={"items": []}).status_code == 422
