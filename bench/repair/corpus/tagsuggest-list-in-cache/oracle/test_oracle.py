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


def test_still_cached():
    before = suggest.suggestions.cache_info().hits
    ask(["sql"])
    ask(["sql"])
    assert suggest.suggestions.cache_info().hits > before


def test_limits():
    assert client.post("/drafts/suggest", json={"tags": ["x"] * 11}).status_code == 422
    assert client.get("/tags/python/related?limit=2").json() == {"tags": ["asyncio", "http"]}
