import pytest
from fastapi.testclient import TestClient

from clubmembers.main import create_app


@pytest.fixture
def client():
    return TestClient(create_app(), raise_server_exceptions=False)


def add(client, name, **more):
    answer = client.post("/members", json={"name": name, "email": f"{name}@club.example", "joined": "2025-01-10", **more})
    assert answer.status_code == 201, answer.text
    return answer.json()["id"]


# A nickname that there is not may be null, left out or an empty text.
NOTHING = (None, "")


def test_members_without_a_nickname(client):
    paula = add(client, "paula")
    add(client, "kofi", nickname="Kof")
    answer = client.get("/members")
    assert answer.status_code == 200
    body = answer.json()
    assert body["total"] == 2
    kofi, other = body["members"]
    assert kofi["nickname"] == "Kof"
    assert other["id"] == paula and other.get("nickname") in NOTHING
    one = client.get(f"/members/{paula}").json()
    assert one.pop("nickname", None) in NOTHING
    assert one == {
        "id": paula, "name": "paula", "email": "paula@club.example", "team": None, "joined": "2025-01-10", "active": True,
    }


def test_a_nickname_stays_optional_and_a_name_needed(client):
    add(client, "x", nickname=None)
    assert client.post("/members", json={"email": "a@b"}).status_code == 422
    client.post("/teams", json={"name": "A"})
    assert client.get("/teams").json() == [{"id": 1, "name": "A", "members": 0}]
    assert client.get("/members?number=0").status_code == 422
