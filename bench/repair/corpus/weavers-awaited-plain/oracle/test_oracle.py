import inspect

from fastapi.testclient import TestClient

from weavers import patterns
from weavers.main import app

client = TestClient(app, raise_server_exceptions=False)


def test_a_pattern_is_changed():
    answer = client.put("/patterns/twill", json={"threads": 500})
    assert answer.status_code == 200
    assert answer.json() == {"name": "Twill", "threads": 500}
    assert client.get("/patterns/twill").json()["threads"] == 500


def test_one_that_is_not_there():
    answer = client.put("/patterns/velvet", json={"threads": 500})
    assert (answer.status_code, answer.json()) == (404, {"detail": "Pattern not found"})


def test_the_others_are_as_they_were():
    assert not inspect.iscoroutinefunction(patterns.get)
    assert client.put("/patterns/twill", json={"threads": 0}).status_code == 422
    assert client.get("/patterns").json() == ["Satin", "Twill"]
