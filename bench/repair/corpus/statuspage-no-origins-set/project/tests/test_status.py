import pytest
from fastapi.testclient import TestClient

from statuspage.api import create_app
from statuspage.incidents import Incidents
from statuspage.settings import Settings

ENVIRONMENT = {"REGIONS": "eu,ap", "ALLOWED_ORIGINS": "https://shop.example.com,https://example.com"}


@pytest.fixture
def incidents():
    return Incidents()


@pytest.fixture
def client(incidents):
    return TestClient(create_app(Settings.from_environment(ENVIRONMENT), incidents))


def test_status(client, incidents):
    incidents.report("ap", "slow answers")
    assert client.get("/status").json() == {"regions": {"eu": "up", "ap": "down"}, "next_probe": 60}


def test_origins(client):
    answer = client.get("/status", headers={"Origin": "https://example.com"})
    assert answer.headers["access-control-allow-origin"] == "https://example.com"
    answer = client.get("/status", headers={"Origin": "https://evil.example"})
    assert "access-control-allow-origin" not in answer.headers


def test_history(incidents):
    incidents.end(incidents.report("eu", "outage").id)
    hidden = TestClient(create_app(Settings(), incidents))
    assert hidden.get("/incidents").json() == []
    shown = TestClient(create_app(Settings(show_history=True), incidents))
    assert shown.get("/incidents").json() == [{"region": "eu", "text": "outage", "over": True}]


def test_settings():
    settings = Settings.from_environment({**ENVIRONMENT, "PROBE_SECONDS": "15", "SHOW_HISTORY": "1"})
    assert (settings.probe_seconds, settings.show_history) == (15, True)
    assert settings.regions == ("eu", "ap")
