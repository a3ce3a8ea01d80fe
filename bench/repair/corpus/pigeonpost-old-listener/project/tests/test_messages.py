from fastapi.testclient import TestClient

from pigeonpost.main import create_app


def test_send():
    client = TestClient(create_app(), headers={"X-User": "kim"})
    answer = client.post("/messages", json={"text": "Hi"}).json()
    assert answer == {"message": {"id": 1, "text": "Hi"}, "notes": ["counted for kim"]}
    assert client.post("/messages/4/recall").status_code == 404
