import httpx
import pytest

from desk.app import create_app
from desk.provider import Provider


@pytest.fixture
def client():
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json={"translation": "Houd ruimte."}))
    return create_app(Provider("https://mt.test", "k", transport)).test_client()


def test_job(client):
    answer = client.post("/jobs", json={"text": "Abstand halten.", "source": "de", "target": "nl"})
    assert answer.get_json() == {"id": 1, "draft": "Houd ruimte.", "check": ["Abstand"]}
    assert client.get("/jobs/1").get_json()["id"] == 1
    assert client.get("/jobs/2").status_code == 404


def test_languages(client):
    assert client.post("/jobs", json={"text": "x", "source": "de", "target": "de"}).status_code == 422
