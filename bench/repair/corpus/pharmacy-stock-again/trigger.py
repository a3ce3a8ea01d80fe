import os

os.environ["DJANGO_SETTINGS_MODULE"] = "pharmacy.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from pharmacy.stock.models import Shelf

Shelf.objects.create(pzn=8811, place="A1")
Client(get_wsgi_application()).post("/shelf", json={"pzn": 8811, "place": "C7"})
