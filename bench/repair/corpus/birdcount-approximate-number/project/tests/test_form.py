import pytest

from birdcount import create_app, fields


@pytest.fixture
def client():
    return create_app().test_client()


def test_added(client):
    answer = client.post("/sightings", data={"species": "Coot", "count": " 7", "hours": "0,5"})
    assert answer.status_code == 201
    assert client.get("/sightings").json == [{"species": "coot", "count": 7, "hours": 0.5}]


@pytest.mark.parametrize("form, field", [({"hours": "long"}, "hours"), ({"hours": "0"}, "hours"), ({"count": "0"}, "count"), ({"species": "owl"}, "species")])
def test_refused(client, form, field):
    answer = client.post("/sightings", data={"species": "teal", "count": "1", "hours": "1", **form})
    assert answer.status_code == 422 and answer.json["field"] == field


def test_message():
    assert str(fields.FieldError("a", "b")) == "a: b"
