from fastapi.testclient import TestClient

from notes.main import app
from notes.security import issue


def test_unknown_note():
    client = TestClient(app)
    headers = {"Authorization": f"Bearer {issue('bo')}"}
    assert client.get("/notes/5", headers=headers).status_code == 404
    assert client.get("/notes/1", headers=headers).json()["text"] == "Buy tea"
    assert client.get("/notes/5").status_code == 401
