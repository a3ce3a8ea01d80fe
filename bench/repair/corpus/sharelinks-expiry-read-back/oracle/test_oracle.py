from datetime import timedelta

import pytest
from fastapi.testclient import TestClient

from sharelinks.clock import now
from sharelinks.links import Expired, follow
from sharelinks.main import app
from sharelinks.tables import Link

client = TestClient(app, raise_server_exceptions=False)


def shared(hours):
    return client.post("/links", json={"file": "plan.pdf", "hours": hours}).json()["key"]


def test_links_that_were_read_back():
    for hours in (48, 1):
        answer = client.get(f"/links/{shared(hours)}")
        assert answer.status_code == 200
        assert answer.json() == {"file": "plan.pdf"}
    assert client.get(f"/links/{shared(-1)}").status_code == 410
    assert client.get(f"/links/{shared(-24 * 9)}").status_code == 410


def test_links_that_were_not():
    with pytest.raises(Expired):
        follow(None, Link(key="k", file="a.pdf", expires=now() - timedelta(minutes=1)))
    assert client.get("/links").status_code == 200
