import httpx
import pytest
from fastapi.testclient import TestClient

from ratesvc.carrier import Carrier
from ratesvc.main import app, carrier


def ask(path, answer):
    http = httpx.Client(base_url="https://carrier.test", transport=httpx.MockTransport(answer))
    app.dependency_overrides[carrier] = lambda: Carrier(http)
    return TestClient(app, raise_server_exceptions=False).get(path)


@pytest.mark.parametrize("error", [httpx.ReadTimeout, httpx.ConnectError, httpx.ConnectTimeout])
def test_every_failure_of_the_line_is_answered(error):
    def failing(request):
        raise error("x")

    response = ask("/quotes?grams=1&country=AT", failing)
    assert response.status_code == 503
    assert response.json() == {"error": "carrier_unavailable", "part": "quotes"}


def test_others():
    assert ask("/quotes?grams=1&country=AT", lambda request: httpx.Response(500)).status_code == 503
    assert ask("/quotes?grams=1&country=AT", lambda request: httpx.Response(200, text="<html>")).status_code == 500
