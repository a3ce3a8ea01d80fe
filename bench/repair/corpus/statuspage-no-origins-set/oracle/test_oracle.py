from fastapi.testclient import TestClient

from statuspage.api import create_app
from statuspage.settings import Settings


def allowed(environ, origin):
    client = TestClient(create_app(Settings.from_environment(environ)))
    answer = client.get("/status", headers={"Origin": origin})
    assert answer.status_code == 200
    return answer.headers.get("access-control-allow-origin")


def test_no_other_site_by_default():
    for environ in ({}, {"REGIONS": "eu,us"}, {"SHOW_HISTORY": "1"}):
        for origin in ("https://example.com", "null", "http://localhost:3000", "https://status.example.com"):
            assert allowed(environ, origin) is None


def test_the_others_keep_their_defaults():
    settings = Settings.from_environment({})
    # An empty list or one with an empty name lets nobody in; both will do.
    assert [origin for origin in settings.allowed_origins if origin] == []
    assert (settings.regions, settings.probe_seconds, settings.show_history) == (("eu",), 60, False)


def test_sites_that_are_named():
    environ = {"ALLOWED_ORIGINS": "https://a.example,https://b.example"}
    assert allowed(environ, "https://b.example") == "https://b.example"
    assert allowed(environ, "https://c.example") is None
    assert tuple(Settings.from_environment(environ).allowed_origins) == ("https://a.example", "https://b.example")


def test_the_program_starts(monkeypatch):
    monkeypatch.delenv("ALLOWED_ORIGINS", raising=False)
    from statuspage.main import app

    assert TestClient(app).get("/incidents").json() == []
