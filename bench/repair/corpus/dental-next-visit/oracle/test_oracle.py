import os
from datetime import timedelta

os.environ["DJANGO_SETTINGS_MODULE"] = "practice.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from django.utils import timezone

from practice.visits.models import Visit


def following(number):
    answer = Client(raise_request_exception=False).get(f"/patients/{number}/next")
    assert answer.status_code == 200
    return answer.json()["next"]


def test_the_first_that_is_to_come():
    now = timezone.now()
    for hours, reason in ((48, "later"), (-2, "past"), (1, "soon")):
        Visit.objects.create(patient=1, starts=now + timedelta(hours=hours), reason=reason)
    assert following(1)["reason"] == "soon"


def test_only_past_ones():
    Visit.objects.create(patient=2, starts=timezone.now() - timedelta(minutes=5), reason="past")
    assert following(2) is None


def test_whatever_zone_the_practice_is_in(settings=None):
    from django.test import override_settings

    Visit.objects.create(patient=3, starts=timezone.now() + timedelta(hours=1), reason="soon")
    Visit.objects.create(patient=4, starts=timezone.now() - timedelta(hours=1), reason="past")
    for zone in ("Pacific/Auckland", "America/Los_Angeles"):
        with override_settings(TIME_ZONE=zone):
            assert following(3)["reason"] == "soon"
            assert following(4) is None


def test_the_others_are_as_they_were():
    assert Client().get("/patients/99/visits").json() == {"visits": []}
    assert following(99) is None
