import os

os.environ["DJANGO_SETTINGS_MODULE"] = "helpcenter.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client as Wsgi

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from helpcenter.models import Topic

topic = Topic.objects.create(title="Refunds", body="Within 14 days")
Wsgi(get_wsgi_application()).get(f"/topics/{topic.pk}/")
