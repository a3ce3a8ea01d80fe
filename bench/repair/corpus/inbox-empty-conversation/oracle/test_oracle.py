import datetime as dt
import os

os.environ["DJANGO_SETTINGS_MODULE"] = "site_config.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", verbosity=0)

from inbox.models import Conversation, Message

UTC = dt.timezone.utc


def listed():
    return Client().get("/inbox/").json()["conversations"]


def test_empty_conversations_are_listed_without_preview():
    Conversation.objects.all().delete()
    trip = Conversation.objects.create(subject="Trip")
    Message.objects.create(conversation=trip, sender="Ida", text="Where to?", sent=dt.datetime(2026, 3, 1, tzinfo=UTC))
    Conversation.objects.create(subject="Birthday")
    Conversation.objects.create(subject="Hidden", muted=True)
    first, second = listed()
    assert first["preview"] == "Where to?"
    assert first["updated"] == "2026-03-01T00:00:00+00:00"
    assert (second["subject"], second["messages"], second["updated"]) == ("Birthday", 0, None)
    assert second["preview"] in (None, "")
    assert set(first) == set(second)


def test_last_message_wins():
    Conversation.objects.all().delete()
    talk = Conversation.objects.create(subject="Talk")
    for day in (3, 1, 2):
        Message.objects.create(
            conversation=talk, sender="Bo", text=f"day {day}", sent=dt.datetime(2026, 3, day, tzinfo=UTC)
        )
    assert listed()[0]["preview"] == "day 3"
    assert listed()[0]["messages"] == 3
