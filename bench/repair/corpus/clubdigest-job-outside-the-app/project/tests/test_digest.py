import pytest

from clubdigest import create_app
from clubdigest.digest import build
from clubdigest.jobs import reminder


@pytest.fixture
def app():
    return create_app({"DIGEST_ITEMS": 1})


def test_build(app):
    with app.app_context():
        assert build() == "News of the Rowing club\n\n* Results (19 Apr)"


def test_preview(app):
    client = app.test_client()
    assert client.get("/digest/preview").json["text"].startswith("News of the Rowing club")
    assert client.get("/news").json[0] == "Results"


def test_reminder(tmp_path):
    reminder.main("Friday", {"OUTBOX": str(tmp_path)})
    assert (tmp_path / "reminder.txt").read_text() == "The Rowing club meets on Friday.\n"
