import pytest
from sqlalchemy.orm import Session

from tapwatch.app import create_app
from tapwatch.models import Keg, Tap


@pytest.fixture
def client():
    app = create_app("sqlite://")
    with Session(app.engine) as session, session.begin():
        session.add(Tap(number=4, keg=Keg(code="K-1", beer="Helles")))
    return app.test_client()


def test_unknown_keg(client):
    answer = client.get("/kegs/K-0092")
    assert answer.status_code == 404
    assert answer.json == {"error": "There is no keg K-0092"}


def test_the_others(client):
    assert client.get("/kegs/K-1").json == {"code": "K-1", "beer": "Helles", "litres": 50, "taps": [4]}
    assert client.get("/taps/9").json == {"error": "There is no tap 9"}
    assert client.post("/kegs", json={"code": "K-3", "beer": "Bock"}).status_code == 201
    assert client.get("/kegs/K-3").json["taps"] == []
