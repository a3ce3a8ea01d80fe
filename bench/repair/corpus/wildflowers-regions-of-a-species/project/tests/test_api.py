import pytest

from flora import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_regions(client):
    assert client.get("/regions").get_json() == [{"name": "Burren", "species": 2}, {"name": "Connemara", "species": 1}]
    assert client.get("/regions/Burren").get_json()["species"] == ["gentiana-verna", "orchis-mascula"]
    assert client.get("/regions/Kerry").status_code == 404


def test_unknown_species(client):
    assert client.get("/species/rosa-rugosa").status_code == 404
