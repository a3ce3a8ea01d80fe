from courts import create_app

client = create_app().test_client()


def test_courts():
    assert client.get("/courts/7").json == {"number": 7, "surface": "grass", "speed": "fast"}
    assert client.get("/surfaces/clay/courts").json == [1, 2, 5]


def test_unknown():
    answer = client.get("/courts/9")
    assert answer.status_code == 404
    assert answer.json == {"error": "unknown", "kind": "court", "name": 9}
