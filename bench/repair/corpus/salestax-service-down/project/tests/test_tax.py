import httpx
from fastapi.testclient import TestClient

from salestax.main import create_app


def app(handler):
    return TestClient(create_app(httpx.Client(base_url="http://tax", transport=httpx.MockTransport(handler))))


def test_tax():
    client = app(lambda request: httpx.Response(200, json={"rate": 0.0725}))
    assert client.post("/sales/tax", json={"region": "CA", "cents": 1000}).json()["tax"] == 72


def test_region():
    client = app(lambda request: httpx.Response(500))
    assert client.post("/sales/tax", json={"region": "ZZ", "cents": 1}).status_code == 422
