import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "foodbank.settings"
django.setup()

from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402

from foodbank.models import Drive  # noqa: E402

call_command("migrate", run_syncdb=True, verbosity=0)
drive = Drive.objects.create(name="Winter", goal_kg=500)
Client(raise_request_exception=False).get(f"/drives/{drive.pk}/")
