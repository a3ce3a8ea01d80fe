from fastapi.testclient import TestClient

from quoteswarm.carriers import Carrier
from quoteswarm.main import create_app


def test_all_up():
    client = TestClient(create_app())
    assert client.get("/cheapest", params={"kilos": 2}).json()["carrier"] == "Brieftaube"
    assert client.get("/fastest", params={"kilos": 2}).json() == {"carrier": "Condor", "cents": 620, "days": 1}


def test_cheapest_of_who_answers():
    client = TestClient(create_app([Carrier("A", 1, 1, is_up=False), Carrier("B", 2, 1)]))
    assert client.get("/cheapest", params={"kilos": 1}).json()["carrier"] == "B"
    assert TestClient(create_app([])).get("/fastest", params={"kilos": 1}).status_code == 503
