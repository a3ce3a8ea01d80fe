import os

os.environ["DJANGO_SETTINGS_MODULE"] = "scouts.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from scouts.badges.models import Scout

lou = Scout.objects.create(name="Lou Hart", pack="Foxes", parent_mail="hart@example.org")
Client(get_wsgi_application()).post(f"/scouts/{lou.pk}/awards/", json={"badge": "First aid"})
