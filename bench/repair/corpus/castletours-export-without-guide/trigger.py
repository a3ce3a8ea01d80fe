import os
from datetime import date

os.environ["DJANGO_SETTINGS_MODULE"] = "castle.settings"
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

application = get_wsgi_application()
call_command("migrate", run_syncdb=True, verbosity=0)

from tours.models import Guide, Tour

Tour.objects.create(title="Cellars", day=date(2026, 5, 2), guide=Guide.objects.create(name="Iris Vogt"), booked=12)
Tour.objects.create(title="Towers", day=date(2026, 5, 2), booked=3)
Client(application).get("/tours/2026-05-02/export.csv")
