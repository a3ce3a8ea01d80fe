import os

os.environ["DJANGO_SETTINGS_MODULE"] = "wishcart.settings"
import django
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
Client(get_wsgi_application()).get("/cart/badge")
