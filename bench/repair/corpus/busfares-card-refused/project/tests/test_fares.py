import pytest

from fares.main import create_app
from fares.terminal import CardUnreadable


class Fake:
    def charge(self, card, cents):
        if card == "x":
            raise CardUnreadable(card)
        return f"p-{cents}"


@pytest.fixture
def client():
    return create_app(Fake()).test_client()


def test_prices(client):
    assert client.get("/prices").get_json()["B"] == {"adult": 310, "child": 155}


def test_buy(client):
    answer = client.post("/tickets", json={"zone": "A", "card": "1", "child": True})
    assert (answer.status_code, answer.get_json()) == (201, {"payment": "p-120", "cents": 120})
    assert client.post("/tickets", json={"zone": "Z", "card": "1"}).get_json() == {"error": "unknown_zone"}


def test_unreadable(client):
    answer = client.post("/tickets", json={"zone": "A", "card": "x"})
    assert (answer.status_code, answer.get_json()) == (400, {"error": "card_unreadable"})
