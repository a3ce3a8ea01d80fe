import os

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from campaigns.models import Campaign

spring = Campaign.objects.create(name="Spring sale", budget_cents=500_000)
Client(get_wsgi_application()).get(f"/campaigns/{spring.pk}/report/")
