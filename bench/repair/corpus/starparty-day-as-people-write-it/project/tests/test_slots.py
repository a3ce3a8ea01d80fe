from datetime import date

import pytest

from starparty.app import create_app
from starparty.slots import BOOKED, free_places


@pytest.fixture
def client():
    BOOKED.clear()
    return create_app().test_client()


def test_slots(client):
    BOOKED[date(2025, 8, 14), "refractor"] = 3
    answer = client.get("/slots?day=2025-08-14&telescope=refractor&people=2").get_json()
    assert answer == {"day": "2025-08-14", "hours": "21-24", "free": 1, "fits": False}


def test_today_by_default(client):
    assert client.get("/slots").get_json()["day"] == date.today().isoformat()


@pytest.mark.parametrize("query, field", [("people=two", "people"), ("people=0", "people"), ("telescope=eye", "telescope")])
def test_bad_query(client, query, field):
    answer = client.get(f"/slots?day=2025-08-14&{query}")
    assert answer.status_code == 400
    assert answer.get_json()["field"] == field


def test_closed():
    assert free_places(date(2025, 8, 11), "dobson") == 0


def test_not_found(client):
    assert client.get("/stars").get_json() == {"error": "not found"}
