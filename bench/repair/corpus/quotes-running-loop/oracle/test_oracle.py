from fastapi.testclient import TestClient

from quotes.feed import rate_now
from quotes.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_back():
    assert client.get("/convert/EURUSD?amount=54&back=true").json() == {"pair": "EURUSD", "amount": "50.00"}
    assert client.get("/convert/EURXXX?amount=54&back=true").status_code == 404


def test_others():
    assert client.get("/convert/EURGBP?amount=10").json()["amount"] == "8.50"
    assert rate_now("EURUSD") == 1.08
