import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "raffles.settings"
django.setup()

from django.test import Client  # noqa: E402

from raffles.models import Raffle, create_tables  # noqa: E402

create_tables()
raffle = Raffle.objects.create(title="Christmas ham")
client = Client(raise_request_exception=False)
for tickets in ("2", "5"):
    client.post(f"/raffles/{raffle.pk}/entries/", {"mail": "nan@example.org", "tickets": tickets})
