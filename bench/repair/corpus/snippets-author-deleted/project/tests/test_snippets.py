from datetime import datetime, timezone

from snippets.app import create_app
from snippets.store import Snippet, Store, User


def small():
    store = Store()
    store.users[1] = User(1, "mira", "Mira Holt")
    store.snippets.append(Snippet(1, "Retry", "...", "python", 1, datetime(2026, 3, 1, tzinfo=timezone.utc)))
    return store


def test_index_names_deleted_authors():
    names = [s["author"] for s in create_app().test_client().get("/snippets").json]
    assert names == ["tk", "deleted user", "Mira Holt"]


def test_show():
    client = create_app().test_client()
    assert client.get("/snippets/1").json["title"] == "Retry decorator"
    assert client.get("/snippets/99").status_code == 404


def test_feed():
    answer = create_app(small()).test_client().get("/snippets.atom")
    assert answer.mimetype == "application/atom+xml"
    assert b"<name>Mira Holt</name>" in answer.data
