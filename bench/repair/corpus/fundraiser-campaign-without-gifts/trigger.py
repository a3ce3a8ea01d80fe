import os

os.environ["DJANGO_SETTINGS_MODULE"] = "fundraiser.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from campaigns.models import Campaign

Campaign.objects.create(slug="library-roof", title="A roof for the library", goal_cents=2500000)
Client(get_wsgi_application()).get("/campaigns/library-roof/")
