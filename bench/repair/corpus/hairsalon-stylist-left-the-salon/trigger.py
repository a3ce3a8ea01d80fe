import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "salon.settings"
django.setup()

from django.core.management import call_command
from django.test import Client

call_command("migrate", run_syncdb=True, verbosity=0)
Client(raise_request_exception=False).get("/stylists/marek/")
