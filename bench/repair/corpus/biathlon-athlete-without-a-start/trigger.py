import os

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "biathlon.settings"
django.setup()

from django.test import Client  # noqa: E402

from biathlon import tables  # noqa: E402
from biathlon.models import Athlete  # noqa: E402

tables.create()
rookie = Athlete.objects.create(name="Juni Aas", nation="NOR")
Client(raise_request_exception=False).get(f"/athletes/{rookie.pk}/form/")
