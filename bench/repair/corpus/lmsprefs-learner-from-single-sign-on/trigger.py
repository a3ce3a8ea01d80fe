import os

os.environ["DJANGO_SETTINGS_MODULE"] = "lms.settings"
import django
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from werkzeug.test import Client

django.setup()
call_command("migrate", run_syncdb=True, verbosity=0)
from django.contrib.auth import get_user_model
from django.test import Client as Session

learner = get_user_model().objects.create_user("sso|4711")
session = Session()
session.force_login(learner)
client = Client(get_wsgi_application())
client.set_cookie("sessionid", session.cookies["sessionid"].value)
client.get("/agenda/")
