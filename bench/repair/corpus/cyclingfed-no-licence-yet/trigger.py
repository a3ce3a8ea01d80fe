import os

os.environ["DJANGO_SETTINGS_MODULE"] = "federation.settings"
import django

django.setup()
from django.core.management import call_command
from django.test import Client

from riders.models import Rider

call_command("migrate", run_syncdb=True, verbosity=0)
rider = Rider.objects.create(name="Lotte Maes", born=2004)
Client(raise_request_exception=False).get(f"/riders/{rider.pk}/card/")
