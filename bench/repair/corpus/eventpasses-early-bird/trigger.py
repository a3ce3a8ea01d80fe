import os

os.environ["DJANGO_SETTINGS_MODULE"] = "site_settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", verbosity=0)
from datetime import datetime, timezone

from passes.models import Event

Event.objects.create(
    slug="harvest-run", name="Harvest run", price=4500, early_price=3500,
    early_until=datetime(2026, 8, 31, 22, tzinfo=timezone.utc), starts=datetime(2026, 9, 20, 8, tzinfo=timezone.utc),
)
Client(get_wsgi_application()).get("/events/harvest-run/price")
