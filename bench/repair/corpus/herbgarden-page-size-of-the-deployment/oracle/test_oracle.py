import importlib

import pytest
from fastapi.testclient import TestClient

from herbgarden import config, main, paging


@pytest.fixture
def pages(monkeypatch):
    def reading(**environment):
        for name in ("HERBS_PAGE", "HERBS_MAX_PAGE"):
            monkeypatch.delenv(name, raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        for module in (config, paging, main):
            importlib.reload(module)
        client = TestClient(main.app, raise_server_exceptions=False)

        def lengths(query=""):
            answer = client.get(f"/herbs{query}")
            assert answer.status_code == 200
            return len(answer.json()["items"]), answer.json()["next"]

        return lengths

    yield reading
    monkeypatch.undo()
    for module in (config, paging, main):
        importlib.reload(module)


def test_set_by_the_deployment(pages):
    lengths = pages(HERBS_MAX_PAGE="30")
    assert lengths() == (20, 20)
    assert lengths("?count=30") == (30, 30)
    assert lengths("?count=31") == (30, 30)
    assert lengths("?count=9") == (9, 9)
    assert lengths("?count=400&start=20") == (24, None)


def test_both_are_set(pages):
    # As text, "5" is more than "10".
    assert pages(HERBS_PAGE="5", HERBS_MAX_PAGE="10")() == (5, 5)
    assert pages(HERBS_PAGE="12", HERBS_MAX_PAGE="10")() == (10, 10)


def test_not_set(pages):
    lengths = pages()
    assert lengths() == (20, 20)
    assert lengths("?count=44") == (44, None)
    assert len(paging.page_of(list(range(200)), count=150)["items"]) == 100
