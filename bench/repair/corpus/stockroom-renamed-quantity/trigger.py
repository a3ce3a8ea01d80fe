import os

os.environ["DJANGO_SETTINGS_MODULE"] = "stockroom.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from stockroom.models import Item, Shelf

Item.objects.create(shelf=Shelf.objects.create(label="B2"), name="Masks", quantity=1)
Client(get_wsgi_application()).get("/reorder/", headers={"User-Agent": "Mozilla/5.0"})
