import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "booking.settings")
django.setup()
