from courts import create_app

client = create_app().test_client()


def test_unknown_surfaces_are_answered_as_unknown_courts_are():
    for name in ("carpet", "Clay"):
        answer = client.get(f"/surfaces/{name}/courts")
        assert answer.status_code == 404
        assert answer.json == {"error": "unknown", "kind": "surface", "name": name}


def test_the_others_are_as_they_were():
    assert client.get("/surfaces/grass/courts").json == [7]
    assert client.get("/courts/1").json["speed"] == "slow"
    assert client.get("/courts/9").json == {"error": "unknown", "kind": "court", "name": 9}
