import pytest

import fitlog


@pytest.fixture
def client():
    fitlog.WORKOUTS.clear()
    return fitlog.app.test_client()


def test_nothing_yet(client):
    answer = client.get("/members/2/overview")
    assert answer.status_code == 200
    body = answer.get_json()
    # No average, or nought: both are shown as nothing yet.
    assert body.pop("average_minutes", None) in (None, 0)
    assert body == {"name": "Ruben", "workouts": 0, "minutes": 0, "calories": 0, "days": 0}


def test_averages(client):
    for minutes in (20, 25, 25):
        client.post("/members/2/workouts", json={"kind": "swim", "minutes": minutes, "day": "2026-02-02"})
    body = client.get("/members/2/overview").get_json()
    assert body["average_minutes"] == 23.3 and body["days"] == 1 and body["workouts"] == 3
    client.post("/members/3/workouts", json={"kind": "swim", "minutes": 7})
    assert client.get("/members/3/overview").get_json()["average_minutes"] == 7.0


def test_unknown(client):
    assert client.get("/members/77/overview").status_code == 404
    assert [one["minutes"] for one in client.get("/ranking").get_json()] == [0, 0, 0]
