from django.test import Client

from permits.models import Permit


def get(path):
    return Client(raise_request_exception=False).get(path)


def test_inspections_of_no_permit():
    response = get("/permits/2024-017/inspections/")
    assert response.status_code == 404
    assert response.json() == {"error": "There is no permit 2024-017."}


def test_permit_without_inspections():
    Permit.objects.create(number="2026-001", holder="Weber")
    response = get("/permits/2026-001/inspections/")
    assert response.json() == {"permit": "2026-001", "inspections": []}
    assert get("/permits/2026-009/").status_code == 404
