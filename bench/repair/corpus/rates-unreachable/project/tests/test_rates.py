import httpx
from fastapi.testclient import TestClient

from money.main import app


def test_rate(monkeypatch):
    monkeypatch.setattr(httpx, "get", lambda *args, **kwargs: httpx.Response(200, json={"rate": 2.5}))
    assert TestClient(app).get("/rates/EUR").json() == {"currency": "EUR", "rate": 2.5}
