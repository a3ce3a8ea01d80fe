from rowing.web import create_app

client = create_app().test_client()


def test_boats_of_a_club():
    assert client.get("/clubs/A/boats").json == ["Heron", "Swift"]


def test_boats_by_seats():
    assert client.get("/boats/8").json == ["Heron"]
