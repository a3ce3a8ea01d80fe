import pytest
from fastapi.testclient import TestClient

from notes.main import app
from notes.security import issue


@pytest.fixture
def client():
    return TestClient(app)


@pytest.fixture
def headers():
    return {"Authorization": f"Bearer {issue('kim')}"}


def test_read(client, headers):
    assert client.get("/notes/1", headers=headers).json() == {"text": "Buy tea", "reader": "kim"}


def test_needs_a_token(client):
    assert client.get("/notes/1").status_code == 401
