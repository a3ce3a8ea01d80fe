from fastapi.testclient import TestClient

from voicememo.store import MemoStore
from voicememo.web import app


def test_minutes_count():
    app.state.store = MemoStore({"kit": 100})
    client = TestClient(app, raise_server_exceptions=False)
    first = client.post("/memos", json={"user": "kit", "seconds": 70, "title": "Ideas"})
    assert (first.status_code, first.json()) == (201, {"number": 1, "left": 30})
    second = client.post("/memos", json={"user": "kit", "seconds": 31})
    assert second.status_code == 402
    assert second.json()["detail"] == "only 30 seconds left"
    third = client.post("/memos", json={"user": "kit", "seconds": 30})
    assert (third.status_code, third.json()) == (201, {"number": 2, "left": 0})
    assert client.get("/users/kit").json() == {"titles": ["Ideas", "untitled"], "left": 0}
    assert client.post("/memos", json={"user": "nobody", "seconds": 1}).status_code == 402
