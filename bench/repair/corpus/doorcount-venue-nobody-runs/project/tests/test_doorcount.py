import pytest

from doorcount.app import create_app
from doorcount.models import Base, Venue, engine, session


@pytest.fixture
def client():
    client = create_app().test_client()
    with session() as db:
        db.add(Venue(slug="cellar", name="The Cellar", capacity=2))
        db.commit()
    yield client
    Base.metadata.drop_all(engine)


def test_counting(client):
    assert client.post("/venues/cellar/count", json={"change": -1}).json == {"inside": 0}
    for _ in range(3):
        client.post("/venues/cellar/count", json={"change": 1})
    assert client.get("/venues/cellar/state").json == {"name": "The Cellar", "inside": 3, "free": 0}


def test_refusals(client):
    assert client.post("/venues/cellar/count", json={"change": 5}).status_code == 422
    answer = client.post("/venues/attic/count", json={"change": 1})
    assert (answer.status_code, answer.json) == (404, {"problem": "no venue attic"})
    assert client.get("/venues").json == [{"slug": "cellar", "name": "The Cellar"}]
