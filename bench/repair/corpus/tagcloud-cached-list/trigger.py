import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tagcloud.settings"
django.setup()

from django.test import Client  # noqa: E402

Client(raise_request_exception=False).get("/cloud/?tag=baking&tag=salt")
