import os

os.environ["DJANGO_SETTINGS_MODULE"] = "shop.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from parts.models import Part

Part.objects.create(number="GX-210", name="Gasket", price_cents=390, stock=12)
Part.objects.create(number="M8.25-ZN", name="Bolt, zinc plated", price_cents=45, stock=800)
Client(get_wsgi_application()).get("/parts/")
