import pytest
from fastapi.testclient import TestClient

from shortages import reports, service
from shortages.cache import Cache, cache
from shortages.main import app
from shortages.reports import Report

client = TestClient(app, raise_server_exceptions=False)


@pytest.fixture(autouse=True)
def empty_cache():
    cache.clear()


@pytest.mark.parametrize("form", ["tablet", "syrup", "patch"])
def test_the_second_look_is_as_the_first(form):
    first = client.get("/shortages", params={"form": form})
    second = client.get("/shortages", params={"form": form})
    assert (first.status_code, second.status_code) == (200, 200)
    assert first.json() == second.json()


def test_it_comes_from_the_cache(monkeypatch):
    client.get("/shortages", params={"form": "spray"})
    monkeypatch.setattr(reports, "REPORTS", [])
    assert client.get("/shortages", params={"form": "spray"}).json()["short"] == [
        {"substance": "Salbutamol", "until": "2026-12"}
    ]


def test_names_beyond_ascii(monkeypatch):
    monkeypatch.setattr(reports, "REPORTS", [Report("Macrogol für Kinder", "powder", "2026-10")])
    for _ in range(2):
        assert client.get("/shortages", params={"form": "powder"}).json()["short"][0]["substance"] == "Macrogol für Kinder"


def test_text_both_times():
    own = Cache()
    assert service.list_text(own, "tablet") == service.list_text(own, "tablet") == "Clarithromycin\t2026-07\nFurosemide\t2026-08"


def test_the_others():
    for _ in range(2):
        assert client.get("/counts").json() == {"syrup": 1, "tablet": 2, "spray": 1}
        assert client.get("/headline").text == "2 of 4 shortages are of the form tablet"
