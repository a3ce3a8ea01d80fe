import os

os.environ["DJANGO_SETTINGS_MODULE"] = "loyaltymail.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
client = Client(get_wsgi_application())
client.post("/subscribe", data={"email": "mia@example.com"})
client.post("/subscribe", data={"email": "Mia@Example.com"})
