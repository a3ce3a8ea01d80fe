import os

os.environ["DJANGO_SETTINGS_MODULE"] = "space.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from django.contrib.auth.models import User

from space.machines.models import Booking, Machine


def client_of(user=None):
    client = Client(raise_request_exception=False)
    if user:
        client.force_login(user)
    return client


def test_not_logged_in():
    answer = client_of().get("/bookings/mine")
    assert answer.status_code == 401
    assert answer.json() == {"error": "log in first"}


def test_own_bookings():
    lathe = Machine.objects.create(code="lathe", title="Lathe")
    ann, bob = (User.objects.create_user(name) for name in ("ann", "bob"))
    second = Booking.objects.create(machine=lathe, member=ann, day="2025-02-02")
    first = Booking.objects.create(machine=lathe, member=ann, day="2025-01-01")
    Booking.objects.create(machine=lathe, member=bob, day="2025-03-03")
    answer = client_of(ann).get("/bookings/mine")
    assert answer.status_code == 200
    assert answer.json() == {
        "bookings": [
            {"id": first.pk, "machine": "lathe", "day": "2025-01-01"},
            {"id": second.pk, "machine": "lathe", "day": "2025-02-02"},
        ]
    }
    assert client_of(User.objects.create_user("cy")).get("/bookings/mine").json() == {"bookings": []}
    assert client_of().post(f"/bookings/{first.pk}/cancel").status_code == 401
