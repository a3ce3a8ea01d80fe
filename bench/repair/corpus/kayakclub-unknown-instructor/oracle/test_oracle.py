from fastapi.testclient import TestClient

from kayakclub.app import app
from kayakclub.repo import club

client = TestClient(app, raise_server_exceptions=False)


def test_an_unknown_instructor_is_answered_as_the_house_does():
    before = len(club.lessons)
    answer = client.post("/lessons", json={"instructor": "zoe", "day": "2026-06-01", "seats": 2})
    assert answer.status_code == 404
    detail = answer.json()["detail"]
    # The kind in the code is open, the form is not.
    assert detail["code"].endswith("_not_found")
    assert detail["id"] == "zoe"
    assert len(club.lessons) == before


def test_the_others_are_as_they_were():
    made = client.post("/lessons", json={"instructor": "li", "day": "2026-06-01", "seats": 6})
    assert made.status_code == 201
    assert made.json()["free"] == 6
    assert client.post("/lessons", json={"instructor": "li", "day": "2026-06-01", "seats": 7}).status_code == 409
