import os

os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
import django

django.setup()
from django.core.management import call_command
from django.test import Client

from students.models import Student

call_command("migrate", run_syncdb=True, verbosity=0)
student = Student.objects.create(name="Hana", grade=4)
Client(raise_request_exception=False).get(f"/students/{student.pk}/card/")
