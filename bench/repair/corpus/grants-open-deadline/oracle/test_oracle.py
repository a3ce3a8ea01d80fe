from datetime import date

from django.test import Client

from grants.catalogue import Call, by_deadline


def titles(**query):
    return [call["title"] for call in Client().get("/calls/", query).json()["calls"]]


def test_open_calls_come_last():
    assert titles(topic="culture") == ["Ship archives", "Small museums"]
    assert titles() == ["Kelp", "Ship archives", "Coral reefs", "Deep sea", "Small museums"]
    answer = Client().get("/calls/", {"topic": "culture"}).json()
    assert answer["calls"][1] == {"title": "Small museums", "deadline": None}


def test_several_open_calls():
    calls = [Call("A", "x", None), Call("B", "x", date(2030, 1, 1)), Call("C", "x", None)]
    assert [call.title for call in by_deadline(calls)] == ["B", "A", "C"]
    assert calls[0].deadline is None
