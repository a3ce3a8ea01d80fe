from datetime import datetime

import pytest

from pestcontrol.letters import Letters
from pestcontrol.texts import text
from pestcontrol.web import create_app


@pytest.fixture
def post():
    return Letters()


@pytest.fixture
def client(post):
    return create_app(post=post).test_client()


def plan(client, **more):
    return client.post("/visits", json={"customer": "Inn", "at": "2025-05-06T08:30", **more})


def test_planned(client, post):
    assert plan(client, language="de").status_code == 201
    assert post.out == [("Inn", "Wir kommen am 06.05.2025 um 08:30.")]


def test_cancelled(client, post):
    plan(client)
    assert client.delete("/visits/1").status_code == 204
    assert post.out[-1] == ("Inn", "Your visit on 06 May 2025, 08:30 has been cancelled.")
    assert client.delete("/visits/1").status_code == 404


def test_refused(client):
    assert plan(client, at="soon").status_code == 400
    assert client.put("/visits/7", json={"at": "2025-05-06T08:30"}).status_code == 404


def test_text():
    at = datetime(2025, 5, 6, 8, 30)
    assert text("moved", "de", at) == "Ihr Termin wurde auf 06.05.2025 um 08:30 verlegt."
    assert text("planned", "fr", at) == "We come on 06 May 2025, 08:30."
