import os

os.environ["DJANGO_SETTINGS_MODULE"] = "alumni.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from alumni.people.models import Person

bo = Person.objects.create(name="Bo", year=2014)
Client(get_wsgi_application()).get(f"/people/{bo.pk}")
