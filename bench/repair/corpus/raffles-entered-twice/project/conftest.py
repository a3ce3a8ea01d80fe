import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "raffles.settings")
django.setup()
