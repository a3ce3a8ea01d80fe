from fastapi.testclient import TestClient

from orchards.api import app

client = TestClient(app)


def test_varieties():
    assert [one["name"] for one in client.get("/varieties").json()] == ["Boskoop", "Finkenwerder", "Holsteiner Cox"]


def test_growers():
    answer = client.get("/varieties/finkenwerder/growers").json()
    assert [(one["name"], one["trees"]) for one in answer] == [("Obsthof Ney", 80), ("Hof Lindner", 40)]


def test_nobody():
    assert client.get("/varieties/Gala/growers").status_code == 404
