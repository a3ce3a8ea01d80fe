import os

os.environ["DJANGO_SETTINGS_MODULE"] = "fundraiser.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from campaigns import selectors
from campaigns.models import Campaign

client = Client(raise_request_exception=False)


def test_a_campaign_without_gifts_has_raised_nothing():
    roof = Campaign.objects.create(slug="roof", title="Roof", goal_cents=2_500_000)
    answer = client.get("/campaigns/roof/")
    assert answer.status_code == 200
    assert answer.json() == {"title": "Roof", "goal": 25000, "raised": 0, "progress": 0}
    assert selectors.progress(roof) == 0


def test_so_has_one_whose_gifts_were_all_given_back():
    bench = Campaign.objects.create(slug="bench", title="Bench", goal_cents=9_000)
    bench.gifts.create(email="c@x.example", amount_cents=3_000, refunded=True)
    assert client.get("/campaigns/bench/").json()["raised"] == 0


def test_the_others_are_as_they_were():
    lamp = Campaign.objects.create(slug="lamp", title="Lamp", goal_cents=10_000)
    lamp.gifts.create(email="c@x.example", amount_cents=30_000)
    assert client.get("/campaigns/lamp/").json()["progress"] == 100
    assert client.get("/donors/c@x.example/").json()["total"] == 300
