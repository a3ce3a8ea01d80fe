import httpx
from fastapi.testclient import TestClient

from ratesvc.carrier import Carrier
from ratesvc.main import app, carrier


def ask(path, answer):
    http = httpx.Client(base_url="https://carrier.test", transport=httpx.MockTransport(answer))
    app.dependency_overrides[carrier] = lambda: Carrier(http)
    return TestClient(app).get(path)


def refused(request):
    raise httpx.ConnectError("refused")


def slow(request):
    raise httpx.ReadTimeout("slow")


def test_quote():
    assert ask("/quotes?grams=500&country=DE", lambda request: httpx.Response(200, json={"cents": 490})).json() == {"cents": 490}


def test_down():
    assert ask("/quotes?grams=500&country=DE", refused).status_code == 503
    assert ask("/parcels/1", slow).json() == {"error": "carrier_unavailable", "part": "tracking"}
