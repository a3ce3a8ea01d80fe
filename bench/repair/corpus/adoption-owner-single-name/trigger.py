import os

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
import django

django.setup()
from django.core.management import call_command
from django.test import Client

from animals.models import Animal, Keeper

call_command("migrate", run_syncdb=True, verbosity=0)
keeper = Keeper.objects.create(first_name="Suharto", last_name=None)
Animal.objects.create(name="Bello", species="dog", keeper=keeper)
Client(raise_request_exception=False).get("/animals/1/certificate/")
