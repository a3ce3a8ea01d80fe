import pytest
from starlette.testclient import TestClient

from subhooks.main import app
from subhooks.store import store

HEADERS = {"x-hook-token": "dev"}


@pytest.fixture
def client():
    store.subscriptions.clear()
    store.seen.clear()
    return TestClient(app, raise_server_exceptions=False)


def send(client, number, kind, **data):
    event = {"id": number, "type": kind, "data": data}
    return client.post("/hooks/billing", json=event, headers=HEADERS)


@pytest.mark.parametrize("kind", ["customer.tax_id.created", "subscription", ""])
def test_other_kinds_are_taken_and_left(client, kind):
    send(client, "1", "subscription.created", customer="c1", plan="pro")
    answer = send(client, "2", kind, customer="c1")
    assert answer.status_code == 200
    assert answer.json() == {"handled": False}
    assert store.subscriptions == {"c1": {"plan": "pro", "state": "active"}}


def test_trouble_of_a_handler_is_still_an_error(client):
    """An update that comes before its creation must be sent again."""
    assert send(client, "1", "subscription.updated", customer="nobody", plan="pro").status_code == 500


def test_the_others(client):
    assert send(client, "1", "subscription.created", customer="c1", plan="pro").json() == {"handled": True}
    assert send(client, "2", "subscription.updated", customer="c1", plan="team").json() == {"handled": True}
    assert client.get("/subscriptions/c1").json() == {"plan": "team", "state": "active"}
    assert send(client, "3", "subscription.deleted", customer="c1").json() == {"handled": True}
    assert client.get("/subscriptions/c1").status_code == 404
