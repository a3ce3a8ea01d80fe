import os
from datetime import date

os.environ["DJANGO_SETTINGS_MODULE"] = "firesafety.settings"
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

application = get_wsgi_application()

call_command("migrate", run_syncdb=True, verbosity=0)
from inventory.models import Extinguisher

Extinguisher.objects.create(number="E-1", place="Hall", installed=date(2023, 3, 1), last_inspected=date(2025, 2, 20))
Extinguisher.objects.create(number="E-2", place="Kitchen", installed=date(2026, 1, 15))
Client(application).get("/due/", query_string={"on": "2026-03-01"})
