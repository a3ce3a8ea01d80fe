from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from sqlalchemy.orm import Session

from docshare.clock import now
from docshare.database import Base, Link, create_tables, engine
from docshare.main import app


@pytest.fixture
def client():
    create_tables()
    yield TestClient(app, raise_server_exceptions=False)
    Base.metadata.drop_all(engine)


def add(token, expires):
    with Session(engine) as db:
        db.add(Link(token=token, document="d", created_at=now(), expires_at=expires))
        db.commit()


def test_links_that_end(client):
    token = client.post("/links", json={"document": "b.pdf", "hours": 2}).json()["token"]
    assert client.get(f"/links/{token}").json() == {"document": "b.pdf", "opened": 1}
    assert client.get(f"/links/{token}").json()["opened"] == 2


@pytest.mark.parametrize("minutes", [1, 90])
def test_the_end_is_held(client, minutes):
    add("over", now() - timedelta(minutes=minutes))
    add("open", now() + timedelta(minutes=minutes))
    assert client.get("/links/over").status_code == 410
    assert client.get("/links/open").status_code == 200


def test_links_without_an_end(client):
    add("ever", None)
    assert client.get("/links/ever").status_code == 200
    assert client.get("/documents/d/links").json()[0]["age"] == 0
