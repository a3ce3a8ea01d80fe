import pytest
from django.test import Client

from booking import hotel

client = Client()


@pytest.fixture(autouse=True)
def empty():
    hotel.reset()


def test_reserve_and_cancel():
    response = client.post("/reserve", {"room": "blue", "guests": "2", "name": "Ana"})
    assert response.status_code == 201
    assert response.json() == {"code": "blue-1"}
    assert client.post("/cancel", {"code": "blue-1"}).json() == {"cancelled": True}


def test_room_is_required():
    response = client.post("/reserve", {"guests": "2", "name": "Ana"})
    assert response.status_code == 400
    assert response.json() == {"field": "room", "why": "required"}


def test_too_many():
    response = client.post("/reserve", {"room": "blue", "guests": "3", "name": "Ana"})
    assert response.json()["field"] == "guests"
