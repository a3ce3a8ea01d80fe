import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "biathlon.settings")
django.setup()
