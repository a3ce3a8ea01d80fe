import pytest

from mapstudio.app import create_app

PROJECT = {"key": "harbour", "title": "Harbour plan"}


@pytest.fixture
def client():
    return create_app().test_client()


def test_comment(client):
    event = {"id": "e-1", "type": "comment.added", "project": PROJECT, "actor": {"name": "Noor"}}
    assert client.post("/events", json=event).status_code == 204
    assert client.get("/projects/harbour/activity").json == ["Noor commented on Harbour plan"]


def test_layer_of_the_platform(client):
    client.post("/events", json={"id": "e-2", "type": "layer.added", "project": PROJECT, "layer": "tides"})
    assert client.get("/projects/harbour/activity").json == ["mapstudio added a layer to Harbour plan: tides"]


def test_others(client):
    assert client.post("/events", json={"id": "e-3", "type": "seat.bought"}).status_code == 202
