import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hall.settings")
django.setup()
