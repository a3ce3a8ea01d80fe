import datetime as dt
import os

os.environ["DJANGO_SETTINGS_MODULE"] = "zoo.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from feeding.models import Animal


def animal(slug, *feedings):
    made = Animal.objects.create(slug=slug, name=slug.title())
    for day, food in feedings:
        made.feedings.create(day=dt.date(2026, 3, day), food=food, grams=100)


def last(slug):
    return Client(raise_request_exception=False).get(f"/animals/{slug}/last-feeding").json()


def test_the_last_of_several():
    animal("seal", (2, "herring"), (1, "squid"))
    assert last("seal") == {"animal": "Seal", "day": "2026-03-02", "food": "herring"}


def test_the_last_day_counts_not_the_last_row():
    animal("lynx", (5, "hare"), (9, "deer"), (9, "egg"), (7, "vole"))
    found = last("lynx")
    assert found["day"] == "2026-03-09"
    # Which of two on one day is left open.
    assert found["food"] in ("deer", "egg")


def test_the_others_are_as_they_were():
    animal("crane")
    animal("ibis", (3, "snail"))
    assert last("crane") == {"animal": "Crane", "day": None, "food": None}
    assert last("ibis") == {"animal": "Ibis", "day": "2026-03-03", "food": "snail"}
    assert Client().get("/animals/yeti/last-feeding").status_code == 404
