from rowing import boats
from rowing.web import create_app

client = create_app().test_client()


def test_clubs_with_longer_names():
    assert client.get("/clubs/Leander/boats").json == ["Eel", "Otter"]
    assert client.get("/clubs/Nobody/boats").json == []
    assert boats.of_club(boats.open_db(), "") == []
    assert boats.of_club(boats.open_db(), "x' or '1'='1") == []


def test_the_others_are_as_they_were():
    assert client.get("/clubs/A/boats").json == ["Heron", "Swift"]
    assert client.get("/boats/1").json == ["Eel"]
