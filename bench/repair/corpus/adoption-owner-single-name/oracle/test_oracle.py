import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
django.setup()

import pytest
from django.core.management import call_command
from django.test import Client
from django.test.utils import setup_test_environment, teardown_test_environment

from animals.models import Animal, Keeper


@pytest.fixture(scope="module")
def client():
    setup_test_environment()
    call_command("migrate", run_syncdb=True, verbosity=0)
    yield Client(raise_request_exception=False)
    teardown_test_environment()


@pytest.mark.parametrize("last", [None, ""])
def test_a_single_name_stands_alone(client, last):
    keeper = Keeper.objects.create(first_name="Suharto", last_name=last)
    animal = Animal.objects.create(name="Bello", species="dog", keeper=keeper)
    answer = client.get(f"/animals/{animal.pk}/certificate/")
    assert answer.status_code == 200
    text = answer.content.decode()
    assert "None" not in text
    # An empty name was always written with a blank after the first one; that may stay.
    if last is None:
        assert text.endswith("a home with Suharto.")
    assert "Suharto" in text


def test_two_names(client):
    assert Keeper(first_name="Ines", last_name="Moreau").full_name == "Ines Moreau"
