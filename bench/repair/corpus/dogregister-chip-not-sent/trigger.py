import os

os.environ["DJANGO_SETTINGS_MODULE"] = "townhall.settings"
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

application = get_wsgi_application()

call_command("migrate", run_syncdb=True, verbosity=0)
Client(application).post("/dogs/register", data={"name": "Bello", "owner": "K. Amsel"})
