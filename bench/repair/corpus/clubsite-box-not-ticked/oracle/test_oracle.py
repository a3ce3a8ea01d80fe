import os

os.environ["DJANGO_SETTINGS_MODULE"] = "site_settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from members.models import Member

client = Client(raise_request_exception=False)


def joined(**form):
    answer = client.post("/join/", {"name": "Ilse", "phone": "", **form})
    assert answer.status_code == 302
    return client.get(answer["Location"]).json()


def test_who_ticks_nothing_gets_no_newsletter():
    shown = joined(email="a@post.example", photos_allowed="on")
    assert shown == {"name": "Ilse", "newsletter": False, "photos_allowed": True}
    assert joined(email="b@post.example")["newsletter"] is False


def test_the_others_are_as_they_were():
    assert joined(email="c@post.example", newsletter="on")["newsletter"] is True
    assert client.post("/join/", {"name": "", "email": "d@post.example"}).status_code == 400
    assert not Member.objects.filter(email="d@post.example").exists()
