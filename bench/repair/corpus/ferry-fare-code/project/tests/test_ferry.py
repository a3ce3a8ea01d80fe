import pytest

from ferry.app import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_quote(client):
    assert client.get("/quotes/hel/STO").get_json() == {"cents": 4400, "departures": ["17:00"]}


def test_pass(client):
    body = client.get("/passes?ports=HEL,TLL").get_json()
    assert body == {"cents": 7600, "ports": ["Helsinki", "Tallinn"]}


def test_unknown(client):
    assert client.get("/quotes/HEL/XXX").get_json() == {"code": "unknown_port", "subject": "XXX"}
    assert client.get("/passes?ports=HEL,XXX").status_code == 404
    assert client.get("/quotes/STO/TLL").get_json()["code"] == "no_route"
