import os

os.environ["DJANGO_SETTINGS_MODULE"] = "abbey.settings"
import django
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
Client(get_wsgi_application()).get("/hours", headers={"Host": "203.0.113.9"})
