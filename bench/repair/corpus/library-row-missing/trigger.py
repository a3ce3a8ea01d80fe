import os

os.environ["DJANGO_SETTINGS_MODULE"] = "library.settings"
import django

django.setup()
from django.core.management import call_command
from django.test import Client

call_command("migrate", verbosity=0)
Client(raise_request_exception=False).get("/books/7/pages/")
