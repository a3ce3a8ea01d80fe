from invitations.links import link
from invitations.tokens import encode
from invitations.web import create_app

client = create_app().test_client()


def test_join():
    assert client.post(link("red", "ida@example.com")).json == {"joined": "red", "mail": "ida@example.com"}
    assert client.post("/join/%21").json == {"error": "bad_token"}


def test_preview():
    assert client.get("/join/" + encode({"team": "red", "mail": "x"})).json == {"team": "red"}
