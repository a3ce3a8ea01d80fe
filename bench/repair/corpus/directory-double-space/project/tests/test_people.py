from directory.people import family_name, initials
from directory.web import create_app

client = create_app().test_client()


def test_badge():
    assert client.get("/people/1/badge").json == {"initials": "AL"}
    assert client.get("/people/9/badge").status_code == 404


def test_names():
    assert family_name("Grace  Hopper") == "Hopper"
    assert initials("ada") == "A"
    assert [one["id"] for one in client.get("/people").json] == [2, 1]
