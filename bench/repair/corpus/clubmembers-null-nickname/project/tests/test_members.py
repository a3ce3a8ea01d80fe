from fastapi.testclient import TestClient

from clubmembers.main import create_app


def test_members():
    client = TestClient(create_app())
    team = client.post("/teams", json={"name": "U19"}).json()["id"]
    member = {"name": "Kofi", "nickname": "Kof", "email": "K@club.example", "team": team, "joined": "2024-08-01"}
    ident = client.post("/members", json=member).json()["id"]
    assert client.get(f"/members/{ident}").json() == {
        "id": ident,
        "name": "Kofi",
        "nickname": "Kof",
        "email": "k@club.example",
        "team": team,
        "joined": "2024-08-01",
        "active": True,
    }
    assert client.post("/members", json=member).status_code == 409
    assert client.delete(f"/members/{ident}").status_code == 204
    assert client.get("/members").json() == {"total": 0, "members": []}
    assert client.get("/members/99").json() == {"error": "there is no such member"}
