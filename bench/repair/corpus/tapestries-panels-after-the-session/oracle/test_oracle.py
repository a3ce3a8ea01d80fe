from tapestries import create_app, db, repository
from tapestries.models import Panel, Tapestry, Workshop


def test_a_tapestry_with_its_panels():
    db.reset()
    hunt = Tapestry(title="The Hunt", workshop=Workshop(city="Tournai"))
    hunt.panels = [Panel(position=2, scene="Kill", width_cm=420), Panel(position=1, scene="Departure", width_cm=380)]
    repository.add(hunt, Tapestry(title="Verdure", workshop=Workshop(city="Aubusson")))
    client = create_app().test_client()
    assert client.get("/tapestries/1").json == {
        "id": 1,
        "title": "The Hunt",
        "width_m": 8.0,
        "workshop": "Tournai",
        "scenes": ["Departure", "Kill"],
    }
    assert client.get("/tapestries/2").json["scenes"] == []
    assert client.get("/tapestries/3").status_code == 404
    assert [one["title"] for one in client.get("/tapestries").json] == ["The Hunt", "Verdure"]


def test_sessions_are_still_closed():
    db.reset()
    repository.add(Tapestry(title="Verdure", workshop=Workshop(city="Aubusson")))
    from sqlalchemy import inspect

    assert inspect(repository.find(1)).detached
