import pytest

from birdcount import create_app, fields


@pytest.mark.parametrize("count", ["ca. 40", "", "many", "4.5", "12a"])
def test_refused(count):
    client = create_app().test_client()
    answer = client.post("/sightings", data={"species": "teal", "count": count, "hours": "1"})
    assert answer.status_code == 422 and answer.json["field"] == "count" and answer.json["message"]
    assert client.get("/sightings").json == []


def test_absent():
    with pytest.raises(fields.FieldError):
        fields.count({})


def test_numbers():
    assert fields.count({"count": " 40 "}) == 40
    with pytest.raises(fields.FieldError):
        fields.count({"count": "-2"})
