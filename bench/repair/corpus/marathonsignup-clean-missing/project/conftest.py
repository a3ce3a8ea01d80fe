import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "signup.settings")
django.setup()
