import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "grants.settings")
django.setup()
