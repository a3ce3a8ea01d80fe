import os

os.environ["DJANGO_SETTINGS_MODULE"] = "site_settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
Client(get_wsgi_application()).post(
    "/join/", data={"name": "Ilse Kramer", "email": "ilse@post.example", "phone": "", "photos_allowed": "on"}
)
