import httpx

from booth.refresh import refresh
from booth.table import Table


def test_refresh():
    def answer(request):
        assert request.url.path == "/latest"
        return httpx.Response(200, json={"rates": {"usd": 1.08, "chf": "0.95"}})

    client = httpx.Client(transport=httpx.MockTransport(answer), base_url="http://rates")
    assert refresh(client, Table()).lines() == ["CHF 0.9500", "USD 1.0800"]


def test_second_try():
    calls = []

    def answer(request):
        calls.append(request)
        if len(calls) == 1:
            raise httpx.ConnectError("down")
        return httpx.Response(200, json={"rates": {}})

    client = httpx.Client(transport=httpx.MockTransport(answer), base_url="http://rates")
    assert refresh(client, Table()).rates == {}
    assert len(calls) == 2
