import os

os.environ["DJANGO_SETTINGS_MODULE"] = "conf"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", verbosity=0)
from marks.models import Mark

Mark.objects.create(name="LUMERA", owner="Lumera AG")
Mark.objects.create(name="LUMENA", owner="Northlight")
Client(get_wsgi_application()).post("/marks/2/rename", json={"name": "Lumera"})
