import pytest

from photoalbums import create_app, outbox


@pytest.fixture
def client():
    outbox.MAILS.clear()
    return create_app().test_client()


def test_share(client):
    answer = client.post("/albums/summer-2025/share", data={"mail": "opa@example.org"})
    assert (answer.status_code, answer.location) == (302, "/albums/summer-2025")
    assert client.get("/albums/summer-2025").json["shared_with"] == ["opa@example.org"]
    assert outbox.MAILS == [
        {
            "to": "opa@example.org",
            "subject": "An album for you: Summer 2025",
            "text": "Have a look: http://localhost/albums/summer-2025",
        }
    ]


def test_the_others(client):
    assert client.get("/").json[0]["url"] == "/albums/summer-2025"
    assert client.get("/albums/1").status_code == 404
    assert client.post("/albums/garden/photos", data={"name": "x.jpg"}).location == "/albums/garden"
