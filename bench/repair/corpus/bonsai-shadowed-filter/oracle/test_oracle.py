from bonsai import search as module
from bonsai.search import search
from bonsai.server import app


def test_sorted():
    body = app.test_client().get("/trees?species=juniper&sort=age").get_json()
    assert [tree["id"] for tree in body["trees"]] == [3, 1]
    assert [tree["id"] for tree in search(sort="species")] == [1, 3, 2]
    assert [tree["id"] for tree in search("maple", "age", "formal")] == []


def test_trees_of_unknown_age_are_left_out_as_meant(monkeypatch):
    trees = [{"id": 1, "species": None, "age": None, "styles": []}]
    monkeypatch.setattr(module, "TREES", trees)
    assert search(sort="age") == []
    assert search() == trees


def test_others():
    assert [tree["id"] for tree in search("juniper", "height")] == [1, 3]
