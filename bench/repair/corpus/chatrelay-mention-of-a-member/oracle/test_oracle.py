from fastapi.testclient import TestClient

from chatrelay.main import app

client = TestClient(app, raise_server_exceptions=False)


def post(text):
    return client.post("/rooms/kitchen/messages", json={"author": "ola", "text": text})


def test_mentions():
    answer = post("thanks @kit & @ola, @kit!")
    assert answer.status_code == 201
    assert answer.json() == {
        "author": "Ola Brandt",
        "html": "thanks <b>Kit Moss</b> &amp; <b>Ola Brandt</b>, <b>Kit Moss</b>!",
    }
    assert client.get("/rooms/kitchen/messages").json()[-1] == answer.json()


def test_unknown_ones_stay():
    assert post("hey @nobody and @kit").json()["html"] == "hey @nobody and <b>Kit Moss</b>"
    assert post("@kitty").json()["html"] == "@kitty"


def test_preview():
    answer = client.post("/preview", json={"author": "kit", "text": "@ola?"})
    assert answer.json() == {"html": "<b>Ola Brandt</b>?"}
    assert client.post("/preview", json={"author": "kit", "text": "<i>"}).json() == {"html": "&lt;i&gt;"}


def test_refused():
    assert client.post("/rooms/kitchen/messages", json={"author": "eve", "text": "@kit"}).status_code == 403
    assert client.post("/preview", json={"author": "kit", "text": ""}).status_code == 422
