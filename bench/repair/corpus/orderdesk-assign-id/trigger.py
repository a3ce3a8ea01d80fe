import os

os.environ["DJANGO_SETTINGS_MODULE"] = "orderdesk.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client as Wsgi

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from orderdesk.models import Customer

ida = Customer.objects.create(name="Ida")
Wsgi(get_wsgi_application()).post(f"/customers/{ida.pk}/orders", json={"note": "ring twice"})
