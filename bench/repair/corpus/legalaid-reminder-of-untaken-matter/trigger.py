import os

os.environ["DJANGO_SETTINGS_MODULE"] = "legalaid.settings"
import django

django.setup()
from datetime import date

from django.core.management import call_command

from matters.models import Lawyer, Matter

call_command("migrate", run_syncdb=True, verbosity=0)
kim = Lawyer.objects.create(name="Kim", email="kim@legalaid.example")
Matter.objects.create(client="Osei", deadline=date(2026, 3, 2), lawyer=kim)
Matter.objects.create(client="Petrov", deadline=date(2026, 3, 3))
call_command("remind", "2026-03-01")
