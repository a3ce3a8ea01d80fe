from fastapi.testclient import TestClient

from weather.main import app


def test_forecast(monkeypatch):
    monkeypatch.setenv("WEATHER_API_KEY", "k" * 10)
    assert TestClient(app).get("/forecast/Oslo").json() == {"city": "Oslo", "signed": 10, "timeout": 3.0}
