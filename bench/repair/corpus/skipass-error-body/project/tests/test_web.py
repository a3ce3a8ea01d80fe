import httpx

from skipass.provider import Provider
from skipass.web import create_app


def client_with(body):
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=body))
    return create_app(Provider(transport)).test_client()


def test_buy():
    assert client_with({"pass": {"number": "A7"}}).post("/passes/aurach/3").json == {"number": "A7"}
    answer = client_with({"error": "closed"}).post("/passes/aurach/3")
    assert (answer.status_code, answer.json) == (422, {"error": "closed"})


def test_price():
    assert client_with({"price": {"cents": 9900}}).get("/prices/aurach/3").json == {"cents": 9900}
