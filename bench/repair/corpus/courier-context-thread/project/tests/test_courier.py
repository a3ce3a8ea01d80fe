import time

import pytest

from courier import create_app


@pytest.fixture
def app():
    return create_app()


def wait_for(app, count):
    end = time.monotonic() + 3
    while len(app.config["DELIVERED"]) < count and time.monotonic() < end:
        time.sleep(0.01)
    return app.config["DELIVERED"]


def test_send(app):
    response = app.test_client().post("/messages", json={"to": "a@example.org", "text": "x"})
    assert response.status_code == 201
    assert response.get_json()["from"] == "post@example.org"


def test_all(app):
    response = app.test_client().post("/messages/all", json={"to": ["a", "b"], "text": "x"})
    assert response.status_code == 202
    assert sorted(one["to"] for one in wait_for(app, 2)) == ["a", "b"]
