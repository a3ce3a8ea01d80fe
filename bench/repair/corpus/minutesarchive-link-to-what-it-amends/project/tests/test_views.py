import pytest

from minutes import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_show(client):
    body = client.get("/minutes/2025/7").get_json()
    assert body["title"] == "Playground"
    assert {one["rel"]: one["href"] for one in body["links"]} == {
        "self": "/minutes/2025/7",
        "year": "/minutes/2025",
        "committee": "/committees/works/minutes",
    }


def test_lists(client):
    assert len(client.get("/minutes/2025").get_json()) == 3
    assert [one["title"] for one in client.get("/committees/finance/minutes").get_json()] == ["Budget", "Budget, corrected"]


def test_unknown(client):
    assert client.get("/minutes/2025/8").status_code == 404
