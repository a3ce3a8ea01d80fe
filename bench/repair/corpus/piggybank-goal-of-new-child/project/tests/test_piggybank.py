from piggybank.app import create_app
from piggybank.saving import progress


def test_saving():
    client = create_app(":memory:").test_client()
    client.post("/children", json={"name": "Jan"})
    client.post("/children/Jan/movements", json={"cents": 2000, "note": "birthday"})
    client.post("/children/Jan/movements", json={"cents": -350})
    client.post("/children/Jan/goals", json={"title": "Ball", "cents": 3300})
    assert client.get("/children/Jan").json == {"name": "Jan", "balance": 1650, "spent": 350}
    assert client.get("/children/Jan/goals").json == {"goals": [{"title": "Ball", "missing": 1650, "percent": 50}]}
    assert client.get("/children/Ada").status_code == 404


def test_reached():
    assert progress({"title": "Ball", "cents": 100}, 250) == {"title": "Ball", "missing": 0, "percent": 100}
