from fastapi.testclient import TestClient

from reporting.digest import counts
from reporting.main import app


def test_api():
    assert TestClient(app).get("/months/2026-05").json() == {"month": "2026-05", "cents": 350}


def test_counts():
    assert counts(["2026-05", "2026-07"]) == [2, 0]
