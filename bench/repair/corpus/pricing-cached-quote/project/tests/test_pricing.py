from pricing.cache import JsonCache
from pricing.model import Quote
from pricing.web import create_app


def test_quote():
    client = create_app(lambda sku: 1999).test_client()
    assert client.get("/quotes/A1").json == {"sku": "A1", "price": "19.99 EUR"}


def test_cache():
    cache = JsonCache()
    assert cache.get("x") is None
    cache.put("x", {"a": 1})
    assert cache.get("x") == {"a": 1}


def test_model():
    assert Quote.from_dict(Quote("A", 5).as_dict()) == Quote("A", 5)
