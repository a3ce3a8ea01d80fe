import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "quaysides.settings"
django.setup()

from django.test import Client  # noqa: E402

from quaysides.models import Berth, create_tables  # noqa: E402

create_tables()
Berth.objects.create(code="s-1", length=9)
Client(raise_request_exception=False).post(
    "/berths/s-11/bookings/", {"boat": "Kittiwake", "length": 8, "on": "2026-07-04"}, "application/json"
)
