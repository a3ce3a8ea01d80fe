from confetti.campaigns import Campaign
from confetti.server import app
from confetti.shares import open_rate

client = app.test_client()


def test_nobody_was_reached():
    assert client.get("/campaigns/gala").json == {
        "name": "Gala night",
        "bounced": 100.0,
        "opened": None,
        "clicked": None,
    }
    assert len(client.get("/campaigns").json) == 3


def test_rates():
    assert open_rate(Campaign("x", 10, 5, 1)) == 20.0
    assert open_rate(Campaign("x", 3, 0, 1)) == 33.3
    assert open_rate(Campaign("x", 3, 0, 0)) == 0.0
    assert open_rate(Campaign("x")) is None
