from fastapi.testclient import TestClient

from stats.figures import bounce_rate
from stats.main import app
from stats.models import Campaign

client = TestClient(app)


def test_not_sent_yet():
    answer = client.get("/campaigns/autumn/figures")
    assert answer.status_code == 200
    assert answer.json() == {
        "slug": "autumn",
        "delivered": 0,
        "open_rate": 0.0,
        "click_rate": 0.0,
        "bounce_rate": 0.0,
    }


def test_all_bounced():
    assert bounce_rate(Campaign(slug="a", subject="a", sent=4, bounced=4)) == 1.0
    assert bounce_rate(Campaign(slug="a", subject="a", sent=3, bounced=1)) == 0.3333
    assert bounce_rate(Campaign(slug="a", subject="a", sent=1)) == 0.0


def test_the_others():
    assert client.get("/campaigns/spring/figures").json()["bounce_rate"] == 0.025
    assert client.get("/campaigns/nope/figures").status_code == 404
