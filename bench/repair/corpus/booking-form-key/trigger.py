import os

os.environ["DJANGO_SETTINGS_MODULE"] = "booking.settings"
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

Client(get_wsgi_application()).post("/reserve", data={"room": "green", "guests": "3"})
