import datetime as dt
import os

os.environ["DJANGO_SETTINGS_MODULE"] = "zoo.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from feeding.models import Animal

seal = Animal.objects.create(slug="seal", name="Grey seal")
seal.feedings.create(day=dt.date(2026, 3, 2), food="herring", grams=4000)
seal.feedings.create(day=dt.date(2026, 3, 1), food="squid", grams=2500)
Client(get_wsgi_application()).get("/animals/seal/last-feeding")
