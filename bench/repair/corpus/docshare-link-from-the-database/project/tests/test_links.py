from datetime import datetime, timedelta, timezone

import pytest
from fastapi.testclient import TestClient

from docshare.clock import as_utc
from docshare.database import Base, create_tables, engine
from docshare.main import app


@pytest.fixture
def client():
    create_tables()
    yield TestClient(app)
    Base.metadata.drop_all(engine)


def test_clock():
    assert as_utc(datetime(2026, 1, 1)) == datetime(2026, 1, 1, tzinfo=timezone.utc)
    east = timezone(timedelta(hours=2))
    assert as_utc(datetime(2026, 1, 1, 2, tzinfo=east)) == datetime(2026, 1, 1, tzinfo=timezone.utc)


def test_link_without_end(client):
    token = client.post("/links", json={"document": "a.pdf"}).json()["token"]
    assert client.get(f"/links/{token}").json() == {"document": "a.pdf", "opened": 1}
    assert client.get("/documents/a.pdf/links").json() == [{"token": token, "age": 0, "opened": 1}]


def test_no_link(client):
    assert client.get("/links/none").status_code == 404
