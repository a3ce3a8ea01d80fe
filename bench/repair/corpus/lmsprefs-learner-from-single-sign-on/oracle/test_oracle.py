import os

os.environ["DJANGO_SETTINGS_MODULE"] = "lms.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from datetime import datetime, timezone

from django.contrib.auth import get_user_model

from learners.models import Lesson


def learner(name):
    user = get_user_model().objects.create_user(name)
    lesson = Lesson.objects.create(title="Verbs", starts_at=datetime(2026, 7, 1, 9, tzinfo=timezone.utc))
    lesson.learners.add(user)
    client = Client(raise_request_exception=False)
    client.force_login(user)
    return client


def test_without_preferences_the_default_zone_holds():
    client = learner("sso|1")
    answer = client.get("/agenda/")
    assert answer.status_code == 200
    assert answer.json() == {"lessons": [{"title": "Verbs", "starts": "2026-07-01 09:00"}]}
    assert client.get("/settings/").json() == {"timezone": "UTC", "digest": True}


def test_the_others_are_as_they_were():
    client = learner("sso|2")
    client.post("/settings/", {"timezone": "Europe/Lisbon"})
    assert client.get("/agenda/").json()["lessons"][0]["starts"] == "2026-07-01 10:00"
