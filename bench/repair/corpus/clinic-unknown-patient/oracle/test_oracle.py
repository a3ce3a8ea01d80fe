import datetime as dt
import os

os.environ["DJANGO_SETTINGS_MODULE"] = "clinic.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)

from clinic.models import Doctor, Patient, Visit


def test_unknown_patient_has_no_visits():
    response = Client().get("/patients/P-4711/visits/")
    assert response.status_code == 404
    assert response.json() == {"error": {"code": "patient_unknown"}}


def test_known_patients_are_as_they_were():
    one = Patient.objects.create(code="P-2", name="Una")
    assert Client().get("/patients/P-2/visits/").json() == {"data": []}
    Visit.objects.create(patient=one, day=dt.date(2026, 2, 1), reason="b")
    Visit.objects.create(patient=one, day=dt.date(2026, 1, 1), reason="a")
    assert [visit["reason"] for visit in Client().get("/patients/P-2/visits/").json()["data"]] == ["a", "b"]
    assert Client().get("/patients/").json() == {"data": ["P-2"]}
