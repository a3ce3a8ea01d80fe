import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "federation.settings")
django.setup()

import pytest
from django.core.management import call_command
from django.test import Client

from riders.models import Licence, Rider


@pytest.fixture(scope="module")
def client():
    call_command("migrate", run_syncdb=True, verbosity=0)
    return Client(raise_request_exception=False)


def test_no_card_without_a_licence(client):
    rider = Rider.objects.create(name="Lotte Maes", born=2004)
    answer = client.get(f"/riders/{rider.pk}/card/")
    assert answer.status_code == 404
    assert answer.json() == {"error": "Lotte Maes has no licence"}
    assert not Licence.objects.filter(rider=rider).exists()


def test_the_others(client):
    rider = Rider.objects.create(name="Ana", born=2009)
    licence = Licence.objects.create(rider=rider, number="A1", season=2026)
    assert client.get(f"/riders/{rider.pk}/card/").json()["category"] == "junior"
    licence.suspended = True
    licence.save()
    assert client.get(f"/riders/{rider.pk}/card/").status_code == 403
    assert client.get("/riders/4040/card/").status_code == 404
