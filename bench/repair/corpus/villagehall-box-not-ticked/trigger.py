import os

os.environ["DJANGO_SETTINGS_MODULE"] = "hall.settings"
import django

django.setup()
from django.core.management import call_command
from django.test import Client

call_command("migrate", run_syncdb=True, verbosity=0)
Client(raise_request_exception=False).post(
    "/bookings/", {"name": "Chess evening", "day": "2026-06-03", "guests": "14", "kitchen": "on"}
)
