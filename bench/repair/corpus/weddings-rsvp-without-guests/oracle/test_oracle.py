import os

os.environ["DJANGO_SETTINGS_MODULE"] = "weddings.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from weddings.rsvp.models import Reply

client = Client(raise_request_exception=False)


def test_a_reply_without_guests_is_invalid():
    for data in ({"name": "Lena"}, {"name": "Lena", "guests": ""}):
        answer = client.post("/rsvp", data)
        assert answer.status_code == 400
        # "required" or "must be a number": the field counts.
        assert list(answer.json()["errors"]) == ["guests"]
    assert Reply.objects.count() == 0


def test_others():
    assert client.post("/rsvp", {"name": "Lena", "guests": "0"}).status_code == 201
    assert client.post("/rsvp", {"name": "Ed", "guests": "3", "note": "late"}).status_code == 201
    assert Reply.objects.get(name="Ed").note == "late"
    assert client.post("/rsvp", {}).json() == {"errors": {"name": "required"}}
    assert client.get("/rsvp").status_code == 405
