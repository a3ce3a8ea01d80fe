import pytest

from rehearsals import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_calendar(client):
    answer = client.post("/login", data={"email": "Lou@band.example", "pin": "4417"})
    assert answer.location == "/calendar"
    assert client.get("/calendar").json == {"member": "Lou", "days": ["2026-02-03"]}
    assert client.get("/calendar/next").json == {"day": "2026-02-03"}
    client.post("/logout")
    assert client.get("/calendar").location == "/login"


def test_wrong_pin(client):
    assert client.post("/login", data={"email": "lou@band.example", "pin": "1"}).status_code == 401
    assert client.get("/calendar").status_code == 302
