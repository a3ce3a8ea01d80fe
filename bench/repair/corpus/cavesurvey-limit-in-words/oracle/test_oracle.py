import pytest

from cavesurvey.app import app


@pytest.mark.parametrize("text", ["all", "", "2.5", "ten"])
def test_refused_as_other_bad_queries_are(text):
    answer = app.test_client().get(f"/caves/hirlatz/stations?page=1&limit={text}")
    assert answer.status_code == 400
    assert answer.get_json()["error"]


def test_limits():
    client = app.test_client()
    assert len(client.get("/caves/hirlatz/stations?limit=2").get_json()["stations"]) == 2
    assert len(client.get("/caves/hirlatz/stations").get_json()["stations"]) == 5
    assert len(client.get("/caves/hirlatz/stations?limit=5000").get_json()["stations"]) == 5
