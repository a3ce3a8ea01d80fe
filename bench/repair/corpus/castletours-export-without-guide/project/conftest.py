import os

import django
from django.core.management import call_command

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "castle.settings")
django.setup()


def pytest_sessionstart(session):
    call_command("migrate", run_syncdb=True, verbosity=0)
