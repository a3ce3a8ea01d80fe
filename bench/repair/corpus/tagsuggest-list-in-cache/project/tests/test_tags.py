from fastapi.testclient import TestClient

from tagsuggest.api import app, clean
from tagsuggest.suggest import suggestions

client = TestClient(app)


def test_suggestions():
    assert suggestions(("python", "asyncio")) == ["http", "queues"]
    assert suggestions(("cobol",)) == []


def test_related():
    assert client.get("/tags/SQL/related").json() == {"tags": ["postgres", "python"]}
    assert client.get("/tags/python/related?limit=1").json() == {"tags": ["asyncio"]}


def test_clean():
    assert clean([" B ", "a", "b", ""]) == ["a", "b"]
