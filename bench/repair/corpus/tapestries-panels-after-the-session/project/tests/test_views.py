import pytest

from tapestries import create_app, db, repository
from tapestries.models import Panel, Tapestry, Workshop


@pytest.fixture
def client():
    db.reset()
    hunt = Tapestry(title="The Hunt", workshop=Workshop(city="Tournai"))
    hunt.panels = [Panel(position=1, scene="Departure", width_cm=380), Panel(position=2, scene="Kill", width_cm=420)]
    repository.add(hunt)
    return create_app().test_client()


def test_listed(client):
    assert client.get("/tapestries").json == [{"id": 1, "title": "The Hunt", "width_m": 8.0}]


def test_workshop(client):
    assert client.get("/workshops/Tournai").json["titles"] == ["The Hunt"]


def test_unknown(client):
    assert client.get("/tapestries/9").status_code == 404
