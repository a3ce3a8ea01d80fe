import os
from datetime import datetime, timedelta, timezone
from unittest import mock

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_settings")
import django
import pytest

django.setup()
from django.core.management import call_command
from django.test import Client
from django.test.utils import setup_test_environment
from django.utils import timezone as dj

setup_test_environment()
call_command("migrate", verbosity=0)
from passes.models import Event


@pytest.fixture(autouse=True)
def clean():
    Event.objects.all().delete()


def event(until):
    Event.objects.create(
        slug="run", name="Run", price=4500, early_price=3500, early_until=until, starts=dj.now() + timedelta(days=90)
    )


@pytest.mark.parametrize("minutes, early", [(1, True), (50, True), (-1, False), (-50, False), (-119, False), (60 * 24, True)])
def test_the_moment_is_compared_whatever_the_zone(minutes, early):
    event(dj.now() + timedelta(minutes=minutes))
    answer = Client().get("/events/run/price").json()
    assert answer["early"] is early
    assert answer["cents"] == (3500 if early else 4500)
    assert ("until" in answer) is early


def test_until_is_told_in_local_time():
    event(datetime(2099, 8, 31, 22, 0, tzinfo=timezone.utc))
    assert Client().get("/events/run/price").json() == {"cents": 3500, "early": True, "until": "01.09.2099 00:00"}


def test_without_an_early_price():
    Event.objects.create(slug="gala", name="Gala", price=9000, starts=dj.now() + timedelta(days=1))
    assert Client().get("/events/gala/price").json() == {"cents": 9000, "early": False}
    assert [e["slug"] for e in Client().get("/events").json()["events"]] == ["gala"]
