import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "site_config.settings")
import django

django.setup()
from django.test import Client

Client(raise_request_exception=False).post(
    "/signup/", {"name": "Ines Costa", "email": "ines@example.org", "seats": "2", "vegetarian": "on"}
)
