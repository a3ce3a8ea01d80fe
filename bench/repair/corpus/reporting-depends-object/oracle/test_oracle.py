from fastapi.testclient import TestClient

from reporting.database import Database, get_database
from reporting.digest import counts, digest
from reporting.main import app


def test_digest():
    assert digest(["2026-05", "2026-06", "2026-07"]) == ["2026-05: 3.50", "2026-06: 0.70", "2026-07: 0.00"]
    assert counts(["2026-05"]) == [2]


def test_the_routes_still_take_what_the_application_gives():
    class Empty(Database):
        def sales(self, month):
            return []

    app.dependency_overrides[get_database] = Empty
    assert TestClient(app).get("/months/2026-05").json()["cents"] == 0
    assert TestClient(app).get("/months/2026-05/count").json()["count"] == 0
    app.dependency_overrides.clear()
