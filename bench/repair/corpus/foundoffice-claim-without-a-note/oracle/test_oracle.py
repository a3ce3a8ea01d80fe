import os

os.environ["DJANGO_SETTINGS_MODULE"] = "office.settings"
import django
import pytest
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from found.models import Claim, Item

client = Client(raise_request_exception=False)


@pytest.fixture
def item():
    Item.objects.all().delete()
    return Item.objects.create(title="Scarf", place="Bus 70")


def test_a_note_may_be_left_out(item):
    answer = client.post(f"/items/{item.pk}/claims", {"name": "Uwe", "phone": "1"})
    assert answer.status_code == 201
    assert answer.json()["waiting"] == 1
    assert Claim.objects.get().note == ""


@pytest.mark.parametrize("left_out", ["name", "phone"])
def test_required_fields_are_asked_for(item, left_out):
    data = {"name": "Uwe", "phone": "1", "note": "red"}
    del data[left_out]
    answer = client.post(f"/items/{item.pk}/claims", data)
    assert answer.status_code == 400
    assert answer.json() == {"field": left_out, "error": "This field is required."}
    assert not Claim.objects.exists()


def test_an_item_without_a_place():
    assert client.post("/items", {"title": "Key"}).json()["field"] == "place"


def test_the_rest(item):
    long = client.post(f"/items/{item.pk}/claims", {"name": "Uwe", "phone": "1" * 41, "note": ""})
    assert (long.status_code, long.json()["field"]) == (400, "phone")
    assert client.post(f"/items/{item.pk}/claims", {"name": " U ", "phone": "1", "note": " n "}).status_code == 201
    claim = Claim.objects.get()
    assert (claim.name, claim.note) == ("U", "n")
    assert client.post("/items/999999/claims", {"name": "Uwe", "phone": "1"}).status_code == 404
