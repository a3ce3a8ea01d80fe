import pytest

from donors.app import create_app
from donors.export import line


@pytest.fixture
def client():
    return create_app().test_client()


def test_list(client):
    assert [one[0] for one in client.get("/donors?since=2025").get_json()] == [2, 3]
    assert [one[0] for one in client.get("/donors?town=Bern").get_json()] == [1, 3]


def test_odd_separator(client):
    assert client.get("/donors.csv?separator=x").status_code == 400


def test_line():
    assert line(("a", "b;c"), ";") == 'a;"b;c"\r\n'
