import pytest

from helpdocs.tree import Section, find, walk
from helpdocs.web import create_app


@pytest.fixture
def client():
    return create_app().test_client()


def test_page(client):
    answer = client.get("/help/invoices").get_json()
    assert answer["title"] == "Invoices"
    assert [child["slug"] for child in answer["below"]] == ["drafts", "reminders"]


def test_start_page(client):
    assert [child["slug"] for child in client.get("/help/manual").get_json()["below"]] == [
        "start",
        "invoices",
        "exports",
    ]


def test_unknown_page(client):
    answer = client.get("/help/nowhere")
    assert answer.status_code == 404
    assert answer.get_json() == {"error": "there is no such page"}


def test_search(client):
    assert client.get("/search?q=csv").get_json() == [{"slug": "exports", "title": "Exports"}]
    assert client.get("/search?q=zebra").get_json() == []


def test_find():
    tree = Section("a", "A", children=[Section("b", "B"), Section("c", "C")])
    assert find(tree, "c").title == "C"
    assert find(tree, "z") is None
    assert [section.slug for section in walk(tree)] == ["a", "b", "c"]
