from fastapi.testclient import TestClient

from stats.figures import click_rate, open_rate
from stats.main import app
from stats.models import Campaign

client = TestClient(app)


def test_figures():
    answer = client.get("/campaigns/spring/figures").json()
    assert answer == {
        "slug": "spring",
        "delivered": 1170,
        "open_rate": 0.4103,
        "click_rate": 0.125,
        "bounce_rate": 0.025,
    }


def test_nothing_opened():
    assert open_rate(Campaign(slug="a", subject="a")) == 0.0
    assert click_rate(Campaign(slug="a", subject="a", sent=3)) == 0.0


def test_list():
    assert len(client.get("/campaigns").json()) == 2
    assert client.get("/campaigns/x/figures").status_code == 404
