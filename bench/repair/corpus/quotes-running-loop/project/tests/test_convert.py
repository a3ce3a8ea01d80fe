from fastapi.testclient import TestClient

from quotes.feed import rate_now
from quotes.main import app

client = TestClient(app)


def test_convert():
    assert client.get("/convert/EURUSD?amount=10").json() == {"pair": "EURUSD", "amount": "10.80"}
    assert client.get("/convert/EURXXX?amount=10").status_code == 404


def test_rate_for_scripts():
    assert rate_now("EURGBP") == 0.85
