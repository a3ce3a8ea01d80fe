import pytest

from cavesurvey.app import app


@pytest.fixture
def client():
    return app.test_client()


def test_pages(client):
    answer = client.get("/caves/hirlatz/stations?page=2&limit=3").get_json()
    assert answer["total"] == 5
    assert [row["name"] for row in answer["stations"]] == ["3", "4"]
    assert client.get("/caves/hirlatz/stations?limit=10000").status_code == 200


def test_refused(client):
    for query in ("page=0", "page=two", "order=depth"):
        answer = client.get(f"/caves/hirlatz/stations?{query}")
        assert answer.status_code == 400
        assert "must be" in answer.get_json()["error"]
    assert client.get("/caves/x/stations").status_code == 404
