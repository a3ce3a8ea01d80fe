from datetime import date

from django.test import Client

from permits.models import Permit


def test_detail():
    Permit.objects.create(number="2026-001", holder="Weber")
    assert Client().get("/permits/2026-001/").json() == {"number": "2026-001", "holder": "Weber", "kind": "building"}


def test_unknown():
    response = Client().get("/permits/2026-002/")
    assert response.status_code == 404
    assert response.json() == {"error": "There is no permit 2026-002."}


def test_inspections():
    permit = Permit.objects.create(number="2026-001", holder="Weber")
    permit.inspections.create(day=date(2026, 5, 2), passed=False)
    permit.inspections.create(day=date(2026, 4, 1), passed=True)
    days = [row["day"] for row in Client().get("/permits/2026-001/inspections/").json()["inspections"]]
    assert days == ["2026-04-01", "2026-05-02"]


def test_list():
    Permit.objects.create(number="2026-003", holder="Kern", kind="stall")
    assert len(Client().get("/permits/?kind=stall").json()["permits"]) == 1
