import os

os.environ["DJANGO_SETTINGS_MODULE"] = "cyclelab.settings"
import django

django.setup()
from django.core.management import call_command
from django.test import Client

call_command("migrate", run_syncdb=True, verbosity=0)
Client(raise_request_exception=False).post("/rentals/41/return/", {"km": "12"})
