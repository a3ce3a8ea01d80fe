from fastapi.testclient import TestClient

from chatrelay.main import app

client = TestClient(app)


def test_post():
    answer = client.post("/rooms/garden/messages", json={"author": "kit", "text": "1 < 2"})
    assert answer.json() == {"author": "Kit Moss", "html": "1 &lt; 2"}
    assert client.get("/rooms/garden/messages").json()[-1]["author"] == "Kit Moss"


def test_refused():
    assert client.post("/rooms/garden/messages", json={"author": "eve", "text": "hi"}).status_code == 403
    assert client.post("/rooms/attic/messages", json={"author": "kit", "text": "hi"}).status_code == 404


def test_preview():
    assert client.post("/preview", json={"author": "kit", "text": "plain"}).json() == {"html": "plain"}
