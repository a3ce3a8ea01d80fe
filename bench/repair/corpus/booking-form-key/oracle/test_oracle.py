import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "booking.settings")
import django
from django.test import Client

django.setup()
from booking import hotel

client = Client()


def test_a_missing_name_is_refused_as_the_other_fields_are():
    hotel.reset()
    response = client.post("/reserve", {"room": "green", "guests": "3"})
    assert response.status_code == 400
    assert response.json() == {"field": "name", "why": "required"}


def test_nothing_was_reserved():
    hotel.reset()
    client.post("/reserve", {"room": "green", "guests": "3"})
    assert hotel._taken == {}
    assert client.post("/reserve", {"room": "green", "guests": "4", "name": "Bea"}).json() == {"code": "green-1"}
    assert hotel._taken == {"green-1": "Bea"}


def test_the_others_are_as_they_were():
    hotel.reset()
    assert client.post("/reserve", {"room": "red", "guests": "1", "name": "x"}).json() == {"field": "room", "why": "unknown"}
    assert client.post("/reserve", {"room": "blue", "guests": "x", "name": "x"}).json()["field"] == "guests"
    assert client.get("/reserve").status_code == 405
