import datetime as dt
import os

os.environ["DJANGO_SETTINGS_MODULE"] = "harbours.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from harbours.register.models import Vessel


def show(vessel):
    answer = Client(raise_request_exception=False).get(f"/vessels/{vessel.pk}")
    assert answer.status_code == 200
    return answer.json()


def test_a_vessel_that_was_never_surveyed():
    vessel = Vessel.objects.create(name="Neuwerk")
    vessel.moorings.create(berth="K1")
    assert vessel.grade is None
    assert show(vessel) == {"name": "Neuwerk", "berth": "K1", "grade": None}


def test_the_others_are_as_they_were():
    vessel = Vessel.objects.create(name="Ilsebill")
    for year, grade in ((2020, "B"), (2024, "A"), (2022, "C")):
        vessel.surveys.create(day=dt.date(year, 1, 1), grade=grade)
    assert show(vessel) == {"name": "Ilsebill", "berth": None, "grade": "A"}
    assert Client().get("/vessels/999").status_code == 404
