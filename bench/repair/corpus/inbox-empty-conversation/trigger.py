import datetime as dt
import os

os.environ["DJANGO_SETTINGS_MODULE"] = "site_config.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", verbosity=0)

from inbox.models import Conversation, Message

trip = Conversation.objects.create(subject="Trip")
Message.objects.create(
    conversation=trip, sender="Ida", text="Where to?", sent=dt.datetime(2026, 3, 1, tzinfo=dt.timezone.utc)
)
Conversation.objects.create(subject="Birthday")
Client(get_wsgi_application()).get("/inbox/")
