import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "quaysides.settings")
django.setup()
