import pytest
from sqlalchemy.orm import Session

from tapwatch.app import create_app
from tapwatch.models import Keg, Tap


@pytest.fixture
def client():
    app = create_app("sqlite://")
    with Session(app.engine) as session, session.begin():
        session.add(Tap(number=4, keg=Keg(code="K-1", beer="Helles")))
        session.add(Tap(number=5))
    return app.test_client()


def test_keg(client):
    assert client.get("/kegs/K-1").json == {"code": "K-1", "beer": "Helles", "litres": 50, "taps": [4]}


def test_tap(client):
    assert client.get("/taps/4").json["beer"] == "Helles"
    assert client.get("/taps/5").json["beer"] is None
    answer = client.get("/taps/6")
    assert (answer.status_code, answer.json) == (404, {"error": "There is no tap 6"})


def test_add(client):
    assert client.post("/kegs", json={"code": "K-2", "beer": "Stout", "litres": 30}).status_code == 201
    assert client.get("/kegs/K-2").json["litres"] == 30
