from fastapi.testclient import TestClient

from crossdock.main import app
from crossdock.route import hours, length

client = TestClient(app)


def test_length():
    assert length(("Lyon", "Dijon", "Metz")) == 470
    assert length(("Lyon",)) == 0
    assert hours(("Lyon", "Dijon", "Metz")) == 7.5


def test_plan():
    made = client.put("/tours/a", json={"stops": ["Lyon", "Paris"]})
    assert made.json() == {"key": "a", "stops": ["Lyon", "Paris"], "km": 465, "hours": 7.4}
    assert client.get("/tours/a").json() == made.json()


def test_refusals():
    assert client.put("/tours/b", json={"stops": ["Lyon", "Lille"]}).status_code == 422
    assert client.get("/tours/b").status_code == 404
    assert client.post("/tours/b/skip", json={"stop": "Lyon"}).status_code == 404
