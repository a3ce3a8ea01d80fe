import pytest

from library import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_page(client):
    assert len(client.get("/books?page=2").get_json()) == 10


def test_year(client):
    assert client.get("/books/of-year?year=1991").get_json() == [{"title": "Book 1", "year": 1991}]
    assert client.get("/books/of-year?year=old").status_code == 400
