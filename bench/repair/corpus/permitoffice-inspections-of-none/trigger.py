import os

os.environ["DJANGO_SETTINGS_MODULE"] = "board.settings"
import django

django.setup()
from django.core.management import call_command
from django.test import Client

call_command("migrate", run_syncdb=True, verbosity=0)
Client(raise_request_exception=False).get("/permits/2024-017/inspections/")
