from fastapi.testclient import TestClient

from editor.main import app

client = TestClient(app)


def test_undo_and_redo():
    client.put("/documents/a", json={"text": "one"})
    client.put("/documents/a", json={"text": "two"})
    assert client.post("/documents/a/undo").json() == {"text": "one"}
    assert client.post("/documents/a/redo").json() == {"text": "two"}
    assert client.post("/documents/a/redo").json() == {"text": "two"}
