from fastapi.testclient import TestClient

from quotebot.main import app

client = TestClient(app, raise_server_exceptions=False)


def quote(*lines):
    body = {"customer": "C", "lines": [{"sku": sku, "quantity": quantity} for sku, quantity in lines]}
    return client.post("/quotes", json=body)


def test_a_quote():
    body = quote(("panel-300", 12), ("cable-6mm", 25)).json()
    assert body["net"] == 1595.5 and body["gross"] == 1898.64
    assert body["lines"][1] == {"sku": "cable-6mm", "quantity": 25, "unit": "metre", "total": 47.5}


def test_what_is_not_sold():
    answer = quote(("panel-300", 1), ("panel-250", 1))
    assert answer.status_code == 422 and answer.json() == {"detail": "panel-250 is not sold"}


def test_the_rest():
    assert quote(("panel-300", 0)).status_code == 422
    assert quote().json()["net"] == 0
    assert client.get("/prices/x").status_code == 404
