import pytest

from shop.web import app


@pytest.fixture
def client():
    return app.test_client()


def test_top(client):
    assert len(client.get("/items/top").json) == 4


def test_sort(client):
    assert client.get("/items?sort=size").status_code == 400
