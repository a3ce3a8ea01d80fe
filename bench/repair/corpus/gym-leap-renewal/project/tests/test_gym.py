import datetime as dt

from fastapi.testclient import TestClient

from gym.api import app
from gym.calendar import add_months
from gym.plans import period_end


def test_add_months():
    assert add_months(dt.date(2024, 1, 31), 1) == dt.date(2024, 2, 29)
    assert add_months(dt.date(2024, 11, 30), 3) == dt.date(2025, 2, 28)


def test_periods():
    assert period_end("quarterly", dt.date(2024, 3, 15)) == dt.date(2024, 6, 15)
    assert period_end("yearly", dt.date(2024, 3, 15)) == dt.date(2025, 3, 15)


def test_renewal():
    assert TestClient(app).get("/members/12/renewal").json() == {"number": 12, "renews": "2024-06-01", "cents": 29900}
    assert TestClient(app).get("/members/1/renewal").status_code == 404
