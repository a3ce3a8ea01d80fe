import pytest
from fastapi.testclient import TestClient

from meetingrooms import tokens
from meetingrooms.main import app

client = TestClient(app)


def get(token, path="/rooms/loft"):
    return client.get(path, headers={"Authorization": f"Bearer {token}"})


def test_room():
    assert get(tokens.issue("panel-1")).json() == {"room": "loft", "panel": "panel-1", "seats": 4, "booked": []}
    assert get(tokens.issue("panel-1"), "/rooms/cellar").status_code == 404


def test_refused():
    assert get(tokens.issue("panel-1", now=1000)).json() == {"detail": "token has expired"}
    assert get("x.y.z").json() == {"detail": "token is not valid"}
    assert client.get("/rooms/loft").status_code == 401


def test_read():
    with pytest.raises(tokens.BadToken):
        tokens.read(tokens.issue("p")[:-3] + "abc")
