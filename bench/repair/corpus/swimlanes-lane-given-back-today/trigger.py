import os

os.environ["DJANGO_SETTINGS_MODULE"] = "swimlanes.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from datetime import date, time

from swimlanes.models import Booking

booking = Booking.objects.create(lane=3, day=date(2030, 5, 4), starts=time(18, 30), club="Dolphins")
Client(get_wsgi_application()).post(f"/bookings/{booking.pk}/cancel")
