from datetime import date

import pytest

from probation.remind import due

APPOINTMENTS = [
    {"person": "B", "office": "x", "on": "2026-01-05"},
    {"person": "A", "office": "y", "on": "2026-01-04"},
    {"person": "C", "office": "x", "on": "2026-01-20"},
]


@pytest.fixture(autouse=True)
def environment(monkeypatch):
    monkeypatch.setenv("REMIND_DAYS", "5")
    monkeypatch.delenv("REMIND_OFFICE", raising=False)


def test_due():
    assert [one["person"] for one in due(APPOINTMENTS, date(2026, 1, 2))] == ["A", "B"]


def test_one_office(monkeypatch):
    monkeypatch.setenv("REMIND_OFFICE", "x")
    assert [one["person"] for one in due(APPOINTMENTS, date(2026, 1, 2))] == ["B"]
