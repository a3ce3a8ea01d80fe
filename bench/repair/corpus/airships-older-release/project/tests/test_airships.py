from airships.web import create_app

client = create_app().test_client()


def test_ships():
    assert client.get("/ships/zeta").json == {"name": "Zeta", "position": "Friedrichshafen"}
    assert client.get("/ships/nimbus").json["position"] == "in flight"
    assert client.get("/ships/x").status_code == 404
