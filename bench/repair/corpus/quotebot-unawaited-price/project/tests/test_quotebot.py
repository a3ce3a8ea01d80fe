import asyncio

from fastapi.testclient import TestClient

from quotebot.main import app
from quotebot.prices import PriceList


def test_price():
    assert TestClient(app).get("/prices/cable-6mm").json() == {"sku": "cable-6mm", "net": 1.9, "unit": "metre"}


def test_many():
    assert asyncio.run(PriceList({"a": 1}).many(["a", "b"])) == {"a": 1, "b": None}
