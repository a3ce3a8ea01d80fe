import pytest

from plantshop import create_app


@pytest.fixture
def client():
    return create_app().test_client()


@pytest.mark.parametrize("text", ["all", "1.5", "10x", ""])
def test_what_is_no_number_is_told_as_for_plants(client, text):
    answer = client.get("/orders", query_string={"per_page": text})
    assert answer.status_code == 400
    assert answer.json == {"error": "per_page must be a number"}


def test_numbers_as_before(client):
    assert len(client.get("/orders").json["items"]) == 25
    assert len(client.get("/orders?per_page=5").json["items"]) == 5
    answer = client.get("/orders?per_page=50&page=2&state=sent").json
    assert answer["total"] == 30 and answer["items"] == [] and answer["page"] == 2
    assert len(client.get("/orders?per_page=60").json["items"]) == 60
    assert client.get("/orders?page=x").json == {"error": "page must be a number"}


def test_plants(client):
    assert client.get("/plants?per_page=0").json == {"error": "per_page must be at least 1"}
