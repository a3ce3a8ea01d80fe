import os
from datetime import date

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "firesafety.settings")
import django

django.setup()

import pytest
from django.core.management import call_command
from django.test import Client

from inventory.models import Extinguisher, Hydrant

call_command("migrate", run_syncdb=True, verbosity=0)
client = Client(raise_request_exception=False)


@pytest.fixture(autouse=True)
def empty():
    Extinguisher.objects.all().delete()
    Hydrant.objects.all().delete()


def due(day):
    answer = client.get("/due/", {"on": day})
    assert answer.status_code == 200
    return [(one["number"], one["since"]) for one in answer.json()["due"]]


def test_what_was_never_inspected_is_due_a_year_after_it_was_installed():
    Extinguisher.objects.create(number="new", place="Hall", installed=date(2025, 3, 10))
    Extinguisher.objects.create(number="old", place="Loft", installed=date(2020, 1, 1), last_inspected=date(2025, 2, 1))
    assert due("2026-03-09") == [("old", "2026-02-01")]
    assert due("2026-03-10") == [("old", "2026-02-01"), ("new", "2026-03-10")]


def test_an_inspection_still_counts_more_than_the_day_of_installation():
    one = Extinguisher.objects.create(number="a", place="Hall", installed=date(2025, 1, 1), last_inspected=date(2025, 6, 1))
    assert one.next_due == date(2026, 6, 1)


def test_hydrants_are_as_they_were():
    assert Hydrant(installed=date(2025, 1, 1)).next_due == date(2025, 6, 30)
    assert Hydrant(installed=date(2025, 1, 1), last_flushed=date(2025, 2, 1)).next_due == date(2025, 7, 31)
