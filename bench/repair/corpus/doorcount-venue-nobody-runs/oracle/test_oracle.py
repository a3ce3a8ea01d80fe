import pytest

from doorcount.app import create_app
from doorcount.models import Base, Venue, engine, session


@pytest.fixture
def client():
    app = create_app()
    app.config["PROPAGATE_EXCEPTIONS"] = False
    with session() as db:
        db.add(Venue(slug="cellar", name="The Cellar"))
        db.commit()
    yield app.test_client()
    Base.metadata.drop_all(engine)


def test_no_such_venue(client):
    answer = client.get("/venues/attic/state")
    assert answer.status_code == 404
    assert answer.json == {"problem": "no venue attic"}


def test_the_others(client):
    client.post("/venues/cellar/count", json={"change": 1})
    assert client.get("/venues/cellar/state").json == {"name": "The Cellar", "inside": 1, "free": 99}
    assert client.get("/venues").json == [{"slug": "cellar", "name": "The Cellar"}]
