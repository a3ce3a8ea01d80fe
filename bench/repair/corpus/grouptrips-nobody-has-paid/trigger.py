import os

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", verbosity=0)
from trips.models import Traveller, Trip

trip = Trip.objects.create(title="Dolomites in autumn", starts="2025-09-20", price="2340.00")
Traveller.objects.create(trip=trip, name="Signe")
Client(get_wsgi_application()).get(f"/{trip.pk}/")
