import datetime
import os

os.environ["DJANGO_SETTINGS_MODULE"] = "practice.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from practice.visits.models import Visit

Visit.objects.create(patient=812, starts=datetime.datetime(2031, 5, 4, 9, 30, tzinfo=datetime.timezone.utc), reason="crown")
Client(get_wsgi_application()).get("/patients/812/next")
