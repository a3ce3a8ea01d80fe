import pytest

from helpdocs.tree import Section, find
from helpdocs.web import create_app

TREE = Section(
    "root",
    "Root",
    children=[
        Section("a", "A", children=[Section("a1", "A1", "one"), Section("a2", "A2", "two")]),
        Section("b", "B", children=[Section("b1", "B1", children=[Section("b11", "B11", "deep")])]),
        Section("c", "C", "last"),
    ],
)


@pytest.mark.parametrize("slug", ["root", "a", "a1", "a2", "b", "b1", "b11", "c"])
def test_every_page_is_there(slug):
    answer = create_app(TREE).test_client().get(f"/help/{slug}")
    assert answer.status_code == 200
    assert answer.get_json()["title"] == slug.title()


def test_the_manual():
    client = create_app().test_client()
    assert client.get("/help/fees").get_json() == {"title": "Fees", "text": "The third one costs.", "below": []}
    assert client.get("/help/reminders").get_json()["below"] == [{"slug": "fees", "title": "Fees"}]
    assert client.get("/help/exports").get_json()["text"] == "CSV and nothing else."
    assert client.get("/help/feess").status_code == 404


def test_find():
    assert find(TREE, "b11").text == "deep"
    assert find(TREE, "c").text == "last"
    assert find(TREE, "zz") is None
    assert find(TREE.children[0], "b1") is None
