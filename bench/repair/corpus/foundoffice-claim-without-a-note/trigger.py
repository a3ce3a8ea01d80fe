import os

os.environ["DJANGO_SETTINGS_MODULE"] = "office.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from found.models import Item

item = Item.objects.create(title="Umbrella, green", place="Tram 4")
Client(get_wsgi_application()).post(f"/items/{item.pk}/claims", data={"name": "Ilse Koch", "phone": "0341 55512"})
