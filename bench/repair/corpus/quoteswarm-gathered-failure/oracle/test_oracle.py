from fastapi.testclient import TestClient

from quoteswarm.carriers import Carrier
from quoteswarm.main import create_app


def ask(path, *carriers):
    return TestClient(create_app(list(carriers))).get(path, params={"kilos": 2})


def test_the_fastest_of_who_answers():
    up, slow = Carrier("A", 100, 3), Carrier("B", 10, 9)
    down = Carrier("C", 5, 1, is_up=False)
    assert ask("/fastest", slow, down, up).json() == {"carrier": "A", "cents": 200, "days": 3}
    assert ask("/cheapest", slow, down, up).json()["carrier"] == "B"


def test_nobody_answers():
    down = Carrier("C", 5, 1, is_up=False)
    assert ask("/fastest", down).status_code == 503
    assert ask("/cheapest", down, down).status_code == 503
