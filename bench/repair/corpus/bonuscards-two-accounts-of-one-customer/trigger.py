import os

os.environ["DJANGO_SETTINGS_MODULE"] = "bonus.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from datetime import datetime, timezone

from cards.models import Card

for number, mail, month in ((1001, "Ana.Ruiz@example.com", 2), (1002, "b@example.com", 3), (1003, "ana.ruiz@example.com", 5)):
    Card.objects.create(number=number, mail=mail, last_used=datetime(2026, month, 4, tzinfo=timezone.utc))
Client(get_wsgi_application()).post("/points", json={"mail": "ana.ruiz@example.com", "cents": 2350})
