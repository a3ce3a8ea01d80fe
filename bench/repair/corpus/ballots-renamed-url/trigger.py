import os

os.environ["DJANGO_SETTINGS_MODULE"] = "ballots.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from ballots.models import Ballot

Ballot.objects.create(slug="bridge", question="A bridge?")
Client(get_wsgi_application()).get("/ballots/bridge/vote?choice=yes")
