from fastapi.testclient import TestClient

from orchards.api import app

client = TestClient(app, raise_server_exceptions=False)


def test_a_town_that_is_not_known():
    answer = client.get("/varieties/Boskoop/growers")
    assert answer.status_code == 200
    assert answer.json() == [
        {"id": 3, "name": "Obsthof Ney", "town": "Steinkirchen", "hectares": 11.0, "trees": 300},
        {"id": 2, "name": "H. Petersen", "town": None, "hectares": None, "trees": 12},
    ]


def test_the_rest():
    assert client.get("/varieties/holsteiner cox/growers").json() == [
        {"id": 1, "name": "Hof Lindner", "town": "Jork", "hectares": 4.5, "trees": 120}
    ]
    assert client.get("/varieties/Gala/growers").status_code == 404
    assert client.get("/varieties").json()[0] == {"name": "Boskoop", "oldest": 1954, "trees": 312}


def test_the_name_is_still_promised():
    grower = app.openapi()["components"]["schemas"]["Grower"]
    assert grower["properties"]["name"]["type"] == "string"
    assert "name" in grower["required"]
