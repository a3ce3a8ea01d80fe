import pytest

from fleet import create_app
from fleet.stats import consumption


@pytest.fixture
def client():
    return create_app().test_client()


def test_month(client):
    body = client.get("/vehicles/VAN-1/stats?month=2026-02").get_json()
    assert body == {
        "vehicle": "VAN-1",
        "trips": 2,
        "km": 164.5,
        "consumption": 8.4,
        "longest": {"day": "2026-02-03", "km": 120.5},
    }


def test_all_time(client):
    assert client.get("/vehicles/VAN-3/stats").get_json()["km"] == 18.0


def test_unknown(client):
    response = client.get("/vehicles/BUS-1/stats")
    assert response.status_code == 404
    assert response.get_json() == {"error": "unknown vehicle"}


def test_consumption_without_trips():
    assert consumption([]) is None
