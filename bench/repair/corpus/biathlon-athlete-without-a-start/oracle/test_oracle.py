from datetime import date

from django.test import Client

from biathlon import tables
from biathlon.models import Athlete

tables.create()


def test_before_the_first_start():
    rookie = Athlete.objects.create(name="Juni Aas", nation="NOR")
    answer = Client(raise_request_exception=False).get(f"/athletes/{rookie.pk}/form/")
    assert answer.status_code == 200
    assert answer.json() == {"athlete": "Juni Aas", "last": None, "misses": None}


def test_after_it():
    ida = Athlete.objects.create(name="Ida", nation="SWE")
    ida.results.create(on=date(2026, 1, 4), place="Oberhof", rank=3, misses=0)
    body = Client().get(f"/athletes/{ida.pk}/form/").json()
    assert body["misses"] == 0.0 and body["misses"] is not None
    assert body["last"]["place"] == "Oberhof"
    assert Client().get("/nations/swe/").json() == {"Ida": {"on": "2026-01-04", "place": "Oberhof", "rank": 3}}
