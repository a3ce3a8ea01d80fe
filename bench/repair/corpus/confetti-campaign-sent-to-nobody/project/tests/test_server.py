from confetti.server import app

client = app.test_client()


def test_campaign():
    assert client.get("/campaigns/spring").json == {
        "name": "Spring ball",
        "bounced": 0.0,
        "opened": 25.0,
        "clicked": 25.0,
    }


def test_draft():
    body = client.get("/campaigns/drafts").json
    assert (body["bounced"], body["opened"], body["clicked"]) == (None, None, None)


def test_unknown():
    assert client.get("/campaigns/x").status_code == 404
