from starlette.testclient import TestClient

from devicesdash.app import app, build
from devicesdash.registry import Registry, utc

client = TestClient(app)


def serials(answer):
    return [device["serial"] for device in answer.json()["devices"]]


def test_sorts():
    assert serials(client.get("/devices")) == ["A1", "B2", "C3"]
    assert serials(client.get("/devices?sort=model")) == ["B2", "A1", "C3"]
    assert client.get("/devices?sort=colour").status_code == 400


def test_last_seen():
    registry = Registry()
    registry.enroll("x", "probe")
    registry.enroll("y", "probe")
    registry.heartbeat("x", utc(2026, 1, 2))
    registry.heartbeat("y", utc(2026, 1, 1))
    assert serials(TestClient(build(registry)).get("/devices?sort=last_seen")) == ["y", "x"]


def test_silent():
    assert client.get("/silent").json() == {"devices": ["C3", "A1"]}
    assert client.get("/devices/A1").json()["last_seen"] is None
