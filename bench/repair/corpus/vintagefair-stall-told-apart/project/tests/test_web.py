from fair.web import app


def test_stalls():
    client = app.test_client()
    assert client.post("/stalls", json={"name": " Lamps ", "metres": 3}).json["name"] == "Lamps"
    refused = client.post("/stalls", json={"name": "Lamps", "metres": "wide"})
    assert refused.status_code == 422
    assert refused.json == {"field": "metres", "reason": "is not a number"}
    assert client.post("/stalls", json={"metres": 3}).json["field"] == "name"
