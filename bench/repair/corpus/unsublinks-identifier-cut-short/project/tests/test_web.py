from uuid import UUID

import pytest

from unsublinks import subscribers
from unsublinks.web import app

ID = "00000000-0000-4000-8000-000000000001"


@pytest.fixture
def client():
    subscribers.add(subscribers.Subscriber(UUID(ID), "bo@example.org"))
    return app.test_client()


def test_unsubscribe(client):
    assert "bo@example.org" in client.get(f"/u/{ID}?list=offers").text
    assert client.get(f"/preferences/{ID}").json == {"mail": "bo@example.org", "lists": ["news"]}


def test_link_of_old_mails_without_dashes(client):
    assert client.get("/u/" + ID.replace("-", "")).status_code == 200


def test_unknown(client):
    answer = client.get("/u/" + ID.replace("1", "2"))
    assert answer.status_code == 404
    assert "no longer valid" in answer.text
