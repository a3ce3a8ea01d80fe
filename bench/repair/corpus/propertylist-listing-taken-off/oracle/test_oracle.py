import os

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
import django
from django.core.management import call_command
from django.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from listings.models import Agent, Listing

agent = Agent.objects.create(name="Lundgren")
Listing.objects.create(slug="loft", title="Loft", price=420_000, rooms=3, agent=agent, withdrawn=True)
Listing.objects.create(slug="villa", title="Villa", price=300_000, rooms=9, agent=agent)
client = Client(raise_request_exception=False)


def test_what_is_off_the_market_is_not_found():
    assert client.get("/api/listings/loft/mortgage/?term=long").status_code == 404
    assert client.get("/api/listings/never-was/mortgage/").status_code == 404


def test_the_others_are_as_they_were():
    answer = client.get("/api/listings/villa/mortgage/")
    assert answer.json() == {"slug": "villa", "years": 15, "monthly": 1728}
    assert client.get("/api/listings/loft/").status_code == 404
