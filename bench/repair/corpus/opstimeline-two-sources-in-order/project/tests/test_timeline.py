from fastapi.testclient import TestClient

from opstimeline.main import app
from opstimeline.sources import deployments, incidents
from opstimeline.timeline import merged, suspects


def test_deployments():
    events = merged(deployments.read(), service="checkout")
    assert [event.text for event in events] == ["checkout 4.18.0", "checkout 4.18.1"]
    assert suspects(events) == []


def test_incidents():
    assert [event.service for event in incidents.read()] == ["checkout", "checkout"]
    assert TestClient(app).get("/incidents").json()[0]["at"] == "2026-04-02T10:20:00+02:00"
