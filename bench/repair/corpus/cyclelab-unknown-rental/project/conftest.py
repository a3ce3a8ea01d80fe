import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cyclelab.settings")
django.setup()
