from fastapi.testclient import TestClient

from app.main import app

client = TestClient(app)


def test_create_and_find():
    made = client.post("/zines", json={"title": "Lichen", "pages": 16, "tags": [" Maps", "maps", ""]}).json()
    assert made["tags"] == ["maps"]
    assert made in client.get("/zines", params={"tag": "MAPS"}).json()


def test_edit():
    made = client.post("/zines", json={"title": "Fog", "pages": 8}).json()
    edited = client.patch(f"/zines/{made['id']}", json={"title": "Mist", "tags": ["Weather"]}).json()
    assert edited == {"id": made["id"], "title": "Mist", "pages": 8, "tags": ["weather"]}
    assert client.patch("/zines/999", json={}).status_code == 404
