import os

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tagcloud.settings")
django.setup()
