from uuid import UUID

import pytest

from unsublinks import subscribers
from unsublinks.web import app

ID = "00000000-0000-4000-8000-000000000001"


@pytest.fixture
def client():
    subscribers.add(subscribers.Subscriber(UUID(ID), "bo@example.org"))
    return app.test_client()


@pytest.mark.parametrize("token", [ID[:20], ID + "3D", "x", "%7Btoken%7D"])
def test_a_link_that_cannot_be_read_is_unknown(client, token):
    answer = client.get(f"/u/{token}")
    assert answer.status_code == 404
    assert "latest mail" in answer.text


def test_the_others(client):
    assert client.get("/u/" + ID.replace("1", "2")).status_code == 404
    assert client.get("/u/" + ID.replace("-", "").upper()).status_code == 200
    assert client.get(f"/u/{ID}").text.endswith("<p>bo@example.org gets no more news.</p>")
    assert client.get(f"/preferences/{ID}").json["lists"] == ["offers"]
