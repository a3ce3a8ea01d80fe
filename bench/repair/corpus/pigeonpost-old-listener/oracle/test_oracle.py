from fastapi.testclient import TestClient

from pigeonpost.events import Context, emit, on
from pigeonpost.main import create_app


def test_recall():
    client = TestClient(create_app(), headers={"X-User": "kim"})
    client.post("/messages", json={"text": "Hi"})
    assert client.post("/messages/1/recall").json() == {
        "message": {"id": 1, "text": "(recalled)"},
        "notes": ["kim recalled 1"],
    }
    assert client.post("/messages", json={"text": "B"}).json()["notes"] == ["counted for kim"]


def test_listeners_are_given_the_context():
    seen = []
    on("x")(lambda payload, context: seen.append((payload, context.actor)))
    emit("x", 1, Context("a"))
    assert seen == [(1, "a")]
