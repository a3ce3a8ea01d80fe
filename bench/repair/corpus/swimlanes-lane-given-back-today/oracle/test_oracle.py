import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "swimlanes.settings")
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import django
import pytest

django.setup()
from django.core.management import call_command
from django.test import Client

from swimlanes.models import Booking


@pytest.fixture(scope="module")
def client():
    call_command("migrate", run_syncdb=True, verbosity=0)
    return Client(raise_request_exception=False)


def booked(**ahead):
    start = datetime.now(ZoneInfo("Europe/Berlin")) + timedelta(**ahead)
    return Booking.objects.create(lane=2, day=start.date(), starts=start.time(), club="Otters")


@pytest.mark.parametrize("minutes, status", [(65, 200), (130, 200), (3000, 200), (55, 409), (5, 409), (-60, 409)])
def test_an_hour_before_by_the_clock_of_the_pool(client, minutes, status):
    booking = booked(minutes=minutes)
    answer = client.post(f"/bookings/{booking.pk}/cancel")
    assert answer.status_code == status
    booking.refresh_from_db()
    assert (booking.cancelled_at is not None) == (status == 200)


def test_the_others(client):
    booking = booked(days=3)
    assert client.post(f"/bookings/{booking.pk}/cancel").json()["cancelled"] is True
    assert client.post(f"/bookings/{booking.pk}/cancel").status_code == 409
    assert client.post("/bookings/9999/cancel").status_code == 404
    shown = [one for one in client.get("/bookings").json()["bookings"] if one["day"] == booking.day.isoformat()]
    assert shown[-1]["starts"] == booking.starts.strftime("%H:%M")
