import os

os.environ["DJANGO_SETTINGS_MODULE"] = "spiceshop.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from datetime import date

from spiceshop.models import Price, Spice

spice = Spice.objects.create(slug="cardamom", name="Cardamom")
Price.objects.create(spice=spice, cents=690, valid_from=date(2025, 1, 1))
Price.objects.create(spice=spice, cents=740, valid_from=date(2025, 9, 1))
Client(get_wsgi_application()).get("/spices/cardamom/price?day=2025-12-24")
