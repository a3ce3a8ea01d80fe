from fastapi.testclient import TestClient

from freightduty.main import app

client = TestClient(app, raise_server_exceptions=False)


def ask(**order):
    return client.post("/quotes", json={"goods": "ceramics", "origin": "VN", "value": 100_000, "weight": 100, **order})


def test_unknown_country_is_refused_as_unknown_goods_are():
    for origin in ("XK", "??"):
        answer = ask(origin=origin)
        assert answer.status_code == 422
        # The code itself is open; it is one that the client can read.
        assert isinstance(answer.json()["error"], str)
        assert answer.json()["error"] not in ("unknown_goods", "too_heavy")


def test_known_countries():
    assert ask().json() == {"freight": 8000, "duty": 3000}
    assert ask(origin="us").json() == {"freight": 8000, "duty": 6000}
    assert ask(goods="ivory").json()["error"] == "unknown_goods"
