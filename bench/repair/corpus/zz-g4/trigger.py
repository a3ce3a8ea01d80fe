import os
os.environ["DJANGO_SETTINGS_MODULE"] = "site_.settings"
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from club.models import Boat
b = Boat.objects.create(name="Tern")
from django.test import Client
Client(raise_request_exception=False).get(f"/boats/{b.pk}/skipper/")
