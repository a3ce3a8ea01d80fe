import pytest
from fastapi.testclient import TestClient

from shortages.cache import Cache, cache
from shortages.main import app

client = TestClient(app)


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()


def test_list():
    assert client.get("/shortages", params={"form": "spray"}).json() == {
        "form": "spray",
        "short": [{"substance": "Salbutamol", "until": "2026-12"}],
    }
    assert client.get("/shortages", params={"form": "patch"}).json()["short"] == []


def test_counts_twice():
    assert client.get("/counts").json() == client.get("/counts").json() == {"syrup": 1, "tablet": 2, "spray": 1}


def test_headline_twice():
    assert client.get("/headline").text == client.get("/headline").text == "2 of 4 shortages are of the form tablet"


def test_cache():
    now = [0.0]
    own = Cache(lambda: now[0])
    own.set("a", "ü", seconds=5)
    assert own.get("a") == b"\xc3\xbc"
    now[0] = 5
    assert own.get("a") is None
