from invitations.links import link
from invitations.web import create_app

client = create_app().test_client()


def test_every_link_has_a_preview():
    for team in ("a", "ab", "abc", "abcd", "violet", "größe"):
        assert client.get(link(team, "bo@example.com")).json == {"team": team}
        assert client.post(link(team, "bo@example.com")).json["joined"] == team


def test_what_is_no_token():
    assert client.post("/join/a").status_code == 400
    response = client.get("/join/a")
    assert (response.status_code, response.json) == (400, {"error": "bad_token"})
