from fastapi.testclient import TestClient

from forms.main import SENT, app

client = TestClient(app)


def test_send():
    SENT.clear()
    assert client.post("/forms/membership", json={"name": " Io ", "born": "1990-02-03"}).json() == {"received": 1}
    assert SENT == [("membership", {"name": "Io", "born": "1990-02-03", "kind": "full", "remark": None})]


def test_refused():
    assert client.post("/forms/feedback", json={"stars": 6}).status_code == 422
    assert client.post("/forms/membership", json={"name": "Io", "born": "2990-02-03"}).status_code == 422
    assert client.post("/forms/poll", json={}).status_code == 404


def test_names():
    assert client.get("/forms").json() == ["feedback", "membership"]
