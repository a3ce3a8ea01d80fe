from parcels.app import create_app


def test_parcel():
    client = create_app().test_client()
    assert client.get("/parcels/p1").get_json() == {"id": "p1", "state": "on the way", "weight": 1200}
    assert client.get("/parcels/p9").status_code == 404
