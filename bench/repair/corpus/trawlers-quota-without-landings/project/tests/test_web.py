import pytest

from quota.database import connect
from quota.web import create_app


@pytest.fixture
def client():
    db = connect()
    db.execute("INSERT INTO boats VALUES (1, 'Marja', 1000)")
    return create_app(db).test_client()


def test_quota(client):
    assert client.post("/boats/1/landings", json={"day": "2026-02-01", "kg": 700}).json == {"over": False}
    assert client.post("/boats/1/landings", json={"day": "2026-02-02", "kg": 400}).json == {"over": True}
    assert client.get("/boats/1/quota/2026").json == {"boat": "Marja", "landed": 1100, "left": 0, "days": 2}


def test_no_boat(client):
    assert client.get("/boats/2/quota/2026").status_code == 404
