from fleetlog.app import create_app


def test_positions():
    client = create_app().test_client()
    assert client.post("/positions", json={"van": "v1", "lat": 1, "lon": "2.5", "at": "2026-01-01"}).status_code == 201
    assert client.get("/vans/v1").get_json()["lon"] == 2.5
    assert client.get("/vans/v2").status_code == 404
    assert client.post("/positions", json={"van": "v1"}).status_code == 400
