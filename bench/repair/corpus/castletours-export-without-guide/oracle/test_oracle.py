import os
from datetime import date

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "castle.settings")
import django

django.setup()

import pytest
from django.core.management import call_command
from django.test import Client

from tours.models import Guide, Tour

call_command("migrate", run_syncdb=True, verbosity=0)
client = Client(raise_request_exception=False)


@pytest.fixture(autouse=True)
def empty():
    Tour.objects.all().delete()


def export():
    answer = client.get("/tours/2026-05-02/export.csv")
    assert answer.status_code == 200
    return answer.content.decode().splitlines()


def test_a_tour_without_guide_is_listed_as_on_the_page():
    day = date(2026, 5, 2)
    Tour.objects.create(title="Cellars", day=day, guide=Guide.objects.create(name="Iris"), booked=4)
    Tour.objects.create(title="Towers", day=day, booked=3)
    assert export() == ["tour,guide,booked", "Cellars,Iris,4", "Towers,to be announced,3"]


def test_a_guide_who_has_left():
    iris = Guide.objects.create(name="Iris")
    Tour.objects.create(title="Moat", day=date(2026, 5, 2), guide=iris)
    iris.delete()
    assert export()[1:] == ["Moat,to be announced,0"]


def test_a_day_without_tours():
    assert export() == ["tour,guide,booked"]
