from datetime import date

import pytest
from django.test import Client

from inventory.models import Extinguisher, Hydrant

client = Client()


@pytest.fixture(autouse=True)
def empty():
    Extinguisher.objects.all().delete()
    Hydrant.objects.all().delete()


def test_due():
    installed = date(2020, 1, 1)
    Extinguisher.objects.create(number="1", place="Hall", installed=installed, last_inspected=date(2025, 3, 1))
    Extinguisher.objects.create(number="2", place="Loft", installed=installed, last_inspected=date(2025, 1, 1))
    Extinguisher.objects.create(number="3", place="Shed", installed=installed, last_inspected=date(2025, 9, 1))
    answer = client.get("/due/", {"on": "2026-03-02"}).json()
    assert answer["due"][0] == {"number": "2", "place": "Loft", "since": "2026-01-01"}
    assert [one["number"] for one in answer["due"]] == ["2", "1"]


def test_hydrants():
    Hydrant.objects.create(number="h", street="Quay", installed=date(2025, 1, 1))
    assert client.get("/hydrants/due/", {"on": "2025-06-29"}).json() == {"due": []}
    assert client.get("/hydrants/due/", {"on": "2025-06-30"}).json()["due"][0]["since"] == "2025-06-30"


def test_one():
    Extinguisher.objects.create(number="9", place="Attic", installed=date(2026, 1, 1))
    assert client.get("/extinguishers/9/").json() == {"number": "9", "place": "Attic", "inspected": None}
    assert client.get("/extinguishers/8/").status_code == 404
