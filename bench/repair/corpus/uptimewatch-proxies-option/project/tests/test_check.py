import httpx

from uptimewatch.check import check, client


def fake(handler):
    return httpx.Client(transport=httpx.MockTransport(handler))


def test_up():
    http = fake(lambda request: httpx.Response(200, text="Basket"))
    assert check(http, {"name": "a", "url": "http://a/", "contains": "Basket"}).up


def test_down():
    http = fake(lambda request: httpx.Response(500))
    assert check(http, {"name": "a", "url": "http://a/"}).detail == "answered 500"


def test_client():
    assert client({"timeout": 3}).headers["user-agent"] == "uptimewatch/1.4"
