from fastapi.testclient import TestClient

from boatsales.main import app

client = TestClient(app)


def test_list():
    assert client.get("/boats?most=1000").json() == [{"id": 3, "name": "Dinghy", "price": 900}]
    assert {"id": 2, "name": "Halcyon 62", "price": None} in client.get("/boats").json()


def test_detail():
    assert client.get("/boats/1").json() == {
        "id": 1, "name": "Swift 24", "metres": 7.4, "price": 18500, "photos": ["swift-1.jpg"],
    }
    assert client.get("/boats/99").status_code == 404


def test_add():
    assert client.post("/boats", json={"name": "", "metres": 4}).status_code == 422
    assert client.post("/boats", json={"name": "Raft", "metres": 4, "price": 50}).status_code == 201
