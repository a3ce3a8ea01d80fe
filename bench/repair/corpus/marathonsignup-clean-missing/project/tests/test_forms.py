from django.test import Client


def test_runner():
    form = {"name": "Ida", "born": "1990-05-01", "distance": "full"}
    assert Client().post("/runners/", form).status_code == 201
    answer = Client().post("/runners/", {**form, "born": "2010-05-01"})
    assert answer.json() == {"errors": {"distance": ["The full distance is for adults."]}}


def test_team():
    assert Client().post("/teams/", {"name": "A", "size": "many", "is_relay": "on"}).status_code == 422
