import os

os.environ["DJANGO_SETTINGS_MODULE"] = "donors.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
Client(get_wsgi_application()).post(
    "/hooks/donations/",
    data="reference=D-2231&email=jo%40example.org&cents=2000",
    content_type="application/x-www-form-urlencoded",
    headers={"User-Agent": "donatefast-webhook/2"},
)
