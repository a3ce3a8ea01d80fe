import os

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from listings.models import Agent, Listing

agent = Agent.objects.create(name="Lundgren")
Listing.objects.create(slug="harbour-loft-12", title="Loft", price=420000, rooms=3, agent=agent, withdrawn=True)
Client(get_wsgi_application()).get("/api/listings/harbour-loft-12/mortgage/?term=long")
