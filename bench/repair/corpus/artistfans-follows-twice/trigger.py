import os

os.environ["DJANGO_SETTINGS_MODULE"] = "backend.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from music.models import Artist, Fan

fan = Fan.objects.create(nick="mateo")
artist = Artist.objects.create(name="Glass Orchard")
client = Client(get_wsgi_application())
client.put(f"/fans/{fan.pk}/artists/{artist.pk}/")
client.put(f"/fans/{fan.pk}/artists/{artist.pk}/")
