from django.test import Client


def test_topic():
    answer = Client().get("/calls/", {"topic": "ocean"}).json()
    assert [call["title"] for call in answer["calls"]] == ["Kelp", "Coral reefs", "Deep sea"]


def test_next():
    assert Client().get("/calls/next/").json() == {"title": "Kelp", "deadline": "2026-03-31"}
