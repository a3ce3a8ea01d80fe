import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "townhall.settings")
import django

django.setup()

import pytest
from django.core.management import call_command
from django.test import Client

from dogs.models import Dog

call_command("migrate", run_syncdb=True, verbosity=0)
client = Client(raise_request_exception=False)


@pytest.fixture(autouse=True)
def no_dogs():
    Dog.objects.all().delete()


def test_a_dog_without_chip_is_refused_as_the_other_fields_are():
    answer = client.post("/dogs/register", {"name": "Bello", "owner": "K"})
    assert (answer.status_code, answer.json()) == (400, {"error": "missing", "field": "chip"})
    assert not Dog.objects.exists()


def test_the_others_are_as_they_were():
    assert client.post("/dogs/register", {"name": "Bello", "chip": "1"}).json()["field"] == "owner"
    made = client.post("/dogs/register", {"name": "Bello", "owner": "K", "chip": "276-7", "dangerous": "on"})
    assert (made.status_code, made.json()) == (201, {"chip": "276-7", "name": "Bello", "owner": "K", "dangerous": True})
    assert client.post("/dogs/register", {"name": "Bello", "owner": "K", "chip": "276-7"}).status_code == 409
    assert client.post("/dogs/deregister", {"chip": "276-7"}).status_code == 200
