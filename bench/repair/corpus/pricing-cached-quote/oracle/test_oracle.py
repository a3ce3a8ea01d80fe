from pricing.cache import JsonCache
from pricing.model import Quote
from pricing.service import Pricing
from pricing.web import create_app


def test_asked_again():
    asked = []

    def source(sku):
        asked.append(sku)
        return 250

    client = create_app(source).test_client()
    for _ in range(3):
        assert client.get("/quotes/B").json == {"sku": "B", "price": "2.50 EUR"}
    assert asked == ["B"]


def test_the_service_gives_quotes():
    pricing = Pricing(lambda sku: 7, JsonCache())
    assert pricing.quote("A") == pricing.quote("A") == Quote("A", 7)
