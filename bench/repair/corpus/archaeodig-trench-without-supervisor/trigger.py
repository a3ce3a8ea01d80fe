import os

os.environ["DJANGO_SETTINGS_MODULE"] = "dig.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from finds.models import Find, Person, Trench

maud = Person.objects.create(name="Maud Kerr", initials="MK")
Find.objects.create(number=1, what="bead", trench=Trench.objects.create(code="A", supervisor=maud))
Find.objects.create(number=2, what="sherd", trench=Trench.objects.create(code="B"))
Client(get_wsgi_application()).get("/finds/labels")
