import os

import django
import pytest

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cyclelab.settings")
django.setup()

from django.core.management import call_command
from django.test import Client
from django.test.utils import setup_test_environment, teardown_test_environment

from rentals.models import Bike, Rental


@pytest.fixture(scope="module")
def client():
    setup_test_environment()
    call_command("migrate", run_syncdb=True, verbosity=0)
    yield Client(raise_request_exception=False)
    teardown_test_environment()


def test_no_such_rental(client):
    assert client.post("/rentals/41/return/", {"km": "12"}).status_code == 404
    assert client.post("/rentals/41/return/", {"km": "x"}).status_code == 400


def test_a_rental(client):
    bike = Bike.objects.create(code="b-1", km=5)
    rental = Rental.objects.create(bike=bike, rider="R")
    answer = client.post(f"/rentals/{rental.pk}/return/", {"km": "7"})
    assert answer.status_code == 200 and answer.json() == {"number": rental.pk, "bike_km": 12}
    assert Rental.objects.get(pk=rental.pk).km == 7
    assert client.get("/rentals/1/return/").status_code == 405
