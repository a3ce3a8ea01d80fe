import datetime as dt

from fastapi.testclient import TestClient

from gym.api import app
from gym.plans import period_end


def test_a_leap_day_ends_with_the_month_as_other_days_do():
    assert period_end("yearly", dt.date(2024, 2, 29)) == dt.date(2025, 2, 28)
    assert TestClient(app).get("/members/13/renewal").json() == {"number": 13, "renews": "2025-02-28", "cents": 29900}


def test_the_others_are_as_they_were():
    assert period_end("yearly", dt.date(2023, 2, 28)) == dt.date(2024, 2, 28)
    assert period_end("yearly", dt.date(2023, 12, 31)) == dt.date(2024, 12, 31)
    assert period_end("yearly", dt.date(2024, 3, 1)) == dt.date(2025, 3, 1)
    assert period_end("monthly", dt.date(2024, 1, 31)) == dt.date(2024, 2, 29)
