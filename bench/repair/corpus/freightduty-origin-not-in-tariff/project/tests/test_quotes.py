from fastapi.testclient import TestClient

from freightduty.main import app

client = TestClient(app)


def ask(**order):
    return client.post("/quotes", json={"goods": "ceramics", "origin": "tr", "value": 100_000, "weight": 100, **order})


def test_quote():
    assert ask().json() == {"freight": 8000, "duty": 3000}
    assert ask(origin="CH").json() == {"freight": 4500, "duty": 0}


def test_refused():
    answer = ask(goods="ivory")
    assert answer.status_code == 422
    assert answer.json() == {"error": "unknown_goods", "goods": "ivory"}
    assert ask(weight=90_000).json()["error"] == "too_heavy"
