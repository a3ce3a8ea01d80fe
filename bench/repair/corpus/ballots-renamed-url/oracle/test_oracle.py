import os

os.environ["DJANGO_SETTINGS_MODULE"] = "ballots.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from ballots.models import Ballot


def test_after_a_vote_comes_its_result():
    Ballot.objects.create(slug="bridge", question="A bridge?")
    answer = Client(raise_request_exception=False).get("/ballots/bridge/vote?choice=yes")
    assert (answer.status_code, answer["Location"]) == (302, "/ballots/bridge/result")
    assert Client().get("/ballots/bridge/result").json() == {"question": "A bridge?", "yes": 1, "no": 0}


def test_the_others_are_as_they_were():
    Ballot.objects.create(slug="lamp", question="A lamp?", closed=True)
    assert Client().get("/ballots/lamp")["Location"] == "/ballots/lamp/result"
    assert Client().get("/ballots/lamp/vote").status_code == 404
