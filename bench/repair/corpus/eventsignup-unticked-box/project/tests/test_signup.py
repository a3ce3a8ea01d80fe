import pytest
from django.test import Client

from signup import guestlist


@pytest.fixture(autouse=True)
def empty():
    guestlist.clear()


def test_signup():
    response = Client().post(
        "/signup/", {"name": "Jo", "email": "jo@example.org", "newsletter": "on", "seats": "3"}
    )
    assert response.status_code == 201
    assert Client().get("/guests/").json()["guests"] == [
        {"name": "Jo", "email": "jo@example.org", "seats": 3, "vegetarian": False, "newsletter": True}
    ]


@pytest.mark.parametrize("data", [{"name": "Jo"}, {"name": "Jo", "email": "jo@example.org", "seats": "9"}])
def test_invalid(data):
    assert Client().post("/signup/", data).status_code == 400


def test_get():
    assert Client().get("/signup/").status_code == 405
