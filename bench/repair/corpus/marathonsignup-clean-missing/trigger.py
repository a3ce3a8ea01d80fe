import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "signup.settings"
django.setup()

from django.test import Client  # noqa: E402

form = {"name": "Bo", "born": "31.02.1988", "distance": "full"}
Client(raise_request_exception=False).post("/runners/", form)
