from fastapi.testclient import TestClient

from app.main import app

client = TestClient(app, raise_server_exceptions=False)


def made(**more):
    return client.post("/zines", json={"title": "Moth", "pages": 24, "tags": ["Risograph", "poems"], **more}).json()


def test_tags_that_are_not_sent_stay():
    zine = made()
    answer = client.patch(f"/zines/{zine['id']}", json={"pages": 28})
    assert answer.status_code == 200
    assert answer.json() == {**zine, "pages": 28}
    answer = client.patch(f"/zines/{zine['id']}", json={"title": "Moths"})
    assert answer.json()["tags"] == ["poems", "risograph"]


def test_tags_can_be_taken_away():
    zine = made()
    assert client.patch(f"/zines/{zine['id']}", json={"tags": []}).json()["tags"] == []
    assert client.patch(f"/zines/{zine['id']}", json={"tags": ["B", "a"]}).json()["tags"] == ["a", "b"]
