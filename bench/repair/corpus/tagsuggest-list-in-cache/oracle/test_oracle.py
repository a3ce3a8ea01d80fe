from fastapi.testclient import TestClient

from tagsuggest import suggest
from tagsuggest.api import app

client = TestClient(app)


def ask(tags):
    answer = client.post("/drafts/suggest", json={"tags": tags})
    assert answer.status_code == 200
    return answer.json()


def test_suggestions_for_a_draft():
    assert ask(["Python", "asyncio "]) == {"given": ["asyncio", "python"], "tags": ["http", "queues"]}
    assert ask(["cobol"])["tags"] == []


def test_without_tags():
    assert ask([])["tags"] == ["python", "asyncio", "sql"]


def test_still_cached(monkeypatch):
    class Counted(list):
        reads = 0

        def __iter__(self):
            Counted.reads += 1
            return super().__iter__()

    monkeypatch.setattr(suggest, "POSTS", Counted([{"loom", "weft"}]))
    assert ask(["loom"])["tags"] == ask(["loom"])["tags"] == ["weft"]
    assert Counted.reads == 1


def test_limits():
    assert client.post("/drafts/suggest", json={"tags": ["x"] * 11}).status_code == 422
    assert client.get("/tags/python/related?limit=2").json() == {"tags": ["asyncio", "http"]}
