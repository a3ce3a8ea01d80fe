import httpx
import pytest

from carhire import partner
from carhire.offers import offers


def client(*answers):
    waiting = list(answers)
    return httpx.Client(base_url="http://partner", transport=httpx.MockTransport(lambda request: waiting.pop(0)))


def test_second_try():
    right = httpx.Response(200, json={"prices": [{"class": "B", "net": 100}]})
    assert partner.prices("MUC", 1, client(httpx.Response(502), right)) == [{"class": "B", "net": 100}]


def test_both_refused():
    with pytest.raises(httpx.HTTPStatusError):
        partner.prices("MUC", 1, client(httpx.Response(502), httpx.Response(503)))


def test_offers():
    rows = offers([{"class": "C", "net": 200}, {"class": "B", "net": 100}])
    assert rows == [{"class": "B", "euros": 112.0}, {"class": "C", "euros": 224.0}]
