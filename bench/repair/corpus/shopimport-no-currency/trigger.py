import os

os.environ["DJANGO_SETTINGS_MODULE"] = "shopimport.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client as Wsgi

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from shopimport.models import Shop

shop = Shop.objects.create(name="Oslo", currency="NOK")
Wsgi(get_wsgi_application()).post(f"/shops/{shop.pk}/import", json={"rows": [{"number": "X-8", "cents": 9900}]})
