import os

os.environ["DJANGO_SETTINGS_MODULE"] = "pharmacy.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from pharmacy.stock.models import Shelf


def post(path, **body):
    answer = Client(raise_request_exception=False).post(path, body, content_type="application/json")
    assert answer.status_code == 200
    return answer.json()


def test_a_drug_is_moved():
    post("/shelf", pzn=8811, place="A1")
    assert post("/shelf", pzn=8811, place="C7") == {"pzn": 8811, "place": "C7"}
    assert [shelf.place for shelf in Shelf.objects.filter(pzn=8811)] == ["C7"]


def test_the_row_stays_the_same_one():
    post("/shelf", pzn=1, place="A1")
    before = Shelf.objects.get(pzn=1).pk
    post("/shelf", pzn=1, place="A2")
    assert Shelf.objects.get(pzn=1).pk == before


def test_the_others_are_as_they_were():
    post("/shelf", pzn=2, place="B2")
    post("/minimum", pzn=2, packs=1)
    assert Client().get("/drugs/2").json() == {"place": "B2", "minimum": 1}
    assert Client().get("/shelf").status_code == 405
