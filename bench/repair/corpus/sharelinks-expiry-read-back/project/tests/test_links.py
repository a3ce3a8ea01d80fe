from datetime import timedelta

import pytest
from fastapi.testclient import TestClient

from sharelinks.clock import now
from sharelinks.links import Expired, follow
from sharelinks.main import app
from sharelinks.tables import Link

client = TestClient(app)


def test_share():
    assert client.post("/links", json={"file": "a.pdf"}).status_code == 201
    assert {"file": "a.pdf", "age": 0} in client.get("/links").json()
    assert client.get("/links/nothing").status_code == 404


def test_expired():
    with pytest.raises(Expired):
        follow(None, Link(key="k", file="a.pdf", expires=now() - timedelta(seconds=1)))
