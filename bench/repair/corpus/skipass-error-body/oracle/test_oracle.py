import httpx
import pytest

from skipass.provider import Provider, ProviderRefused
from skipass.web import create_app


def provider(body):
    return Provider(httpx.MockTransport(lambda request: httpx.Response(200, json=body)))


def test_a_refused_price():
    answer = create_app(provider({"error": "too_many_days"})).test_client().get("/prices/aurach/40")
    assert (answer.status_code, answer.json) == (422, {"error": "too_many_days"})
    with pytest.raises(ProviderRefused):
        provider({"error": "closed"}).price("x", 1)


def test_the_rest():
    assert provider({"price": {"cents": 5}}).price("x", 1) == 5
    assert create_app(provider({"error": "sold_out"})).test_client().post("/passes/x/1").status_code == 422
    assert create_app(provider({"odd": 1})).test_client().get("/prices/x/1").status_code == 500
